import type { Attachment } from '../../src/model/evidence.ts';
import type { Sticker } from '../../src/model/list-page.ts';
import type { ContentsRow, OwnPage, PhotoPlate } from '../../src/model/page.ts';

// Invented people and places (虚构).
const place = { path: '2024年度/记录.yaml', line: null, column: null };

/** An attachment of the samples. */
export function attachment(path: string): Attachment {
  return { path, size: 204_800, sha256: '9f2c'.repeat(16), media: { type: 'jpeg', pages: 1, problem: null }, place };
}

/** A photograph with a caption of the samples. */
export function plate(
  number: number,
  path: string | null,
  more: Partial<PhotoPlate['photo']['caption']> = {},
): PhotoPlate {
  return {
    number: `幸福社区-ZP-2024-${String(number).padStart(4, '0')}`,
    photo: {
      attachment: path === null ? null : attachment(path),
      caption: {
        event: '“邻里一家亲”元宵节灯谜会',
        time: '2024年2月24日',
        place: '幸福社区居民活动中心一楼多功能厅',
        people: '社区党委书记李敏（前排左三）、居民王建国一家、文苑小学三年级学生',
        background: '创建文明城区“我们的节日”主题活动，由社区文体队和志愿者队共同承办。',
        photographer: '张晓雯',
        ...more,
      },
      unusable: null,
      shows: { year: 2024, item: 'culture-activities' },
      place,
    },
    seeAlso: '2024年度 2-18 社区群众文体活动简报或记录',
    target: `photo-${number}`,
  };
}

function item(number: string | null, title: string, mark: string | null = null): ContentsRow {
  return { kind: 'item', number, title, mark, target: `item-${number ?? title}` };
}

function piece(
  number: number,
  title: string,
  more: Partial<Extract<ContentsRow, { kind: 'piece' }>> = {},
): ContentsRow {
  return {
    kind: 'piece',
    number,
    documentNumber: '',
    author: '幸福社区居民委员会',
    title,
    date: '20240305',
    pages: String(number * 3 - 2),
    remark: '',
    target: `piece-${number}`,
    ...more,
  };
}

const itemTitles = [
  '重要事件、重要纪念日、节庆日开展教育活动的安排、记录',
  '国防、国家安全教育的安排和记录',
  '形势报告会制度',
  '群众性形势教育主题活动的安排、记录',
  '2024年公民道德建设计划、总结',
  '市民教育的学习型组织',
  '市民教育计划、教材、学员名单、报到册、教师队伍(本材料要按照教学计划分别准备教学计划、学员名单、报到册和教师队伍)',
  '外来务工经商人员教育制度和计划总结',
];

/** Rows of a contents list: so many pieces, under items. */
export function contentsRows(pieces: number): readonly ContentsRow[] {
  return Array.from({ length: pieces }, (_, at): readonly ContentsRow[] => {
    const number = at + 1;
    const titled = piece(number, `2024年幸福社区${itemTitles[at % itemTitles.length]?.slice(0, 14) ?? ''}实施方案`, {
      documentNumber: at % 3 === 0 ? `幸社〔2024〕${number}号` : '',
      remark: at % 4 === 0 ? '复印件，原件存街道办事处' : at % 5 === 0 ? '手写' : '',
      pages: number === pieces ? `${number * 3 - 2}-${number * 3 + 5}` : String(number * 3 - 2),
    });
    const mark = at % 9 === 3 ? '缺项' : null;
    const head = item(`2-${(at >> 1) + 1}`, itemTitles[(at >> 1) % itemTitles.length] ?? '', null);
    if (mark !== null) return [item(`2-${(at >> 1) + 1}`, '见义勇为先进的事迹材料和表彰材料', mark), titled];
    return at % 2 === 0 ? [head, titled] : [titled];
  }).flat();
}

