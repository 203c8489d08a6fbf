import type { ArchiveConfig } from '../../model/archive.ts';
import type { Checklist } from '../../model/checklist.ts';
import type { Waiver } from '../../model/evidence.ts';
import { ownersOf } from '../../model/owners.ts';
import type { PartResult, Report, UnitResult } from '../../model/report.ts';
import { unitFolder } from '../../model/unit-folder.ts';
import { messageOf } from '../../text/rule-words.ts';
import { statusPageWords } from '../../text/status-page-words.ts';
import { partStatusWords, severityWords, statusWords } from '../../text/status-words.ts';
import { exceptionLines } from '../preface.ts';
import type { ReportSettings } from '../reporter.ts';
import { unitName, volumeName } from '../unit-name.ts';
import { type Markup, markup, when } from './markup.ts';
import { anchorOf } from './matrix.ts';
import { signOf } from './overview.ts';

/** Every unit, folded away: what is asked for, what is there, what is wrong. */
export function unitsMarkup(
  report: Report,
  checklist: Checklist,
  people: ArchiveConfig['people'],
  settings: ReportSettings,
): Markup {
  const { language } = settings;
  const units = report.items.map((result) => unitMarkup(result, report, checklist, people, language));
  return markup`<section id="units"><h2>${statusPageWords[language].details}</h2>${units}</section>`;
}

function unitMarkup(
  result: UnitResult,
  report: Report,
  checklist: Checklist,
  people: ArchiveConfig['people'],
  language: 'zh' | 'en',
): Markup {
  const words = statusPageWords[language];
  const { unit, status } = result;
  const owners = ownersOf(people, unit.item);
  const findings = report.findings.filter(
    ({ item, year }) => item === unit.item.slug && (unit.year === null || year === unit.year),
  );
  const head = `${volumeName(unit, checklist, language)} ${unitName(unit)}`;
  return markup`<details id="${anchorOf(result)}" class="unit" data-year="${unit.year ?? ''}" data-volume="${unit.volume ?? ''}" data-status="${status}" data-owner="${owners.join(' ')}">
<summary>${signOf(status, language)} ${head}<span class="state">${statusWords[language][status]}</span>${owners.map((owner) => markup` <span class="owner">${owner}</span>`)}</summary>
<p>${unit.title}</p><h3>${words.needs}</h3><ul>${result.parts.map((part) => partMarkup(part, language))}</ul>
${when(findings.length > 0, () => markup`<ul class="findings">${findings.map((finding) => markup`<li class="t-${finding.severity}">${severityWords[language][finding.severity]}${words.separator}${messageOf(finding, language)}</li>`)}</ul>`)}
<p class="step"><code class="copy">${unitFolder(unit, checklist)}</code></p></details>`;
}

function partMarkup({ part, status, required, found, records }: PartResult, language: 'zh' | 'en'): Markup {
  const words = statusPageWords[language];
  const there =
    records.length === 0
      ? markup`<li class="none">${words.nothingThere}</li>`
      : markup`${records.map((path) => markup`<li><code>${path}</code></li>`)}`;
  return markup`<li>${part.part.name} ${found}/${required} ${partStatusWords[language][status]}<ul>${there}</ul></li>`;
}

/** Everything that is excused, with reason and approver: nothing of it is ever hidden. */
export function exceptionsMarkup(report: Report, { language }: ReportSettings): Markup {
  const words = statusPageWords[language];
  const applied = new Set<Waiver>();
  const rows = report.items.flatMap((result) => {
    const waivers = new Set(
      [result.waiver, ...result.parts.map(({ waiver }) => waiver)].filter((each) => each !== null),
    );
    for (const waiver of waivers) applied.add(waiver);
    return [...waivers].map((waiver) => exceptionMarkup(result, waiver, language));
  });
  const others = report.exceptions.filter((waiver) => !applied.has(waiver));
  const lines = exceptionLines({ ...report, exceptions: others }, language).map((line) => markup`<li>${line}</li>`);
  if (rows.length + lines.length === 0) return markup``;
  return markup`<section id="exceptions"><h2>${words.exceptions}</h2><ul>${rows}${lines}</ul></section>`;
}

function exceptionMarkup(result: UnitResult, { reason, approver, expires }: Waiver, language: 'zh' | 'en'): Markup {
  const words = statusPageWords[language];
  const by = [approver?.unit, approver?.name, approver?.date]
    .filter((text) => text !== undefined && text !== null)
    .join(' ');
  const term = expires === null ? words.forGood : words.until(expires);
  return markup`<li>${signOf(result.status, language)} <a href="#${anchorOf(result)}">${`${result.unit.year ?? ''} ${unitName(result.unit)}`}</a>${words.separator}${reason ?? ''}（${by}，${term}）</li>`;
}
