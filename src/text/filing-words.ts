import type { EvidenceRecord, PaperOnly, Waiver } from '../model/evidence.ts';
import type { Measure } from '../model/report.ts';
import type { PlainDate } from '../model/plain-date.ts';
import { reportWords } from './report-words.ts';
import { statusWords } from './status-words.ts';

/** 2025年3月1日. */
function day(date: PlainDate): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return `${year}年${month}月${dayOfMonth}日`;
}

/** Eight digits (DA/T 22) of what a figure is dated: a day, or the days from which to which it counts. */
function dated(days: string): string {
  return days.replaceAll('-', '').replace('/', '-');
}

function measured({ value, numerator, denominator, unit }: Measure, per: string): string {
  if (value === null) return '暂时算不出';
  if (denominator === null) return `现有${value}${unit}`;
  return `${numerator} ÷ ${denominator}${per === '1' ? '' : ` × ${per}`} = ${value}${unit}`;
}

function verdict({ met, pending, shortfall, margin, denominator, unit, counted }: Measure): string {
  if (pending) return statusWords.zh.pending;
  if (met === null) return statusWords.zh.undecided;
  if (met) return margin === null ? '达标' : `达标，余 ${margin} ${counted}`;
  if (shortfall === null) return statusWords.zh.belowThreshold;
  return `${statusWords.zh.belowThreshold}，${denominator === null ? `还差 ${shortfall} ${unit}` : `还差 ${shortfall} ${counted}`}`;
}

function tallied(counts: readonly (readonly [string, number])[]): readonly string[] {
  return counts.filter(([, count]) => count > 0).map(([word, count]) => `${word}${count}件`);
}

/** What one of several boxes holds. */
interface Share {
  readonly label: string;
  readonly box: number;
  readonly boxes: number;
  readonly firstItem: number | null;
  readonly lastItem: number | null;
  readonly firstPage: number | null;
  readonly lastPage: number | null;
}

function span(first: number | null, last: number | null, unit: string): readonly string[] {
  if (first === null || last === null) return [];
  return [first === last ? `第${first}${unit}` : `第${first}—${last}${unit}`];
}

/** 第1—60件、第1—412页. */
function holding({ firstItem, lastItem, firstPage, lastPage }: Share, separator: string): string {
  return [...span(firstItem, lastItem, '件'), ...span(firstPage, lastPage, '页')].join(separator);
}

