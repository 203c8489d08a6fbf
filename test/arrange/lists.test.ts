import { describe, expect, it } from 'vitest';
import { planDossier } from '../../src/arrange/plan.ts';
import type { Page } from '../../src/model/page.ts';
import { archive, attachment, checklist, input, pdf, photo, plan, record, report, share } from './sample.ts';

const records = [
  record({ item: 'study', part: '制度', files: [pdf('制度.pdf', 3)] }),
  record({ title: '名册', files: [attachment('一.png', { type: 'png' }), attachment('二.png', { type: 'png' })] }),
  record({
    title: '记录本',
    date: { from: '2024-12-01', to: '2024-12-01' },
    paper: { pages: 40, location: '随卷', bothSides: true, thickness: null },
  }),
  record({ item: 'superior', files: [pdf('通知.pdf', 900)] }),
  record({ item: 'photo-album', part: '第二年图片', files: [], photos: [photo('一.jpg'), photo('二.jpg')] }),
];

function list<Kind extends Page['kind']>(kind: Kind, from = plan(records)): Extract<Page, { readonly kind: Kind }> {
  const pages = from.lists.flatMap((document) => document.pages);
  const found = pages.find((page): page is Extract<Page, { readonly kind: Kind }> => page.kind === kind);
  if (found === undefined) throw new Error(`the plan has no list ${kind}`);
  return found;
}

describe('the dossier', () => {
  it('names its files by year, volume and title, fit for Windows', () => {
    const { volumes, lists } = plan(records);
    expect([...volumes.map(({ document }) => document), ...lists].map(({ path }) => path)).toEqual([
      '打印/2023年度/第一卷 政务： 环境.pdf',
      '打印/2023年度/第二卷 上级文件.pdf',
      '打印/2024年度/第一卷 政务： 环境.pdf',
      '打印/2024年度/第二卷 上级文件.pdf',
      '打印/影集.pdf',
      '打印/案卷目录.pdf',
      '打印/标签.pdf',
      '打印/迎检清单.pdf',
      '打印/打印装盒单.pdf',
      '打印/手工编页清单.pdf',
    ]);
  });

  it('says in each file what it is: community, years, and 档号 of a volume', () => {
    const { volumes, lists } = plan(records);
    expect(volumes.map(({ document }) => document.referenceCode)).toEqual(
      volumes.map(({ referenceCode }) => referenceCode),
    );
    expect(volumes[2]?.document.keywords).toEqual(['幸福社区', '2024年度', '第一卷', 'WS·2024·D30·CJ-003']);
    expect(lists[0]).toMatchObject({ keywords: ['幸福社区', '2023—2024年', '案卷目录'], referenceCode: null });
  });

  it('describes its package, without a clock', () => {
    const { packageName, packageInfo } = plan(records);
    expect(packageName).toBe('创建文明城区专卷-幸福社区-2023-2024');
    expect(Object.fromEntries(packageInfo)).toMatchObject({
      'Source-Organization': '文苑街道 幸福社区',
      'Bagging-Date': '2025-04-01',
      'Bag-Software-Agent': 'dossier 0.0.0',
      Fonts: 'Noto Serif SC',
      Deflater: 'zlib 0',
    });
    expect(packageInfo.every(([, value]) => !/[\r\n]/.test(value) && value !== '')).toBe(true);
  });
});

describe('案卷目录', () => {
  it('has a row for each volume with its boxes', () => {
    expect(list('volumeList').rows).toMatchObject([
      { number: 1, box: '1', itemCount: 0, pageCount: 0 },
      { number: 2, box: '2' },
      {
        number: 3,
        period: '2024年度',
        volumeLabel: '第一卷',
        retention: '30年',
        itemCount: 3,
        pageCount: 45,
        box: '3',
      },
      { number: 4, itemCount: 1, pageCount: 900, box: '4' },
      { number: 5, period: '2023—2024年', volumeLabel: '影集', itemCount: 1, pageCount: 2 },
    ]);
  });
});

