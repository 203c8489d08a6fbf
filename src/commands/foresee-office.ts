import { needsOffice } from '../media/ways.ts';
import type { ContentCache } from '../model/content-cache.ts';
import type { Attachment, EvidenceRecord } from '../model/evidence.ts';
import { contentCache } from '../output/kept/content-cache.ts';
import { printedContent } from '../parse/printed/content.ts';
import { wrap } from '../report/wrap.ts';
import { type ArchiveFiles, ReadFailure } from '../source/archive-files.ts';
import { findOffice } from '../source/programs.ts';
import { runWords } from '../text/run-words.ts';
import type { CommandContext } from './context.ts';
import type { Examination } from './examine.ts';

/** Files named when not all are asked for. */
const NAMED = 5;

/**
 * Says on stderr, where the machine has no office program, which files of the records looked at only that could make pages of. It is no finding: a
 * verdict is the same on every machine.
 */
export async function foreseeOffice(examination: Examination, all: boolean, context: CommandContext): Promise<void> {
  if (context.verbosity === 'quiet' || findOffice(context.machine.search) !== null) return;
  const named = new Map(recordsLookedAt(examination).flatMap(({ files }) => files.map((file) => [file.path, file])));
  const unset = workbooksUnset(examination.files, context.build);
  const paths: string[] = [];
  for (const [path, file] of named) if (needsOffice(file) || (await unset(file))) paths.push(path);
  if (paths.length === 0) return;
  const words = runWords[context.language];
  const shown = all ? paths : paths.slice(0, NAMED);
  const lines = [
    ...wrap(words.officeLacking(paths.length), context.width),
    ...shown.map((path) => `  ${path}`),
    ...(shown.length < paths.length ? [`  ${words.more(paths.length - shown.length)}`] : []),
    ...wrap(words.officeAdvice, context.width),
  ];
  context.err(`\n${lines.join('\n')}\n`);
}

/** Tells workbooks that cannot be set as they are and go to an office program after all; what was found of one by this build is kept. */
function workbooksUnset(files: ArchiveFiles, build: string): (file: Attachment) => Promise<boolean> {
  const cache: ContentCache = contentCache(files.root);
  return async (file) => {
    const { media, path, sha256 } = file;
    if (media.type !== 'xlsx' || media.problem !== null) return false;
    const key = `unset-${sha256}-${build.replaceAll('+', '-')}`;
    const known = cache.get(key);
    if (known !== null) return known[0] === 1;
    const unset = (await contentOf(files, path, file)) === null;
    cache.put(key, Uint8Array.of(unset ? 1 : 0));
    return unset;
  };
}

/** What of a workbook is set; a file that went meanwhile is none of an office program's. */
async function contentOf(files: ArchiveFiles, path: string, file: Attachment): ReturnType<typeof printedContent> {
  try {
    return await printedContent(files.read(path), file);
  } catch (error) {
    if (error instanceof ReadFailure) return { kind: 'titled', problem: null };
    throw error;
  }
}

function recordsLookedAt({ archive, checklist, report: { selection } }: Examination): readonly EvidenceRecord[] {
  const { years, volumes } = selection ?? { years: null, volumes: null };
  return archive.records.filter(({ year, item }) => {
    const volume = checklist.items.find(({ slug }) => slug === item)?.volume ?? null;
    return (years?.includes(year) ?? true) && (volumes === null || (volume !== null && volumes.includes(volume)));
  });
}
