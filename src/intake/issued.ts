import { issuedPaper } from '../text/intake-vocabulary.ts';
import { filingYear } from './filing-year.ts';
import type { IntakeArchive } from './intake-archive.ts';
import type { LexiconEntry } from './lexicon.ts';
import type { LooseWords } from './loose-words.ts';
import type { Placing } from './ranking.ts';

/** Where a body above the community stands and a word for a paper that it issues. */
const SURE_OF_ISSUER = 0.93;

/** The paper of a body above the community, for the volume that is ordered by issuers; null if it is none. */
export function issuedFromAbove(
  { name, heading, folders, time }: LooseWords,
  archive: IntakeArchive,
  entries: readonly LexiconEntry[],
): Placing | null {
  const { checklist, community, street } = archive;
  const volume = checklist.volumes.find(({ order }) => order === 'issuer');
  const entry = entries.find(({ item }) => item.volume === volume?.number);
  if (volume === undefined || entry === undefined) return null;
  const above = checklist.issuerRanks.slice(0, -1).flat();
  for (const [kind, text] of [
    ['name', name],
    ['text', heading],
  ] as const) {
    const plain = text.normalize('NFKC').replaceAll(/\s/gu, '');
    const withoutUs = plain.replaceAll(`${street}${community}`, '').replaceAll(community, '');
    if (withoutUs !== plain) continue;
    const issuer = above.find((word) => plain.includes(word));
    const inFolder = folders.find((folder) =>
      entry.item.synonyms.some((word) => word.length > 2 && folder.includes(word)),
    );
    const said = issuer ?? inFolder;
    if (said === undefined || !issuedPaper.test(plain)) continue;
    const year = filingYear(entry, time, archive);
    if (year === null) return null;
    return {
      entry,
      year,
      confidence: SURE_OF_ISSUER,
      clues: [{ kind: issuer === undefined ? 'folder' : kind, words: said }],
    };
  }
  return null;
}
