import { needsOffice } from '../media/ways.ts';
import type { EvidenceRecord } from '../model/evidence.ts';
import { wrap } from '../report/wrap.ts';
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
export function foreseeOffice(examination: Examination, all: boolean, context: CommandContext): void {
  if (context.verbosity === 'quiet' || findOffice(context.machine.search) !== null) return;
  const paths = [
    ...new Set(recordsLookedAt(examination).flatMap(({ files }) => files.filter(needsOffice).map(({ path }) => path))),
  ];
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

function recordsLookedAt({ archive, checklist, report: { selection } }: Examination): readonly EvidenceRecord[] {
  const { years, volumes } = selection ?? { years: null, volumes: null };
  return archive.records.filter(({ year, item }) => {
    const volume = checklist.items.find(({ slug }) => slug === item)?.volume ?? null;
    return (years?.includes(year) ?? true) && (volumes === null || (volume !== null && volumes.includes(volume)));
  });
}
