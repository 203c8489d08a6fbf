import type { Checklist } from '../../model/checklist.ts';
import type { Report } from '../../model/report.ts';
import { volumeLabel } from '../../model/unit.ts';
import { statusPageWords } from '../../text/status-page-words.ts';
import { statusWords } from '../../text/status-words.ts';
import { listedStatuses } from '../matrix.ts';
import type { ReportSettings } from '../reporter.ts';
import type { HtmlMaterial } from './material.ts';
import { type Markup, markup } from './markup.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Choices by person, volume, year and status and a search; without scripts they are not shown, and all is. */
export function filtersMarkup(
  report: Report,
  checklist: Checklist,
  { people }: HtmlMaterial,
  { language }: ReportSettings,
): Markup {
  const words = statusPageWords[language];
  const persons = Object.keys(people).map((name) => ({ value: name, label: name }));
  const volumes = checklist.volumes.map(({ number }) => ({
    value: String(number),
    label: volumeLabel(checklist, number),
  }));
  const years = report.archive.years.map((year) => ({ value: String(year), label: String(year) }));
  const statuses = listedStatuses.map((status) => ({ value: status, label: statusWords[language][status] }));
  return markup`<form id="filters" hidden aria-label="${words.filter}" data-copy="${words.copy}" data-copied="${words.copied}">
${choice('owner', words.person, words.everyone, persons)}${choice('volume', words.volume, words.all, volumes)}${choice('year', words.year, words.all, years)}${choice('status', words.status, words.all, statuses)}
<label>${words.search}<input type="search" name="words"></label><button type="reset">${words.reset}</button><output></output></form>`;
}

function choice(name: string, label: string, all: string, choices: readonly Choice[]): Markup {
  if (choices.length === 0) return markup``;
  return markup`<label>${label}<select name="${name}"><option value="">${all}</option>${choices.map((each) => markup`<option value="${each.value}">${each.label}</option>`)}</select></label>`;
}
