import type { PackageFault, PackageVerdict } from '../model/package.ts';
import type { Language } from '../text/language.ts';
import { verdictWords } from '../text/verdict-words.ts';
import { styleFor } from './style.ts';

/** What `verify` prints: every file missing, extra or changed by name, then the verdict. */
export function verdictText(
  verdict: PackageVerdict,
  path: string,
  settings: {
    readonly language: Language;
    readonly colour: boolean;
    readonly verbosity: 'quiet' | 'normal' | 'verbose';
  },
): string {
  const words = verdictWords[settings.language];
  const style = styleFor(settings.colour);
  const list = (heading: string, paths: readonly string[]): string[] =>
    paths.length === 0 ? [] : [style.severity('error', heading), ...paths.map((each) => `  ${each}`), ''];
  const faults = verdict.faults.map((fault: PackageFault) => words.fault(fault));
  const wrong = verdict.missing.length + verdict.extra.length + verdict.changed.length + faults.length;
  const conclusion = wrong === 0 ? words.whole(path, verdict.files, verdict.bytes) : words.notWhole(path, wrong);
  if (settings.verbosity === 'quiet') return `${conclusion}\n`;
  return `${[
    ...list(words.missing(verdict.missing.length), verdict.missing),
    ...list(words.extra(verdict.extra.length), verdict.extra),
    ...list(words.changed(verdict.changed.length), verdict.changed),
    ...list(words.faults(faults.length), faults),
    conclusion,
  ].join('\n')}\n`;
}
