import type { History, HistoryPoint } from '../../model/history.ts';
import { daysBetween } from '../../model/plain-date.ts';
import type { Report } from '../../model/report.ts';
import { statusPageWords } from '../../text/status-page-words.ts';
import { openStatuses } from '../matrix.ts';
import type { ReportSettings } from '../reporter.ts';
import { type Markup, markup, when } from './markup.ts';

const WIDTH = 640;
const HEIGHT = 180;
const EDGE = { left: 48, right: 12, top: 14, bottom: 28 };

interface Point {
  readonly date: string;
  readonly open: number;
}

function pointOf({ date, statuses }: HistoryPoint): Point {
  return { date, open: openStatuses.reduce((sum, status) => sum + statuses[status], 0) };
}

/** What is left over time against a straight way to the due day; a number alone where the past is not known. */
export function burndownMarkup(report: Report, history: History, { language }: ReportSettings): Markup {
  const words = statusPageWords[language];
  const { asOf, due, summary } = report;
  const now: Point = { date: asOf, open: openStatuses.reduce((sum, status) => sum + summary[status], 0) };
  const points = [...history.points.map(pointOf).filter(({ date }) => date < asOf), now];
  const fromGit = points.filter(({ date }) => history.fromGit.has(date)).length;
  const left = due === null ? 0 : daysBetween(asOf, due);
  const pace = left > 0 && now.open > 0 ? words.pace((now.open / left).toFixed(1)) : '';
  const told = markup`<p class="note">${words.today}${words.separator}${words.open(now.open)}${when(pace !== '', () => markup` · ${pace}`)}</p>`;
  if (points.length < 2) return markup`<section id="burndown"><h2>${words.burndown}</h2>${told}</section>`;
  return markup`<section id="burndown"><h2>${words.burndown}</h2>${told}${chart(points, due, history.fromGit)}${when(fromGit > 0, () => markup`<p class="note">${words.fromGit(fromGit, history.lacking)}</p>`)}</section>`;
}

function chart(points: readonly Point[], due: string | null, derived: ReadonlySet<string>): Markup {
  const first = points[0]?.date ?? '';
  const lastPoint = points.at(-1)?.date ?? first;
  const last = due !== null && due > lastPoint ? due : lastPoint;
  const days = Math.max(1, daysBetween(first, last));
  const most = Math.max(1, ...points.map(({ open }) => open));
  const x = (date: string): string =>
    (EDGE.left + (daysBetween(first, date) / days) * (WIDTH - EDGE.left - EDGE.right)).toFixed(1);
  const y = (open: number): string =>
    (HEIGHT - EDGE.bottom - (open / most) * (HEIGHT - EDGE.top - EDGE.bottom)).toFixed(1);
  const line = points.map(({ date, open }) => `${x(date)},${y(open)}`).join(' ');
  const base = HEIGHT - EDGE.bottom;
  return markup`<svg class="burndown" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${points.map(({ date, open }) => `${date} ${open}`).join('; ')}">
<line class="axis" x1="${EDGE.left}" x2="${WIDTH - EDGE.right}" y1="${base}" y2="${base}"/>
<text x="${EDGE.left - 6}" y="${EDGE.top + 4}" text-anchor="end">${most}</text><text x="${EDGE.left - 6}" y="${base}" text-anchor="end">0</text>
${when(due !== null && due > first, () => markup`<line class="ideal" x1="${x(first)}" y1="${y(points[0]?.open ?? 0)}" x2="${x(due ?? last)}" y2="${base}"/>`)}
<polyline class="real" points="${line}"/>${points.map(({ date, open }) => markup`<circle cx="${x(date)}" cy="${y(open)}" r="3"${when(derived.has(date), () => markup` class="derived"`)}><title>${date} ${open}</title></circle>`)}
<text x="${EDGE.left}" y="${HEIGHT - 6}">${first}</text><text x="${WIDTH - EDGE.right}" y="${HEIGHT - 6}" text-anchor="end">${last}</text></svg>`;
}
