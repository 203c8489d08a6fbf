import type { Checklist, Severity } from '../model/checklist.ts';
import type { ItemStatus, Report } from '../model/report.ts';
import { exceptionWords } from '../text/exception-words.ts';
import { reportWords } from '../text/report-words.ts';
import { reportTableWords, type ReportTableWords } from '../text/report-table-words.ts';
import { mendOf, messageOf } from '../text/rule-words.ts';
import { selfCheckWords } from '../text/self-check-words.ts';
import { partStatusWords, severityWords, statusWords } from '../text/status-words.ts';
import { exceptionsOf } from './exceptions.ts';
import { ledgerOf } from './ledger.ts';
import { countOf, listedStatuses, volumesOf } from './matrix.ts';
import { bannerOf } from './preface.ts';
import type { Reporter, ReportSettings } from './reporter.ts';
import { selfCheckRows } from './self-check.ts';
import { type Sheet, workbookOf } from './sheets.ts';
import { unitName, volumeName } from './unit-name.ts';

const GROUNDS: Readonly<Partial<Record<ItemStatus, string>>> = {
  missing: 'FFF8D7DA',
  belowThreshold: 'FFF8D7DA',
  undecided: 'FFEADCF4',
  waived: 'FFFFF3CD',
  pending: 'FFD9EEF7',
  notApplicable: 'FFEDEDED',
};
const SEVERITY_GROUNDS: Readonly<Record<Severity, string | null>> = {
  error: 'FFF8D7DA',
  warning: 'FFFFF3CD',
  note: null,
};

/** The report as a workbook to sort and filter: 总表, 项目, 材料, 指标, 问题, 例外, 电子自查. Texts stay texts, so that no number loses a digit. */
export const workbookReport: Reporter = (report, checklist, settings) =>
  workbookOf(sheetsOf(report, checklist, settings), report.asOf, bannerOf(report, settings)[0]);

function sheetsOf(report: Report, checklist: Checklist, settings: ReportSettings): readonly Sheet[] {
  const words = reportTableWords[settings.language];
  return [
    overview(report, checklist, settings, words),
    items(report, checklist, settings, words),
    parts(report, settings, words),
    thresholds(report, settings, words),
    findings(report, settings, words),
    exceptions(report, settings),
    selfCheck(report, settings),
  ];
}

function selfCheck(report: Report, { language }: ReportSettings): Sheet {
  const { sheet, property, point, state } = selfCheckWords[language];
  const rows = selfCheckRows(report, language);
  return {
    name: sheet,
    columns: [
      { head: property, width: 12 },
      { head: point, width: 36 },
      { head: state, width: 50 },
    ],
    rows: rows.map((row) => [row.property, row.point, row.state]),
    ground: (row) => ((report.selfCheck[row]?.faults ?? 0) > 0 ? SEVERITY_GROUNDS.warning : null),
  };
}

function overview(report: Report, checklist: Checklist, settings: ReportSettings, words: ReportTableWords): Sheet {
  const { language } = settings;
  const rows = volumesOf(report, checklist).map(({ results }) => [
    results[0] === undefined ? '' : volumeName(results[0].unit, checklist, language),
    results.length,
    ...listedStatuses.map((status) => countOf(results, status)),
  ]);
  const total = [words.total, report.items.length, ...listedStatuses.map((status) => report.summary[status])];
  return {
    name: words.overview,
    columns: [
      { head: words.volume, width: 22 },
      { head: words.items, width: 10 },
      ...listedStatuses.map((status) => ({ head: statusWords[language][status], width: 11 })),
    ],
    rows: [...rows, total, ...bannerOf(report, settings).map((text) => [text])],
    ground: () => null,
  };
}

