import type { Checklist } from '../model/checklist.ts';
import type { Finding } from '../model/finding.ts';
import type { ItemStatus, Report, UnitResult } from '../model/report.ts';
import { junitWords } from '../text/junit-words.ts';
import { reportWords } from '../text/report-words.ts';
import { mendOf, messageOf } from '../text/rule-words.ts';
import { statusWords } from '../text/status-words.ts';
import { openStatuses } from './matrix.ts';
import { placeText } from './problem-list.ts';
import { bannerOf, exceptionLines } from './preface.ts';
import type { Reporter, ReportSettings } from './reporter.ts';
import { unitName, volumeName } from './unit-name.ts';

interface TestCase {
  readonly name: string;
  /** Why it is passed over; null when it is judged. */
  readonly skipped: string | null;
  /** First line and the whole; null when it passes. */
  readonly failure: { readonly type: string; readonly message: string; readonly text: string } | null;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly TestCase[];
}

const PASSED_OVER: readonly ItemStatus[] = ['pending', 'waived', 'notApplicable'];
/** Control characters that XML 1.0 has no place for, and halves of characters. */
const NO_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * JUnit XML: a suite a volume, a test case a unit, a suite more for errors that belong to no unit. What is not yet due, waived or not
 * applicable is skipped; class names say the volume, for some readers show nothing else. The first suite says as a property that another day is
 * rehearsed, and which exceptions there are.
 */
export const junitReport: Reporter = (report, checklist, settings) => {
  const suites = [...unitSuites(report, checklist, settings), ...otherSuite(report, settings)];
  const all = suites.flatMap(({ cases }) => cases);
  const properties = [
    ...bannerOf(report, settings).map((value) => ({ name: 'rehearsal', value })),
    ...exceptionLines(report, settings.language).map((value) => ({ name: 'exception', value })),
  ];
  const body = suites.map((suite, index) => suiteXml(suite, index === 0 ? properties : [])).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="dossier" ${counts(all)}>\n${body}</testsuites>\n`;
};

function unitSuites(report: Report, checklist: Checklist, settings: ReportSettings): readonly Suite[] {
  const suites = new Map<string, TestCase[]>();
  for (const result of report.items) {
    const name = volumeName(result.unit, checklist, settings.language);
    suites.set(name, [...(suites.get(name) ?? []), unitCase(result, report, settings)]);
  }
  return [...suites].map(([name, cases]) => ({ name, cases }));
}

function unitCase(result: UnitResult, { findings }: Report, settings: ReportSettings): TestCase {
  const { unit, status, waiver } = result;
  const known = findings.filter((finding) => finding.known === true && isAbout(finding, result));
  const errors = findings.filter(
    (finding) => finding.severity === 'error' && finding.known !== true && isAbout(finding, result),
  );
  const words = statusWords[settings.language][status];
  if (errors.length === 0 && known.length > 0)
    return { name: unitName(unit), skipped: `${words} ${junitWords[settings.language].known}`, failure: null };
  if (openStatuses.includes(status) || errors.length > 0)
    return { name: unitName(unit), skipped: null, failure: failureOf(status, words, errors, settings) };
  const skipped = PASSED_OVER.includes(status) ? [words, ...(waiver === null ? [] : [waiver.reason])].join(' ') : null;
  return { name: unitName(unit), skipped, failure: null };
}

function isAbout({ year, item }: Finding, { unit }: UnitResult): boolean {
  return item === unit.item.slug && (year === unit.year || unit.year === null);
}

function failureOf(
  type: string,
  status: string,
  errors: readonly Finding[],
  settings: ReportSettings,
): TestCase['failure'] {
  const [first] = errors;
  const message = first === undefined ? status : messageOf(first, settings.language);
  return {
    type,
    message,
    text: errors.length === 0 ? status : errors.map((finding) => told(finding, settings)).join('\n'),
  };
}

function told(finding: Finding, { language }: ReportSettings): string {
  const words = reportWords[language];
  const place = placeText(finding);
  return [
    messageOf(finding, language),
    ...(place === null ? [] : [`${words.where}${place}`]),
    `${words.mend}${mendOf(finding, language)}`,
  ].join('\n');
}

/** Errors of no unit that is judged here, a case a place and rule. */
function otherSuite({ findings, items }: Report, settings: ReportSettings): readonly Suite[] {
  const others = findings.filter(
    (finding) =>
      finding.severity === 'error' && finding.known !== true && !items.some((result) => isAbout(finding, result)),
  );
  const cases = [...byPlaceAndRule(others)].map(([name, [first, ...rest]]) => ({
    name,
    skipped: null,
    failure: failureOf(first.rule, first.rule, [first, ...rest], settings),
  }));
  return cases.length === 0 ? [] : [{ name: junitWords[settings.language].others, cases }];
}

function byPlaceAndRule(findings: readonly Finding[]): ReadonlyMap<string, readonly [Finding, ...Finding[]]> {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const name = `${finding.place?.path ?? '-'} ${finding.rule}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [finding]);
    else group.push(finding);
  }
  return groups;
}

interface Property {
  readonly name: string;
  readonly value: string;
}

function suiteXml({ name, cases }: Suite, properties: readonly Property[]): string {
  const lines = properties
    .map((each) => `      <property name="${each.name}" value="${escape(each.value)}"/>\n`)
    .join('');
  const head = lines === '' ? '' : `    <properties>\n${lines}    </properties>\n`;
  const body = head + cases.map((each) => caseXml(each, name)).join('');
  return `  <testsuite name="${escape(name)}" ${counts(cases)}>\n${body}  </testsuite>\n`;
}

function caseXml({ name, skipped, failure }: TestCase, suite: string): string {
  const head = `    <testcase classname="${escape(suite)}" name="${escape(name)}" time="0"`;
  if (failure !== null) {
    const { type, message, text } = failure;
    const body = `<failure type="${escape(type)}" message="${escape(message)}">${escape(text)}</failure>`;
    return `${head}>\n      ${body}\n    </testcase>\n`;
  }
  return skipped === null
    ? `${head}/>\n`
    : `${head}>\n      <skipped message="${escape(skipped)}"/>\n    </testcase>\n`;
}

function counts(cases: readonly TestCase[]): string {
  const failures = cases.filter(({ failure }) => failure !== null).length;
  const skipped = cases.filter((each) => each.skipped !== null).length;
  return `tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}" time="0"`;
}

function escape(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replaceAll(NO_XML, '\u{FFFD}').replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
