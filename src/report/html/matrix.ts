import type { Checklist, ChecklistItem } from '../../model/checklist.ts';
import type { ArchiveConfig } from '../../model/archive.ts';
import { ownersOf } from '../../model/owners.ts';
import type { Report, UnitResult } from '../../model/report.ts';
import { volumeLabel } from '../../model/unit.ts';
import type { Language } from '../../text/language.ts';
import { statusPageWords } from '../../text/status-page-words.ts';
import { statusWords } from '../../text/status-words.ts';
import { listedStatuses } from '../matrix.ts';
import type { ReportSettings } from '../reporter.ts';
import { handleOf } from '../tasks.ts';
import { type Markup, markup } from './markup.ts';
import { signOf } from './overview.ts';

/** The place of a unit on the page: y2024/2-22. */
export function anchorOf(result: UnitResult): string {
  return `y${handleOf(result)}`;
}

/** A row for each item, a column for each year: an item keeps its row though its number moves from year to year. */
export function matrixMarkup(
  report: Report,
  checklist: Checklist,
  people: ArchiveConfig['people'],
  { language }: ReportSettings,
): Markup {
  const words = statusPageWords[language];
  const { years } = report.archive;
  const byItem = grouped(report.items);
  const groups = checklist.volumes.map(({ number, title }) => {
    const items = checklist.items.filter(({ slug, volume }) => volume === number && byItem.has(slug));
    if (items.length === 0) return markup``;
    const label = `${volumeLabel(checklist, number)} ${title}`;
    return markup`<tbody><tr class="volume"><th colspan="${years.length + 1}" scope="rowgroup">${label}</th></tr>
${items.map((item) => row(item, byItem.get(item.slug) ?? [], years, people, language))}</tbody>`;
  });
  const legend = listedStatuses.map(
    (status) => markup`<li>${signOf(status, language)} ${statusWords[language][status]}</li>`,
  );
  return markup`<section id="matrix"><h2>${words.matrix}</h2><p class="note">${words.matrixNote}</p>
<ul class="legend" aria-label="${words.legend}">${legend}</ul>
<table class="matrix"><thead><tr><th scope="col">${words.item}</th>${years.map((year) => markup`<th scope="col">${year}</th>`)}</tr></thead>
${groups}</table></section>`;
}

function grouped(items: readonly UnitResult[]): ReadonlyMap<string, readonly UnitResult[]> {
  const found = new Map<string, UnitResult[]>();
  for (const result of items) found.set(result.unit.item.slug, [...(found.get(result.unit.item.slug) ?? []), result]);
  return found;
}

function row(
  item: ChecklistItem,
  results: readonly UnitResult[],
  years: readonly number[],
  people: ArchiveConfig['people'],
  language: Language,
): Markup {
  const owners = ownersOf(people, item);
  const cells = years.map((year) => {
    const result = results.find(({ unit }) => unit.year === year);
    if (result === undefined) return markup`<td class="absent" title="${statusPageWords[language].absent}">—</td>`;
    const number = result.unit.printedNumber ?? '';
    return markup`<td data-year="${year}" data-status="${result.status}"><a href="#${anchorOf(result)}"><span>${number}</span>${signOf(result.status, language)}</a></td>`;
  });
  return markup`<tr data-volume="${item.volume ?? ''}" data-owner="${owners.join(' ')}"><th scope="row">${item.shortTitle}</th>${cells}</tr>`;
}
