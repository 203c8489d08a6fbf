import { daysBetween } from '../model/plain-date.ts';
import type { Report } from '../model/report.ts';
import { reportWords } from '../text/report-words.ts';
import { statusPageWords } from '../text/status-page-words.ts';
import { statusWords } from '../text/status-words.ts';
import { listedStatuses } from './matrix.ts';
import type { ReportSettings } from './reporter.ts';
import { styleFor } from './style.ts';
import { wrap } from './wrap.ts';

/** Days left, how many units have which status, and where the page is. */
export function statusSummary({ asOf, due, summary }: Report, file: string, settings: ReportSettings): string {
  const { language, width, rehearsal } = settings;
  const words = statusPageWords[language];
  const style = styleFor(settings.colour);
  const left = due === null ? null : daysBetween(asOf, due);
  const countdown = left === null ? words.noDue : left > 0 ? words.daysLeft(left) : words.late(-left);
  const counts = listedStatuses
    .filter((status) => summary[status] > 0)
    .map((status) => `${statusWords[language][status]} ${summary[status]}`);
  return `${[
    ...(rehearsal
      ? wrap(reportWords[language].rehearsal(asOf), width).map((line) => style.severity('warning', line))
      : []),
    style.heading(`${countdown}${due === null ? '' : ` (${words.due(due)})`}`),
    ...wrap(`${reportWords[language].units(summary.units)}${words.separator}${counts.join(' · ')}`, width),
    ...wrap(words.page(file), width),
  ].join('\n')}\n`;
}
