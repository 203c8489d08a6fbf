import type { ThresholdListPage } from '../model/list-page.ts';
import { filingWords } from '../text/filing-words.ts';
import type { PlannedVolume } from './planned-volume.ts';

/** 指标台账 of the 迎检清单: the thresholds of all volumes that are printed; null when they have none. */
export function thresholdListPage(volumes: readonly PlannedVolume[], heading: string): ThresholdListPage | null {
  const results = volumes.flatMap(({ filed }) => filed.sections.map(({ result }) => result));
  const rows = results.flatMap(({ unit, measures }) =>
    measures.map((measure) => ({
      number: [unit.year, unit.printedNumber].filter((each) => each !== null).join(' '),
      title: unit.item.shortTitle,
      demand: filingWords.demand(measure),
      numerator: filingWords.counted(measure),
      denominator: measure.denominator ?? '',
      base: filingWords.base(measure),
      value: filingWords.value(measure),
      verdict: filingWords.verdict(measure),
    })),
  );
  return rows.length === 0 ? null : { kind: 'thresholdList', heading, rows };
}