function items(report: Report, checklist: Checklist, { language }: ReportSettings, words: ReportTableWords): Sheet {
  return {
    name: words.items,
    columns: [
      { head: words.volume, width: 18 },
      { head: words.number, width: 8 },
      { head: words.item, width: 70 },
      { head: words.status, width: 12 },
      { head: words.remark, width: 40 },
    ],
    rows: report.items.map(({ unit, status, waiver }) => [
      volumeName(unit, checklist, language),
      unit.printedNumber ?? '',
      unit.title,
      statusWords[language][status],
      waiver?.reason ?? '',
    ]),
    ground: (row) => GROUNDS[report.items[row]?.status ?? 'met'] ?? null,
  };
}

function parts({ items: results }: Report, { language }: ReportSettings, words: ReportTableWords): Sheet {
  const all = results.flatMap((result) => result.parts.map((part) => ({ unit: result.unit, part })));
  return {
    name: words.parts,
    columns: [
      { head: words.year, width: 8 },
      { head: words.item, width: 36 },
      { head: words.part, width: 24 },
      { head: words.required, width: 10 },
      { head: words.found, width: 10 },
      { head: words.status, width: 12 },
      { head: words.records, width: 60 },
    ],
    rows: all.map(({ unit, part }) => [
      unit.year ?? part.part.year,
      unitName(unit),
      part.part.part.name,
      part.required,
      part.found,
      partStatusWords[language][part.status],
      part.records.join('\n'),
    ]),
    ground: (row) => GROUNDS[all[row]?.part.status ?? 'met'] ?? null,
  };
}

function thresholds(report: Report, { language }: ReportSettings, words: ReportTableWords): Sheet {
  const rows = ledgerOf(report.items, language);
  return {
    name: words.thresholds,
    columns: [
      { head: words.year, width: 8 },
      { head: words.item, width: 30 },
      { head: words.demand, width: 18 },
      { head: words.value, width: 14 },
      { head: words.numerator, width: 10 },
      { head: words.denominator, width: 10 },
      { head: words.basis, width: 34 },
      { head: words.statedIn, width: 30 },
      { head: words.margin, width: 10 },
      { head: words.shortfall, width: 10 },
      { head: words.judgement, width: 10 },
      { head: words.countedIn, width: 60 },
    ],
    rows: rows.map(({ result: { unit }, measure, demand, value, base, margin, shortfall, verdict }) => [
      unit.year,
      unitName(unit),
      demand,
      value,
      measure.numerator,
      measure.denominator,
      base,
      measure.statedIn,
      margin,
      shortfall,
      verdict,
      measure.countedIn.join('\n'),
    ]),
    ground: (row) => (rows[row]?.measure.met === false ? (GROUNDS.belowThreshold ?? null) : null),
  };
}

function findings({ findings: found }: Report, { language }: ReportSettings, words: ReportTableWords): Sheet {
  return {
    name: words.findings,
    columns: [
      { head: words.severity, width: 8 },
      { head: words.year, width: 8 },
      { head: words.item, width: 24 },
      { head: words.message, width: 60 },
      { head: words.place, width: 50 },
      { head: words.line, width: 6 },
      { head: words.mend, width: 60 },
      { head: words.owner, width: 14 },
      { head: words.rule, width: 26 },
    ],
    rows: found.map((finding) => [
      severityWords[language][finding.severity],
      finding.year,
      finding.item,
      messageOf(finding, language),
      finding.place?.path ?? null,
      finding.place?.line ?? null,
      mendOf(finding, language),
      (finding.owners ?? []).join(reportWords[language].and),
      finding.rule,
    ]),
    ground: (row) => SEVERITY_GROUNDS[found[row]?.severity ?? 'note'],
  };
}

function exceptions(report: Report, { language }: ReportSettings): Sheet {
  const words = exceptionWords[language];
  return {
    name: words.heading,
    columns: [
      { head: words.subject, width: 50 },
      { head: words.kind, width: 12 },
      { head: words.reason, width: 50 },
      { head: words.approved, width: 36 },
      { head: words.term, width: 24 },
    ],
    rows: exceptionsOf(report, language).map(({ subject, kind, reason, approved, term }) => [
      subject,
      kind,
      reason,
      approved,
      term,
    ]),
    ground: () => null,
  };
}
