import type { ArchiveConfig } from '../../model/archive.ts';
import { ownersOf } from '../../model/owners.ts';
import type { Report, UnitResult } from '../../model/report.ts';
import { reportWords } from '../../text/report-words.ts';
import { statusPageWords } from '../../text/status-page-words.ts';
import { placeText } from '../problem-list.ts';
import type { ReportSettings } from '../reporter.ts';
import { handleOf, type Task, tasksOf } from '../tasks.ts';
import { type Markup, markup, when } from './markup.ts';

/** Everything to do, what presses first; each with its owner, its next step and where it is. */
export function tasksMarkup(report: Report, people: ArchiveConfig['people'], { language }: ReportSettings): Markup {
  const words = statusPageWords[language];
  const tasks = tasksOf(report, language);
  const units = new Map(report.items.map((result) => [handleOf(result), result]));
  if (tasks.length === 0)
    return markup`<section id="tasks"><h2>${words.tasks(0)}</h2><p>${words.noTasks}</p></section>`;
  const shown = tasks.map((task) =>
    taskMarkup(task, task.item === null ? null : (units.get(task.item) ?? null), people, language),
  );
  return markup`<section id="tasks"><h2>${words.tasks(tasks.length)}</h2><ol class="tasks">${shown}</ol></section>`;
}

function taskMarkup(
  task: Task,
  result: UnitResult | null,
  people: ArchiveConfig['people'],
  language: 'zh' | 'en',
): Markup {
  const words = statusPageWords[language];
  const { findings, mark, heading, messages, mend, item } = task;
  const owners = result === null ? [] : ownersOf(people, result.unit.item);
  const unit = result?.unit ?? null;
  const title = markup`<b>${mark}${heading}</b>`;
  const lines = findings.map((finding, at) => {
    const place = placeText(finding);
    return markup`<li>${messages[at] ?? ''}${when(place !== null, () => markup` <code>${place ?? ''}</code>`)}</li>`;
  });
  return markup`<li class="task t-${findings[0].severity}" data-year="${unit?.year ?? ''}" data-volume="${unit?.volume ?? ''}" data-status="${result?.status ?? ''}" data-owner="${owners.join(' ')}">
<p class="what">${item === null ? title : markup`<a href="#y${item}">${title}</a>`}${owners.map((owner) => markup` <span class="owner">${owner}</span>`)}</p>
<ul>${lines}</ul><p class="mend">${reportWords[language].mend}${mend}</p>
${when(item !== null, () => markup`<p class="step">${words.nextStep}${words.separator}<code class="copy">dossier explain ${item ?? ''}</code></p>`)}</li>`;
}