describe('标签', () => {
  it('has a cover and a spine sticker for every box, headed as the checklist says', () => {
    const covers = list('coverStickers').stickers;
    expect(covers).toHaveLength(5);
    expect(covers.every(({ heading }) => heading === checklist.title)).toBe(true);
    expect(covers[2]).toMatchObject({ box: '3', firstItem: 1, lastItem: 3, thickness: 20, fonds: null });
    expect(list('spineStickers').stickers).toEqual(covers);
  });

  it('has one more for every further box of a thick volume', () => {
    const thick = [1, 2].map((day) =>
      record({ date: { from: `2024-01-0${day}`, to: `2024-01-0${day}` }, files: [pdf(`${day}.pdf`, 300)] }),
    );
    expect(list('coverStickers', plan(thick)).stickers.map(({ box }) => box)).toEqual([
      '1',
      '2',
      '3（2-1）',
      '3（2-2）',
      '4',
      '5',
    ]);
  });
});

describe('迎检清单', () => {
  it('goes item by item with pages and box, the album year by year', () => {
    const groups = list('inspectionList').groups;
    expect(groups.map(({ rows }) => rows.length)).toEqual([3, 1, 2, 1, 2]);
    expect(groups[2]).toMatchObject({
      heading: '2024年度 第一卷 政务: 环境 · 盒 3',
      rows: [
        { number: '1-1', pieces: 1, pages: '1-3', box: '3', status: '缺项' },
        { number: '1-2', pieces: 2, pages: '4-45', box: '3', status: '齐全' },
      ],
    });
    expect(groups[4]?.rows).toMatchObject([
      { pieces: 0, pages: '', status: '缺件', box: '5' },
      { pieces: 1, pages: '1-2', status: '齐全', box: '5' },
    ]);
  });
});

describe('指标台账', () => {
  it('follows the list with every threshold, its base by basis, day and source, and what lacks', () => {
    const from = archive(records);
    const measures = [share, { ...share, met: true, shortfall: null, margin: '4', denominator: null, basis: null }];
    const made = planDossier(input(from, {}, { report: report(from, { '2024/roster': { measures } }) }));
    const document = made.lists.find(({ path }) => path.endsWith('迎检清单.pdf'));
    expect(document?.pages.map(({ kind }) => kind)).toEqual(['inspectionList', 'thresholdList']);
    expect(list('thresholdList', made).rows).toMatchObject([
      {
        number: '2024 1-2',
        demand: '大于 8 %',
        numerator: '312 人',
        denominator: '4180',
        base: '常住，20241231，统计年报',
        verdict: '不达标，还差 23 人',
      },
      { denominator: '', verdict: '达标，余 4 人' },
    ]);
  });

  it('is left out when nothing has a threshold', () => {
    expect(plan(records).lists.flatMap(({ pages }) => pages.map(({ kind }) => kind))).not.toContain('thresholdList');
  });
});

describe('打印装盒单', () => {
  it('counts sides and sheets, claims colour of pictures only and says where notebooks go', () => {
    const rows = list('packingList').rows;
    expect(rows[2]).toMatchObject({
      fileName: '2024年度/第一卷 政务： 环境.pdf',
      sides: 11,
      sheets: 11,
      colourPages: '4-5',
      box: '3',
      thickness: 20,
      inserts: [expect.stringContaining('第5页后')],
    });
    expect(rows[4]?.colourPages).toBe('1-2');
  });

  it('counts sheets of two sides, empty backs among them, when both sides are printed', () => {
    expect(list('packingList', plan(records, { duplex: true })).rows[2]).toMatchObject({ sides: 17, sheets: 9 });
  });

  it('says when a piece fits in no box', () => {
    expect(plan(records).findings).toMatchObject([
      { rule: 'box-overfull', severity: 'warning', year: 2024, subject: ['4'] },
    ]);
  });
});

describe('a character that no font has', () => {
  it('is found in every text of the user that is printed, with its code and place', () => {
    const path = '册.yaml';
    const odd = record({
      path,
      title: '𠮷家名册',
      author: '𠮷',
      photos: [photo('一.jpg', { caption: { ...photo('').caption, people: '𠮷𠮷' } })],
    });
    const { findings } = planDossier(input(archive([odd])));
    expect(
      findings.map(({ rule, severity, subject, place, data }) => [
        rule,
        severity,
        subject[1],
        place?.path,
        data['characters'],
      ]),
    ).toEqual(
      ['title', 'author', 'photos.0.caption.people'].map((key) => [
        'character-unprintable',
        'warning',
        key,
        path,
        ['U+20BB7'],
      ]),
    );
  });
});