function sticker(volume: number, title: string, thickness: number, more: Partial<Sticker> = {}): Sticker {
  return {
    heading: '创建文明城区专卷',
    period: '2024年度',
    volumeLabel: ['第一卷', '第二卷', '第三卷', '第四卷'][volume - 1] ?? '影集',
    volumeTitle: title,
    community: '幸福社区',
    retention: '30年',
    fonds: null,
    referenceCode: `WS·2024·D30-CJ-00${volume}`,
    box: String(volume),
    firstItem: 1,
    lastItem: 87,
    thickness,
    share: null,
    serial: volume,
    ...more,
  };
}

const stickers = [
  sticker(1, '政务环境、法制环境和市场环境', 30),
  sticker(2, '人文环境、生活环境', 50, { box: '2（2-1）', lastItem: 60, share: '第1盒（共2盒）　第1—60件　第1—412页' }),
  sticker(2, '人文环境、生活环境', 20, { box: '2（2-2）', firstItem: 61, lastItem: 112, fonds: 'A002' }),
  sticker(3, '创建活动', 40),
  sticker(4, '上级有关文件资料', 20, { firstItem: null, lastItem: null }),
  sticker(5, '图片资料', 40, { period: '2022—2024年', retention: '10年', fonds: 'A002' }),
];

const running = '幸福社区　2024年度　第二卷　人文环境、生活环境';
const referenceCode = 'A002-WS·2024·D30-CJ-002';

