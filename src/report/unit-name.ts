import type { Checklist } from '../model/checklist.ts';
import { type Unit, volumeLabel } from '../model/unit.ts';
import type { Language } from '../text/language.ts';

/** The volume a unit stands in, with its year: 2024年度 第二卷; the album by its title. */
export function volumeName({ year, volume }: Unit, checklist: Checklist, language: Language): string {
  if (year === null || volume === null) return checklist.album?.title ?? '';
  return language === 'zh' ? `${year}年度 ${volumeLabel(checklist, volume)}` : `${year} volume ${volume}`;
}

/** A unit inside its volume: 2-22 志愿者名册. */
export function unitName({ printedNumber, item }: Unit): string {
  return printedNumber === null ? item.shortTitle : `${printedNumber} ${item.shortTitle}`;
}
