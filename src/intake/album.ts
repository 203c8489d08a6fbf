import type { LooseFile } from '../model/intake.ts';
import { filingYear } from './filing-year.ts';
import type { IntakeArchive } from './intake-archive.ts';
import type { LexiconEntry } from './lexicon.ts';
import type { LooseWords } from './loose-words.ts';
import type { Placing } from './ranking.ts';

/** A camera's own date says that it is a photograph; a name given by WeChat or a screenshot does not. */
const BY_CAMERA = 0.85;
const BY_NAME = 0.6;

/** The album's part of the year for a picture that no words speak for; null for another file. */
export function albumPhoto(
  { kind, taken }: LooseFile,
  { time }: LooseWords,
  archive: IntakeArchive,
  entries: readonly LexiconEntry[],
): Placing | null {
  const { album } = archive.checklist;
  if (kind !== 'picture' || album === null) return null;
  const ofAlbum = entries.filter(({ item }) => item.slug === album.item);
  return inDatedYear(ofAlbum, time, archive, {
    confidence: taken === null ? BY_NAME : BY_CAMERA,
    clues: [{ kind: 'picture' }],
  });
}

/** The part whose year a date or a name states: that the album asks each part of one year only says nothing. The first part, without a year, if none does. */
export function inDatedYear(
  entries: readonly LexiconEntry[],
  time: LooseWords['time'],
  archive: IntakeArchive,
  found: Pick<Placing, 'confidence' | 'clues'>,
): Placing | null {
  for (const entry of entries) {
    const year = filingYear(entry, time, archive);
    if (year === null || year.year === null || year.clue === null) continue;
    if (entry.part.phases.includes(archive.years.indexOf(year.year) + 1)) return { entry, year, ...found };
  }
  const [entry] = entries;
  return entry === undefined ? null : { entry, year: { year: null, confidence: 0, clue: null }, ...found };
}