/** One page or more of every kind, as they come in an ordinary archive; the photographs by their paths. */
export function samplePages(wide = 'wide.png', tall = 'tall.png'): readonly OwnPage[] {
  return [
    {
      kind: 'cover',
      heading: '创建文明城区专卷',
      community: '幸福社区',
      street: '文苑街道',
      period: '2024年度',
      volumeLabel: '第一卷',
      volumeTitle: '政务环境、法制环境和市场环境',
      box: null,
      dates: '20231108-20250120',
      retention: '30年',
      itemCount: 87,
      pageCount: 412,
      referenceCode: 'WS·2024·D30-CJ-001',
      fonds: null,
    },
    { kind: 'contents', running, referenceCode, rows: contentsRows(48) },
    {
      kind: 'divider',
      number: '2-22',
      title: '志愿者队伍的组织名册（占社区人口总数的比例大于8%）',
      running,
      parts: [{ name: '名册', state: '已附 2 件', pages: '35' }],
      mark: null,
      remarks: [],
      target: 'item-2-22',
    },
    {
      kind: 'divider',
      number: '2-7',
      title: itemTitles[6] ?? '',
      running,
      parts: [
        { name: '教学计划', state: '已附 2 件', pages: '35' },
        { name: '教材', state: '已附 1 件', pages: '41' },
        { name: '学员名单（第一期）', state: '已附 1 件', pages: '88' },
        { name: '报到册（第一期）', state: '缺件', pages: '' },
        { name: '教师队伍', state: '未到期', pages: '' },
      ],
      mark: '缺项',
      remarks: [
        '报到册：当年第一期培训因故延至2025年1月结业，报到册随下一年度归档。批准暂缺：文苑街道办事处 王芳，2025年3月1日；有效至2025年4月20日。',
        '教师队伍：2025年7月1日起应当具备，现未到期。',
      ],
      target: 'item-2-7',
    },
    {
      kind: 'substitute',
      number: 37,
      title: '2024年度社区居民学法活动记录本',
      author: '幸福社区居民委员会',
      date: '20240000',
      medium: '手写',
      firstPage: 88,
      lastPage: 149,
      location: '随卷（盒 2）',
      bothSides: true,
      target: 'piece-37',
    },
    {
      kind: 'crossReference',
      number: null,
      title: '2024年幸福社区科普志愿者组织名册',
      boundAt: '2024年度　第二卷　2-22　第 35 页',
      referenceCode,
      target: 'piece-38',
    },
    {
      kind: 'titled',
      pageNumber: 214,
      title: '2024年幸福社区志愿者队伍组织名册',
      fileName: '志愿者名册.xlsx',
      typeName: 'Excel 工作簿',
      size: 84_312,
      sha256: '56c1520e9b7a3f2d56c1520e9b7a3f2d56c1520e9b7a3f2d56c1520e9b7a3f2d',
      packagePath: 'data/archive/2024年度/第二卷/22-志愿者名册/志愿者名册.xlsx',
      problem: null,
      target: 'piece-39',
    },
    {
      kind: 'titled',
      pageNumber: 215,
      title: '2024年度低保名册',
      fileName: '低保名册.pdf',
      typeName: 'PDF',
      size: 1_204_312,
      sha256: '56c1520e9b7a3f2d56c1520e9b7a3f2d56c1520e9b7a3f2d56c1520e9b7a3f2d',
      packagePath: 'data/archive/2024年度/第二卷/28-低保工作/低保名册.pdf',
      problem: '文件加了打开密码，不能逐页装订。请另存为不加密的 PDF 后重新编制。',
      target: null,
    },
    { kind: 'picture', pageNumber: 216, attachment: attachment(wide), index: 0, target: 'piece-40' },
    { kind: 'picture', pageNumber: 217, attachment: attachment(tall), index: 0, target: null },
    {
      kind: 'fileNote',
      running,
      referenceCode,
      sections: [
        {
          heading: '一、本卷基本情况',
          lines: [
            '本卷共 87 件、412 页，其中复印件 12 件，原件存放处见卷内文件目录备注栏。',
            '卷内文件无缺损、修改、移出、销毁情况。',
          ],
        },
        {
          heading: '二、手写材料',
          lines: ['第 37 件“2024年度社区居民学法活动记录本”（第 88—149 页）为手写，属会议记录、活动记录，随卷存放。'],
        },
        {
          heading: '三、缺项与例外',
          lines: [
            '2-19 见义勇为先进的事迹材料和表彰材料：不适用。当年无此类事迹。批准：文苑街道办事处 王芳，2025年3月1日。',
            '2-15 社区公共体育设施记录：批准暂缺，有效至2025年4月20日。健身路径改造尚未验收。批准：文苑街道办事处 王芳，2025年3月1日。',
          ],
        },
      ],
    },
    { kind: 'photo', pageNumber: 12, running: '幸福社区　影集　2024年', plates: [plate(12, wide)] },
    { kind: 'photo', pageNumber: 13, running: '幸福社区　影集　2024年', plates: [plate(13, tall)] },
    {
      kind: 'photo',
      pageNumber: 14,
      running: '幸福社区　影集　2024年',
      plates: [plate(14, wide), plate(15, null, { photographer: null, background: null, people: null })],
    },
    {
      kind: 'photoGroup',
      running: '幸福社区　影集　2024年',
      title: '“我们的节日”系列文体活动',
      summary:
        '2024年，幸福社区结合春节、元宵、清明、端午、中秋、重阳等传统节日，组织开展“我们的节日”系列文体活动七次，参加居民一千二百余人次。活动由社区文体队、志愿者队承办，文苑小学、街道卫生服务中心协办。\n本组照片按时间先后排列，先总后分，先集体后个人。',
      count: 14,
      target: 'group-1',
    },
    {
      kind: 'photoContents',
      running: '幸福社区　影集',
      rows: Array.from({ length: 30 }, (_, at) => ({
        number: `ZP-2024-${String(at + 1).padStart(4, '0')}`,
        title:
          at % 3 === 0 ? '“邻里一家亲”元宵节灯谜会' : '志愿者在小区出入口开展文明交通劝导服务，倡导非机动车有序停放',
        time: '20240224',
        photographer: at % 4 === 0 ? '' : '张晓雯',
        page: String(at + 3),
        seeAlso: '2024年度 2-18',
        target: `photo-${at}`,
      })),
    },
    {
      kind: 'captionStrips',
      running: '幸福社区　影集',
      plates: [
        plate(16, null),
        plate(17, null, { photographer: null }),
        plate(18, null, { background: null, people: null }),
        plate(19, null),
      ],
    },
    { kind: 'coverStickers', stickers },
    { kind: 'spineStickers', stickers },
    {
      kind: 'volumeList',
      heading: '创建文明城区专卷案卷目录',
      running: '文苑街道幸福社区　2022—2024年度',
      rows: Array.from({ length: 13 }, (_, at) => ({
        number: at + 1,
        title: ['政务环境、法制环境和市场环境', '人文环境、生活环境', '创建活动', '上级有关文件资料'][at % 4] ?? '',
        period: `${2022 + (at >> 2)}年度`,
        volumeLabel: ['第一卷', '第二卷', '第三卷', '第四卷'][at % 4] ?? '',
        retention: at % 4 === 3 ? '10年' : '30年',
        itemCount: 31 + at * 7,
        pageCount: 120 + at * 31,
        box: at % 4 === 1 ? `${at + 1}（2-1、2-2）` : String(at + 1),
        remark: at % 4 === 1 ? '分装两盒' : '',
      })),
    },
    {
      kind: 'inspectionList',
      heading: '创建文明城区专卷迎检清单',
      groups: [
        {
          heading: '2024年度　第二卷　人文环境、生活环境　·　盒 6',
          rows: Array.from({ length: 28 }, (_, at) => ({
            number: `2-${at + 1}`,
            title: itemTitles[at % itemTitles.length] ?? '',
            pieces: at % 5,
            pages: at % 5 === 0 ? '' : `${at * 12 + 1}-${at * 12 + 11}`,
            box: '6',
            status: ['缺项', '齐全', '齐全', '批准暂缺', '齐全'][at % 5] ?? '',
            remark: '',
          })),
        },
        {
          heading: '2024年度　第四卷　上级有关文件资料　·　盒 8',
          rows: [
            { number: '', title: '上级有关文件资料', pieces: 31, pages: '1-164', box: '8', status: '齐全', remark: '' },
          ],
        },
      ],
    },
    {
      kind: 'thresholdList',
      heading: '创建文明城区专卷迎检清单：指标台账',
      rows: Array.from({ length: 24 }, (_, at) => ({
        number: `202${2 + (at >> 3)} ${at % 2 === 0 ? '2-22' : '3-10'}`,
        title: at % 2 === 0 ? '志愿者名册' : '四进社区',
        demand: '大于 8 %',
        numerator: '309 人',
        denominator: '4144',
        base:
          at % 2 === 0
            ? '常住，2024-12-31，统计年报'
            : '小区\n其中 科教进社区记录 8，文体进社区记录 7，法律进社区记录 6，卫生进社区记录 8',
        value: '7.46 %',
        verdict: at % 2 === 0 ? '不达标，还差 23 人' : '达标，余 1',
      })),
    },
    {
      kind: 'packingList',
      heading: '打印装盒单',
      duplex: false,
      rows: Array.from({ length: 9 }, (_, at) => ({
        volume: `202${2 + (at >> 2)}年度 ${['第一卷', '第二卷', '第三卷', '第四卷'][at % 4] ?? ''}`,
        fileName: `打印/202${2 + (at >> 2)}年度/第一卷 政务环境、法制环境和市场环境.pdf`,
        fileSides: at % 4 === 1 ? '1-312' : '',
        sides: 312 + at,
        sheets: 312 + at,
        colourPages: at % 3 === 0 ? '3, 7-9, 44, 51-58, 102, 130' : '',
        box: at % 4 === 1 ? '6（2-1）、6（2-2）' : String(at + 1),
        thickness: 30,
        sticker: at + 1,
        inserts:
          at % 4 === 1 ? ['第 87 页后插入“居民学法活动记录本”（第 88—149 页）', '第 160 页后插入“志愿服务手册”'] : [],
      })),
    },
    {
      kind: 'handNumbering',
      heading: '创建文明城区专卷手工编页清单',
      rows: [
        {
          volume: '2024年度　第二卷　人文环境、生活环境',
          box: '6（2-1）',
          number: 37,
          title: '2024年度社区居民学法活动记录本',
          location: '随卷',
          firstPage: 88,
          lastPage: 149,
          bothSides: true,
        },
        {
          volume: '2024年度　第二卷　人文环境、生活环境',
          box: '6（2-2）',
          number: 61,
          title: '市民教育教材',
          location: '社区档案柜',
          firstPage: 160,
          lastPage: 160,
          bothSides: false,
        },
      ],
    },
  ];
}
