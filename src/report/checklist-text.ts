import type { Checklist } from '../model/checklist.ts';
import { type Unit, type UnitPart, volumeLabel } from '../model/unit.ts';
import { checklistWords } from '../text/checklist-words.ts';
import type { Language } from '../text/language.ts';
import { styleFor } from './style.ts';
import { wrap } from './wrap.ts';

/** How a listing is set. */
export interface ListingSettings {
  readonly language: Language;
  readonly colour: boolean;
  readonly width: number;
}

/** What a part must satisfy, in one line: 名册（roster，日期 … 至 …，可手写）. */
export function partDemand({ part, dates, availableFrom, year }: UnitPart, language: Language): string {
  const words = checklistWords[language];
  const demands = [
    words.dates(dates.from, dates.to),
    ...(part.perGroup ? [words.perGroup] : []),
    ...(part.required === 0 ? [words.advisable] : []),
    ...(part.contains.length === 0 ? [] : [words.contains(part.contains)]),
    ...(part.media.includes('手写') ? [words.handwriting] : []),
    ...(part.mayNotOccur ? [words.mayNotOccur] : []),
    ...(availableFrom > `${year}-01-01` ? [words.from(availableFrom)] : []),
    part.retention,
  ];
  const joined = demands.join(language === 'zh' ? '，' : ', ');
  return language === 'zh' ? `${part.name}（${joined}）` : `${part.name} (${joined})`;
}

function unitLines(unit: Unit, settings: ListingSettings): string[] {
  const { language, width } = settings;
  const words = checklistWords[language];
  const style = styleFor(settings.colour);
  const number = unit.printedNumber === null ? '' : `${unit.printedNumber}  `;
  const margin = '        ';
  return [
    ...wrap(`${number}${unit.title}`, width - 2).map((line) => `  ${style.heading(line)}`),
    `${margin}${style.faint(unit.item.slug)}`,
    ...unit.parts.flatMap((part) =>
      wrap(`· ${partDemand(part, language)}`, width - margin.length).map(
        (line, index) => `${margin}${index === 0 ? '' : '  '}${line}`,
      ),
    ),
    ...unit.thresholds.flatMap((threshold) =>
      wrap(`${words.demand}${words.colon}${threshold.words}`, width - margin.length).map(
        (line) => `${margin}${style.severity('warning', line)}`,
      ),
    ),
  ];
}

/** The checklist for reading: by year, volume and item, each with its papers and what they must satisfy. */
export function checklistText(checklist: Checklist, units: readonly Unit[], settings: ListingSettings): string {
  const style = styleFor(settings.colour);
  const words = checklistWords[settings.language];
  const volumes = new Set(units.map(({ year, volume }) => `${year} ${volume}`));
  const lines = [style.heading(checklist.title), checklist.edition, words.units(units.length, volumes.size)];
  let heading = '';
  for (const unit of units) {
    const title = checklist.volumes.find(({ number }) => number === unit.volume)?.title ?? checklist.album?.title ?? '';
    const next =
      unit.volume === null || unit.year === null
        ? title
        : `${words.year(unit.year)} ${volumeLabel(checklist, unit.volume)} ${title}`;
    if (next !== heading) lines.push('', style.heading(next), '');
    heading = next;
    lines.push(...unitLines(unit, settings));
  }
  return `${lines.join('\n')}\n`;
}
