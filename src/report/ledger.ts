import type { Measure, UnitResult } from '../model/report.ts';
import type { Language } from '../text/language.ts';
import { reportTableWords } from '../text/report-table-words.ts';
import { reportWords } from '../text/report-words.ts';

/** A threshold with its unit and its arithmetic in words. */
export interface LedgerRow {
  readonly result: UnitResult;
  readonly measure: Measure;
  /** 大于 8 %. */
  readonly demand: string;
  /** 7.46 %, or a dash. */
  readonly value: string;
  /** 常住，2024-12-31，统计年报: basis, day or period and source of what is divided by; empty if there is none. */
  readonly base: string;
  /** 15 人: what a met threshold has to spare; empty when it is not met. */
  readonly margin: string;
  /** 23 人; empty when nothing lacks. */
  readonly shortfall: string;
  /** 达标, 不达标, 待核. */
  readonly verdict: string;
}

/** Every threshold judged, in the order of the units. */
export function ledgerOf(items: readonly UnitResult[], language: Language): readonly LedgerRow[] {
  const tableWords = reportTableWords[language];
  const { comparison, comma } = reportWords[language];
  return items.flatMap((result) =>
    result.measures.map((measure) => ({
      result,
      measure,
      demand: `${comparison[measure.comparison]} ${measure.limit} ${measure.unit}`.trim(),
      value: measure.value === null ? '—' : `${measure.value} ${measure.unit}`.trim(),
      base: [measure.basis, measure.date, measure.source].filter((text) => text !== null).join(comma),
      margin: measure.margin === null ? '' : `${measure.margin} ${measure.counted}`.trim(),
      shortfall: measure.shortfall === null ? '' : `${measure.shortfall} ${measure.counted}`.trim(),
      verdict: measure.met === null ? tableWords.open : measure.met ? tableWords.met : tableWords.notMet,
    })),
  );
}

/** The arithmetic of a threshold as one sentence: 7.46 %（309 ÷ 4144，常住），大于 8 %，不达标，还差 23 人. */
export function arithmetic(row: LedgerRow, language: Language): string {
  const words = reportWords[language];
  const { measure, demand, value, base, margin, shortfall, verdict } = row;
  const { numerator, denominator } = measure;
  const figures = denominator === null ? '' : words.quotient(numerator ?? '—', denominator, base);
  return [
    `${value}${figures}`,
    demand,
    verdict,
    ...(shortfall === '' ? [] : [words.lacks(shortfall)]),
    ...(margin === '' ? [] : [words.spare(margin)]),
  ].join(words.comma);
}
