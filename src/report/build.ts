import type { Finding } from '../model/finding.ts';
import type { UnitResult } from '../model/report.ts';
import type { WrittenDossier } from '../model/package.ts';
import { buildWords } from '../text/build-words.ts';
import type { Language } from '../text/language.ts';
import { statusWords } from '../text/status-words.ts';
import { problemList } from './problem-list.ts';
import { styleFor } from './style.ts';
import { wrap } from './wrap.ts';

/** How the summary of a build is set. */
export interface BuildSettings {
  readonly language: Language;
  readonly colour: boolean;
  readonly width: number;
  readonly verbosity: 'quiet' | 'normal' | 'verbose';
}

/** What was built. */
export interface BuildOutcome {
  readonly written: WrittenDossier;
  readonly draft: boolean;
  /** Units not complete. */
  readonly open: number;
  /** Volumes and their numbered pages. */
  readonly volumes: number;
  readonly numberedPages: number;
  /** Files a page had to stand for. */
  readonly notBound: readonly Finding[];
  /** What else the arrangement noticed. */
  readonly notes: readonly Finding[];
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

/** What `build` prints when it is done: what lies where, what is not whole, what to do next. */
export function buildSummary(outcome: BuildOutcome, settings: BuildSettings): string {
  const words = buildWords[settings.language];
  const style = styleFor(settings.colour);
  const { written, notBound, notes, open, draft } = outcome;
  if (settings.verbosity === 'quiet')
    return `${[words.made(written.out), words.volumes(outcome.volumes, outcome.numberedPages)].join(' ')}\n`;
  const state = draft ? (open === 0 ? words.wholeDraft : words.draft(open)) : words.final;
  const listed = (heading: string, findings: readonly Finding[]): string[] =>
    findings.length === 0 ? [] : ['', heading, problemList(findings, settings).trimEnd()];
  const lines = [
    style.heading(words.made(written.out)),
    words.volumes(outcome.volumes, outcome.numberedPages),
    ...written.documents.map(({ path, pages, bytes }) => `  ${words.document(path, pages, megabytes(bytes))}`),
    ...written.packages.map(({ path, files, bytes }) => `  ${words.pack(path, files, megabytes(bytes))}`),
    ...listed(style.severity('error', words.notBound(notBound.length)), notBound),
    ...listed(style.severity('warning', words.notes(notes.length)), notes),
    '',
    ...(written.packages.length > 1 ? wrap(words.packages(written.packages.length), settings.width) : []),
    ...wrap(state, settings.width),
    ...wrap(words.next, settings.width),
  ];
  return `${lines.join('\n')}\n`;
}

/** Why no final dossier was made: the units in its way. */
export function finalRefusal(obstacles: readonly UnitResult[], settings: BuildSettings): string {
  const words = buildWords[settings.language];
  const style = styleFor(settings.colour);
  const verdict = style.severity('error', words.refused(obstacles.length));
  if (settings.verbosity === 'quiet') return `${verdict}\n`;
  const lines = [
    verdict,
    ...obstacles.flatMap(({ unit, status }) => {
      const name = [unit.year ?? '', unit.printedNumber ?? '', unit.title].filter((text) => text !== '').join(' ');
      return wrap(`${statusWords[settings.language][status]} ${name}`, settings.width - 2).map((line) => `  ${line}`);
    }),
    ...wrap(words.refusedHint, settings.width),
  ];
  return `${lines.join('\n')}\n`;
}