/** Words that the arrangement puts on paper: names of files and volumes, 备注, states on dividers, 备考表. Paper is always Chinese. */
export const filingWords = {
  year: (year: number): string => `${year}年度`,
  years: (first: number, last: number): string => (first === last ? `${first}年` : `${first}—${last}年`),
  page: (page: number): string => `第${page}页`,
  pages: (first: number, last: number): string => (first === last ? `第${first}页` : `第${first}—${last}页`),
  list: (items: readonly (string | number)[]): string => items.join('、'),
  clauses: (items: readonly string[]): string => items.join('，'),

  copy: '复印件',
  copyOriginalKept: (location: string): string => `复印件，原件存${location}`,
  copyOriginalAt: (where: string): string => `复印件，原件见${where}`,
  handwritten: '手写',
  paperOnly: (location: string): string => `纸质，${location}`,
  inPackage: '见电子包',
  seeAlso: (where: string): string => `参见${where}`,

  attached: (pieces: number): string => `已附${pieces}件`,
  attachedOf: (pieces: number, lacking: number): string => `已附${pieces}件，缺${lacking}件`,
  attachedPhotos: (groups: number, photos: number): string => `已附${groups}组${photos}张`,
  notAsked: '未附（不作要求）',

  waived: ({ status, reason, approver, expires }: Waiver): string =>
    `${statusWords.zh[status]}：${reason}（批准：${approver.unit} ${approver.name}，${day(approver.date)}${expires === null ? '' : `；有效至${day(expires)}`}）`,
  rule: (id: string): string => `规则 ${id}`,
  otherWaiver: (subject: string, waived: string, expired: boolean): string =>
    `${subject} ${waived}${expired ? '（已过期）' : ''}`,
  pendingFrom: (part: string, date: PlainDate): string => `未到期：${part}，${day(date)}起才算缺`,
  measured: (measure: Measure, per: string): string => {
    const { words, alsoShown, basis, source, date, unit } = measure;
    const also = alsoShown === null ? '' : `；${alsoShown.label} ${alsoShown.value}${unit}`;
    const figure =
      basis === null
        ? ''
        : `（口径：${basis}${date === null ? '' : `；时点：${dated(date)}`}${source === null ? '' : `；来源：${source}`}）`;
    return `${words}：${measured(measure, per)}，${verdict(measure)}${also}${figure}`;
  },
  demand: ({ comparison, limit, unit }: Measure): string =>
    `${reportWords.zh.comparison[comparison]} ${limit} ${unit}`.trim(),
  counted: ({ numerator, counted }: Measure): string => (numerator === null ? '—' : `${numerator} ${counted}`.trim()),
  value: ({ value, unit }: Measure): string => (value === null ? '—' : `${value} ${unit}`.trim()),
  /** 常住，20241231，统计年报; the figures that are only shown below it. */
  base: ({ basis, date, source, alsoShown, unit, perPart }: Measure): string =>
    [
      [basis, date === null ? null : dated(date), source].filter((each) => each !== null).join('，'),
      ...(alsoShown === null ? [] : [`${alsoShown.label} ${alsoShown.value} ${unit}`]),
      ...(perPart.length === 0 ? [] : [filingWords.perPart(perPart)]),
    ]
      .filter((line) => line !== '')
      .join('\n'),
  verdict: (measure: Measure): string => verdict(measure),
  perPart: (figures: Measure['perPart']): string =>
    `其中 ${figures.map(({ part, numerator }) => `${part} ${numerator}`).join('，')}`,
  statement: (reason: string): string => `情况说明（无此项）：${reason}`,
  unreadable: (paths: readonly string[]): string => `有${paths.length}份证据记录有错，没有装订：${paths.join('、')}`,
  lacking: (parts: readonly string[]): string => `缺${parts.join('、')}`,

  stateHeading: '本卷情况',
  volumeState: (items: number, pages: number): string => `本卷共${items}件，编页${pages}页。`,
  albumState: (groups: number, photos: number, pages: number): string =>
    `本册共${groups}组${photos}张照片，编页${pages}页。`,
  emptyVolume: '尚无材料。',
  statuses: (counts: readonly (readonly [string, number])[]): string =>
    `清单各项：${counts.map(([status, count]) => `${status}${count}项`).join('，')}。`,
  gapsHeading: '缺项和例外',
  otherWaiversHeading: '其他登记的例外',
  handwrittenHeading: '手写材料',
  paperHeading: '纸质随卷材料',
  copiesHeading: '复印件',
  seeAlsoHeading: '参见',
  titledHeading: '未逐页装订的文件',
  unitLine: (name: string, status: string, details: readonly string[]): string =>
    `${name}：${[status, ...details].join('；')}。`,
  pieceLine: (number: number | null, title: string, details: readonly string[]): string =>
    `${number === null ? '' : `第${number}件`}《${title}》${details.length === 0 ? '' : `，${details.join('，')}`}。`,
  keptFree: (location: string, pages: number): string => `${location}，${pages}页，页号留空由手工编写`,

  printFolder: '打印',
  volumeListTitle: '案卷目录',
  labelsTitle: '标签',
  inspectionListTitle: '迎检清单',
  thresholdListTitle: '迎检清单：指标台账',
  packingListTitle: '打印装盒单',
  handNumberingTitle: '手工编页清单',
  continued: '（续）',
  thisBox: '本盒',
  boxShare: (share: Share): string => `第${share.box}盒（共${share.boxes}盒）　${holding(share, '　')}`,
  contentsBox: (share: Share): string => `盒 ${share.label}　${holding(share, '　')}`,
  inBoxes: (shares: readonly Share[]): string =>
    `本卷分装${shares.length}盒：${shares.map((share) => `盒 ${share.label} ${holding(share, '、')}`).join('；')}。各盒均有封面和全卷目录，备考表在最后一盒。`,
  splitInto: (shares: readonly Share[]): string =>
    [`分装${shares.length}盒：`, ...shares.map((share) => `${share.label}${holding(share, '、')}`)].join('\n'),
  /** 5, or 5（2-1）第1—60件 when a volume fills several boxes. */
  boxHolding: (share: Share): string => (share.boxes === 1 ? share.label : `${share.label}${holding(share, '、')}`),
  boxLabel: (volume: number, boxes: number, box: number): string =>
    boxes === 1 ? String(volume) : `${volume}（${boxes}-${box}）`,
  insert: (after: number, title: string, { pages, location }: PaperOnly, range: string): string =>
    `${after === 0 ? '最前面' : `第${after}页后`}放入《${title}》（${location}，${pages}页，编${range}）`,
  insertFiles: (pages: string): string => `第${pages}页是说明页，原文件没有装订；需要纸质的另行打印，放在说明页后`,
  inBox: (volume: string, boxes: readonly string[]): string => `${volume} · 盒 ${boxes.join('、')}`,
  range: (first: number, last: number): string => (first === last ? String(first) : `${first}-${last}`),
  photoCount: (photos: number): string => `照片${photos}张`,
  /** How many copies, handwritten pieces and paper-only pieces there are, as far as there are any. */
  tally: (records: readonly EvidenceRecord[]): readonly string[] =>
    tallied([
      ['复印件', records.filter(({ copy }) => copy === '复印件').length],
      ['手写', records.filter(({ medium }) => medium === '手写').length],
      ['只有纸质', records.filter(({ paper }) => paper !== null).length],
    ]),
  referred: (pieces: number): string => `参见${pieces}件`,

  packageTitle: (title: string, community: string, years: string): string => `${community}${title}（${years}）`,
  packagePart: (whole: string, part: string): string => `${whole}：${part}`,
} as const;
