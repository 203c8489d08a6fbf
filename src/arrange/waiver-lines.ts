import type { Waiver } from '../model/evidence.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { PartResult, UnitResult } from '../model/report.ts';
import { filingWords } from '../text/filing-words.ts';
import type { FiledVolume } from './filing.ts';

/** The exceptions that hold for an item and its parts, each once. */
export function waiversOf({ waiver, parts }: UnitResult): readonly Waiver[] {
  const all = [waiver, ...parts.map((part: PartResult) => part.waiver)].filter((each) => each !== null);
  return [...new Set(all)];
}

/**
 * Every other entry of `waivers.yaml` that concerns a volume, so that none is out of sight: exceptions to rules, and those of items
 * that have expired or are no longer needed.
 */
export function otherWaiverLines(volume: FiledVolume, waivers: readonly Waiver[], asOf: PlainDate): readonly string[] {
  const shown = new Set(
    volume.sections.filter(({ result }) => result.status !== 'met').flatMap(({ result }) => waiversOf(result)),
  );
  return waivers
    .filter((waiver) => !shown.has(waiver) && concerns(waiver, volume))
    .map((waiver) => {
      const expired = waiver.expires !== null && waiver.expires < asOf;
      return filingWords.otherWaiver(subjectOf(waiver, volume), filingWords.waived(waiver), expired);
    });
}

function concerns(waiver: Waiver, { outline, sections }: FiledVolume): boolean {
  const { year, item, path } = waiver;
  if (year !== null && outline.year !== null && year !== outline.year) return false;
  if (item !== null && !sections.some(({ result }) => result.unit.item.slug === item)) return false;
  if (path === null) return true;
  return sections.some(({ entries }) =>
    entries.some(({ record, files }) => record.path === path || files.some(({ name }) => name === path)),
  );
}

/** 2-22 志愿者名册 名册, or the rule and the file it is about. */
function subjectOf({ item, part, rule, path }: Waiver, { sections }: FiledVolume): string {
  const unit = sections.find(({ result }) => result.unit.item.slug === item)?.result.unit ?? null;
  const names = [unit?.printedNumber, unit?.item.shortTitle, part, path, rule === null ? null : filingWords.rule(rule)];
  return names.filter((name) => name !== null && name !== undefined).join(' ');
}
