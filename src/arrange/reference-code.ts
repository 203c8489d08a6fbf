import type { RetentionPeriod } from '../model/checklist.ts';

/** Category of archives (DA/T 13-2022): 文书 or 照片. */
type Category = 'WS' | 'ZP';

/** 档号 of a volume, or of a piece in it (DA/T 13-2022, 按卷: 全宗号-类别号-案卷号-件号). */
export interface ReferenceCode {
  /** 全宗号; null when the archive has none yet: the segment is then left out. */
  readonly fonds: string | null;
  readonly category: Category;
  readonly firstYear: number;
  /** Same as `firstYear` but for a volume over several years. */
  readonly lastYear: number;
  readonly retention: RetentionPeriod;
  /** 机构（问题）代码: what the volume is about, as the checklist says. */
  readonly subject: string;
  /** 案卷号. */
  readonly volume: number;
  /** 件号; null for the volume itself. */
  readonly item: number | null;
}

/** Codes of 保管期限 (DA/T 13-2022). */
const retentionCodes = { 永久: 'Y', '30年': 'D30', '10年': 'D10' } as const;
const periods: ReadonlyMap<string, RetentionPeriod> = new Map([
  ['Y', '永久'],
  ['D30', '30年'],
  ['D10', '10年'],
]);

const CODE = /^(?:(.+)-)?(WS|ZP)·(\d{4})(?:·(\d{4}))?·(Y|D30|D10)·([A-Z0-9]+)-(\d{3,})(?:-(\d{3,}))?$/u;

/**
 * A 档号 as printed: `A002-WS·2024·D30·CJ-007-035`. DA/T 13-2022 joins the parts of the 类别号 by `·`
 * and the levels by `-`; so two years of one volume are joined by `·` too.
 */
export function printReferenceCode(code: ReferenceCode): string {
  const years = code.firstYear === code.lastYear ? [code.firstYear] : [code.firstYear, code.lastYear];
  const series = [code.category, ...years, retentionCodes[code.retention], code.subject].join('·');
  const levels = [series, padded(code.volume), ...(code.item === null ? [] : [padded(code.item)])];
  return [...(code.fonds === null ? [] : [code.fonds]), ...levels].join('-');
}

/** The 档号 that a text prints; null if it is none of ours. */
export function parseReferenceCode(text: string): ReferenceCode | null {
  const match = CODE.exec(text);
  if (match === null) return null;
  const [, fonds, category, firstYear, lastYear, retention, subject, volume, item] = match;
  return {
    fonds: fonds ?? null,
    category: category === 'WS' ? 'WS' : 'ZP',
    firstYear: Number(firstYear),
    lastYear: Number(lastYear ?? firstYear),
    retention: periods.get(retention ?? '') ?? '10年',
    subject: subject ?? '',
    volume: Number(volume),
    item: item === undefined ? null : Number(item),
  };
}

/** 照片号: `ZP·2024-0001`, its fonds before it if there is one (GB/T 11821); runs through a year. */
export function printPhotoNumber(fonds: string | null, year: number, photo: number): string {
  return `${fonds === null ? '' : `${fonds}-`}ZP·${year}-${String(photo).padStart(4, '0')}`;
}

function padded(number: number): string {
  return String(number).padStart(3, '0');
}
