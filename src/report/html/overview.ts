import type { Checklist } from '../../model/checklist.ts';
import { daysBetween } from '../../model/plain-date.ts';
import type { ItemStatus, Report } from '../../model/report.ts';
import type { Language } from '../../text/language.ts';
import { reportWords } from '../../text/report-words.ts';
import { statusPageWords } from '../../text/status-page-words.ts';
import { statusWords } from '../../text/status-words.ts';
import { countOf, listedStatuses, openStatuses, volumesOf } from '../matrix.ts';
import type { ReportSettings } from '../reporter.ts';
import { volumeName } from '../unit-name.ts';
import { type Markup, markup, when } from './markup.ts';

/** Community, day, days left, how many units have which status; a rehearsal says so before all else. */
export function headMarkup(report: Report, checklist: Checklist, { language, rehearsal }: ReportSettings): Markup {
  const words = statusPageWords[language];
  const { archive, asOf, due, summary } = report;
  const told = reportWords[language];
  const years = told.years(archive.years[0] ?? 0, archive.years.at(-1) ?? 0);
  const left = due === null ? null : daysBetween(asOf, due);
  const countdown = left === null ? words.noDue : left > 0 ? words.daysLeft(left) : words.late(-left);
  return markup`<header>
${when(rehearsal, () => markup`<p class="banner" role="status">${told.rehearsal(asOf)}</p>`)}
<p class="eyebrow">${checklist.title} · ${years}</p>
<h1>${words.title(archive.community)}</h1>
<p class="countdown"><strong>${countdown}</strong><span>${due === null ? '' : words.due(due)}</span><span>${told.asOf(asOf)}</span></p>
<ul class="tallies">${listedStatuses.map((status) => tally(status, summary[status], language))}</ul>
<p class="note">${told.units(summary.units)}${told.comma}${told.problems(summary.errors, summary.warnings, summary.notes)}${told.stop}</p>
</header>`;
}

function tally(status: ItemStatus, count: number, language: Language): Markup {
  return markup`<li class="s-${status}${count === 0 ? ' none' : ''}"><b>${count}</b>${signOf(status, language)}<span>${statusWords[language][status]}</span></li>`;
}

/** The sign of a status, its name for those who cannot see it. */
export function signOf(status: ItemStatus, language: Language): Markup {
  return markup`<i class="sign s-${status}" title="${statusWords[language][status]}">${statusPageWords[language].letters[status]}</i>`;
}

/** A bar for each volume: what is done, then what is open by status. */
export function volumesMarkup(report: Report, checklist: Checklist, { language }: ReportSettings): Markup {
  const words = statusPageWords[language];
  const bars = volumesOf(report, checklist).map(({ results }) => {
    const [first] = results;
    const open = openStatuses.reduce((sum, status) => sum + countOf(results, status), 0);
    const parts = listedStatuses
      .map((status) => ({ status, count: countOf(results, status) }))
      .filter(({ count }) => count > 0);
    return markup`<li><span class="name">${first === undefined ? '' : volumeName(first.unit, checklist, language)}</span>
<span class="bar" aria-hidden="true">${parts.map(({ status, count }) => markup`<i class="s-${status}" style="flex-grow:${count}" title="${statusWords[language][status]} ${count}"></i>`)}</span>
<span class="count">${results.length - open}/${results.length}</span></li>`;
  });
  return markup`<section id="volumes"><h2>${words.volumes}</h2><ul class="bars">${bars}</ul></section>`;
}
