import type { Waiver } from '../model/evidence.ts';
import { type Finding, raise } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { exceptionWords } from '../text/exception-words.ts';
import type { Language } from '../text/language.ts';
import { partMissing } from '../text/rules/part-missing.ts';
import { statusWords } from '../text/status-words.ts';
import { unitName } from './unit-name.ts';

/** An exception in words. */
export interface ExceptionRow {
  /** 2022 1-2 学习制度 学习记录, or the rule and the file. */
  readonly subject: string;
  /** 批准暂缺 or 不适用. */
  readonly kind: string;
  readonly reason: string;
  readonly approved: string;
  readonly term: string;
}

/** Every exception there is, in the order of waivers.yaml: none is out of sight. */
export function exceptionsOf({ exceptions, items, asOf }: Report, language: Language): readonly ExceptionRow[] {
  const words = exceptionWords[language];
  return exceptions.map((waiver) => {
    const { year, item, part, rule, path, status, reason, approver, expires } = waiver;
    const unit = items.find((result) => result.unit.item.slug === item && (year === null || result.unit.year === year));
    const name = unit === undefined ? item : unitName(unit.unit);
    const subject = [year, name, part, rule === null ? null : words.rule(rule), path];
    return {
      subject: subject.filter((text) => text !== null).join(' '),
      kind: statusWords[language][status],
      reason,
      approved: words.approver(approver),
      term: words.until(expires, expires !== null && expires < asOf),
    };
  });
}

/** A gap that an exception excuses, as the finding it would be. */
export interface ExcusedGap {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

/** The parts that are excused, for readers that keep what is waived in sight as suppressed findings; placed at the exception. */
export function excusedGaps({ items }: Report): readonly ExcusedGap[] {
  return items.flatMap(({ unit, parts }) =>
    parts.flatMap(({ part, required, found, waiver }) => {
      if (waiver === null) return [];
      const where = { place: waiver.place, year: part.year, item: unit.item.slug, subject: [part.part.name] };
      return [{ finding: raise(partMissing, where, { part: part.part.name, group: null, required, found }), waiver }];
    }),
  );
}
