import { HISTORY_FILE, type HistoryPoint } from '../model/history.ts';
import type { Report } from '../model/report.ts';
import { isPlainDate } from '../model/plain-date.ts';
import type { ArchiveFiles } from '../source/archive-files.ts';

/** The noted days of an archive, oldest first, one a day; lines that are none of ours are passed over. */
export function readHistory(files: ArchiveFiles): readonly HistoryPoint[] {
  if (files.find(HISTORY_FILE) === null) return [];
  return historyOf(new TextDecoder().decode(files.read(HISTORY_FILE)));
}

/** The days of a history's text; of several lines for a day the last counts. */
export function historyOf(text: string): readonly HistoryPoint[] {
  const points = text.split('\n').flatMap((line) => pointOf(line) ?? []);
  const byDay = new Map(points.map((point) => [point.date, point]));
  return [...byDay.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** How a report stands, as one day of the history. */
export function historyPoint({ asOf, summary }: Report): HistoryPoint {
  return { date: asOf, statuses: countsOf({ ...summary }), errors: summary.errors, warnings: summary.warnings };
}

/** The text of a history, a day a line, so that two people's days are easily joined. */
export function historyText(points: readonly HistoryPoint[]): string {
  return points.map((point) => `${JSON.stringify(point)}\n`).join('');
}

function pointOf(line: string): HistoryPoint | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (!isObject(value) || typeof value['date'] !== 'string' || !isPlainDate(value['date'])) return null;
  const statuses = isObject(value['statuses']) ? value['statuses'] : {};
  return {
    date: value['date'],
    statuses: countsOf(statuses),
    errors: numberOf(value['errors']),
    warnings: numberOf(value['warnings']),
  };
}

function countsOf(value: Readonly<Record<string, unknown>>): HistoryPoint['statuses'] {
  return {
    met: numberOf(value['met']),
    missing: numberOf(value['missing']),
    belowThreshold: numberOf(value['belowThreshold']),
    undecided: numberOf(value['undecided']),
    pending: numberOf(value['pending']),
    waived: numberOf(value['waived']),
    notApplicable: numberOf(value['notApplicable']),
  };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
