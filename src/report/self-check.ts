import type { Report } from '../model/report.ts';
import type { ListingSettings } from './checklist-text.ts';
import { wrap } from './wrap.ts';
import type { Language } from '../text/language.ts';
import { reportWords } from '../text/report-words.ts';
import { selfCheckWords } from '../text/self-check-words.ts';

/** A point of the self-check in words. */
export interface SelfCheckRow {
  readonly property: string;
  readonly point: string;
  readonly state: string;
}

/** 电子档案自查 15/20: points tested of all. */
export function selfCheckLine({ selfCheck }: Report, language: Language): string {
  const tested = selfCheck.filter(({ faults }) => faults !== null);
  const faulty = tested.filter(({ faults }) => faults !== 0);
  return selfCheckWords[language].line(tested.length, selfCheck.length, faulty.length);
}

/** Every point with what came of it. */
export function selfCheckRows({ selfCheck }: Report, language: Language): readonly SelfCheckRow[] {
  const words = selfCheckWords[language];
  return selfCheck.map(({ id, property, faults }) => ({
    property: words.properties[property],
    point: words.points[id] ?? id,
    state:
      faults === null
        ? [words.notTested, words.untestedBecause[id] ?? '']
            .filter((text) => text !== '')
            .join(language === 'zh' ? '：' : ': ')
        : faults === 0
          ? words.clean
          : words.faulty(faults),
  }));
}

/** The whole table as a person reads it in a terminal. */
export function selfCheckLines(report: Report, { language, width }: ListingSettings): string[] {
  const { title, caution } = selfCheckWords[language];
  const { separator } = reportWords[language];
  const inset = (lines: readonly string[]): string[] => lines.map((line, at) => `${at === 0 ? '  ' : '    '}${line}`);
  return [
    `${title}${separator.trimEnd()}`,
    ...selfCheckRows(report, language).flatMap(({ property, point, state }) =>
      inset(wrap(`${property} · ${point}${separator}${state}`, width - 4)),
    ),
    ...inset(wrap(caution, width - 4)),
  ];
}

/** The table with the rules that test each point. */
export function selfCheckExplanation(report: Report, settings: ListingSettings): string {
  const { language, width } = settings;
  const words = selfCheckWords[language];
  const rules = report.selfCheck.flatMap(({ id, rules: ids }) =>
    ids.length === 0
      ? []
      : wrap(`${words.points[id] ?? id}${reportWords[language].separator}${ids.join(' ')}`, width - 4).map(
          (line, at) => `${at === 0 ? '  ' : '    '}${line}`,
        ),
  );
  const lines = [
    selfCheckLine(report, language),
    '',
    ...selfCheckLines(report, settings),
    '',
    words.testedBy,
    ...rules,
  ];
  return `${lines.join('\n')}\n`;
}
