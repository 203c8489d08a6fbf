import { fingerprint } from '../checks/fingerprint.ts';
import type { Waiver } from '../model/evidence.ts';
import type { Finding } from '../model/finding.ts';
import type { Fix } from '../model/fix.ts';
import type { Measure, PartResult, Report, UnitResult } from '../model/report.ts';
import type { Language } from '../text/language.ts';
import { messageOf } from '../text/rule-words.ts';

function waiverJson(waiver: Waiver | null): object | null {
  if (waiver === null) return null;
  const { status, reason, approver, created, expires } = waiver;
  return { status, reason, approver, created, expires };
}

function exceptionJson(waiver: Waiver): object {
  const { item, part, rule, path, year } = waiver;
  return { year, item, part, rule, path, ...waiverJson(waiver) };
}

function partJson({ part, status, required, found, records, waiver }: PartResult): object {
  return { part: part.part.name, status, required, found, records, waiver: waiverJson(waiver) };
}

function measureJson(measure: Measure): object {
  const { id, comparison, limit, unit, counted, value, numerator, denominator, basis, source, date } = measure;
  const { statedIn, countedIn, shortfall, margin, met, pending, alsoShown, perPart } = measure;
  return {
    id,
    comparison,
    limit,
    unit,
    counted,
    value,
    numerator,
    denominator,
    basis,
    source,
    date,
    statedIn,
    countedIn,
    shortfall,
    margin,
    met,
    pending,
    alsoShown,
    perPart,
  };
}

function itemJson({ unit, status, waiver, parts, measures }: UnitResult): object {
  return {
    year: unit.year,
    volume: unit.volume,
    number: unit.number,
    item: unit.item.slug,
    title: unit.title,
    status,
    waiver: waiverJson(waiver),
    parts: parts.map(partJson),
    measures: measures.map(measureJson),
  };
}

function findingJson(finding: Finding, language: Language): object {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: messageOf(finding, language),
    path: finding.place?.path ?? null,
    line: finding.place?.line ?? null,
    column: finding.place?.column ?? null,
    year: finding.year,
    item: finding.item,
    owners: finding.owners ?? [],
    excerpt: finding.excerpt ?? null,
    fix: fixJson(finding.fix),
    data: finding.data,
    fingerprint: fingerprint(finding),
    known: finding.known ?? false,
  };
}

/** Offsets in UTF-16 units of the text without its byte order mark; lines and columns from 1, columns in characters. */
function fixJson(fix: Fix | undefined): object | null {
  if (fix === undefined) return null;
  const { path, toUtf8, edits } = fix;
  return {
    path,
    toUtf8,
    edits: edits.map(({ start, end, from, to, replacement }) => ({ start, end, from, to, replacement })),
  };
}

/** The report for programs, as `schemas/report.schema.json` describes it; keys always present, null where there is nothing. */
export function jsonReport(
  report: Report,
  settings: { readonly language: Language; readonly version: string; readonly rehearsal?: boolean },
): string {
  const { archive, asOf, due, selection, summary, baseline, items, findings } = report;
  const value = {
    schemaVersion: 1,
    tool: { name: 'dossier', version: settings.version },
    archive,
    asOf,
    // What is built for a day is the same whenever it is built.
    rehearsal: settings.rehearsal ?? null,
    due,
    selection,
    summary,
    baseline,
    exceptions: report.exceptions.map(exceptionJson),
    selfCheck: report.selfCheck,
    items: items.map(itemJson),
    findings: findings.map((finding) => findingJson(finding, settings.language)),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
