import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Titles as offices write them: quotes within brackets, 文号, names, Latin, numbers; more than 80 signs. Everything invented (虚构). */
export const TITLES = [
  '关于转发《云河市精神文明建设指导委员会办公室关于印发〈云河市2023年深化全国文明城区创建“百日攻坚”行动实施方案（试行）〉的通知》（云文明办〔2023〕3号）的补充通知',
  '〔关于“我们的节日·端午”暨第12个“民法典宣传月”进社区、进学校、进家庭主题实践活动（第3期）的情况汇报——以滨河新城东区A3栋、B12栋、C-105室试点为例〕',
  '阿不都热西提·买买提江同志等18名志愿者参加2023 Smart City Expo “CIVIC-Tech for All” Programme（线上）学习心得V2.0（含https://example.com/very/long/path/to/a/document?id=20230305）',
  '关于张某某、李某某、王某某、赵某某、刘某某、陈某某、杨某某、黄某某、周某某、吴某某十户居民家庭困难情况的调查报告；附：调查笔录（一）；调查笔录（二）',
  '社区居民代表大会（扩大）会议记录（第1次—第12次），共计1,234.56万元集体资金使用情况50%以上公示、≥95.5%满意；2023年1月1日至2023年12月31日',
  '通知',
] as const;

/** Names that must stay whole, rare characters among them. */
export const NAMES = ['陈𬭎', '王䶮', '赵㼆', '李㮾', '孙𫖯', '周𪩘', '㛃文华'] as const;

const AUTHORS = [
  '中共云河市文苑区委精神文明建设指导委员会办公室、云河市文苑区民政局',
  '陈𬭎、王䶮、赵㼆',
  '阿不都热西提·买买提江',
  'Community Volunteers’ Association（社区志愿者协会）',
] as const;
const NUMBERS = ['文街党工委办发〔2023〕128号', '幸社〔2023〕3号', '国办函〔2023〕12号'] as const;
const CAPTION = {
  event: '“我们的节日·端午”暨“民法典宣传月”进社区主题实践活动：包粽子、送祝福、讲法律、评家风',
  place: '云河市文苑街道阳光花园（一期、二期）与滨河新城东区联合社区党群服务中心一楼多功能厅及门前广场',
  people: `阿不都热西提·买买提江（左一，社区党委书记）、${NAMES.join('、')}和社区居民、志愿者共计一百二十八人`,
  background:
    '6月22日端午节前夕，社区党委联合区司法局、街道妇联、滨河小学举办主题实践活动，现场包粽子六百余只送给独居老人、环卫工人、快递小哥，发放《民法典》读本三百册；云河日报作了报道',
  photographer: '云河市文苑区融媒体中心记者 陈𬭎',
} as const;

const CONFIG = `checklist: ./清单.yaml
community: 阳光花园（一期、二期）与滨河新城东区联合社区
street: 云河市文苑街道
years: [2023]
fonds: W0123
layout: 版式.yaml
population:
  2023: { total: 4136, basis: 常住, date: 2023-12-31, source: 社区人口统计年报 }
`;

const CHECKLIST = `id: hard
edition: 试用
title: 创建文明城区专卷
source: 《试用要求》
phases: [本年度]
numbering: '{volume}-{number}'
volumeLabel: 第{volume}卷
volumes:
  - { number: 1, title: 政务环境、法制环境和市场环境 }
  - { number: 2, title: 人文环境、生活环境 }
  - { number: 3, title: 创建活动 }
  - { number: 4, title: 上级有关文件资料, dividers: false, order: issuer }
album: { title: 影集, item: photo-album }
dateClasses:
  当年: { judgedBy: date, windows: [{ from: Y-01-01, to: Y-12-31 }], availableFrom: Y-01-01 }
items:
  - slug: study
    volume: 1
    title: 诚信主题教育的安排、记录和实践活动的安排、记录
    shortTitle: 学习
    parts: [{ name: 主题教育安排, kind: document, dateClass: 当年, retention: 30年 }]
  - slug: defence
    volume: 2
    title: 国防、国家安全教育的安排和记录
    shortTitle: 国防教育
    parts: [{ name: 安排, kind: document, dateClass: 当年, retention: 30年, media: [打印, 手写] }]
  - slug: roster
    volume: 2
    title: 志愿者队伍的组织名册(占社区人口总数的比例大于8%)
    shortTitle: 志愿者名册
    parts: [{ name: 名册, kind: roster, dateClass: 当年, retention: 30年 }]
    thresholds:
      - id: share
        parts: [名册]
        numerator: { distinct: people }
        denominator: population
        per: 100
        comparison: greaterThan
        limit: 8
        unit: '%'
        words: 志愿者占社区人口总数的比例大于8%
  - slug: publicity
    volume: 3
    title: 创建文明城区、精神文明建设、创建、爱卫工作宣传、实践活动的简报、记录，以及4个工作机构、职责和工作制度
    shortTitle: 宣传资料
    parts: [{ name: 宣传资料, kind: document, dateClass: 当年, retention: 30年 }, { name: 记录, kind: document, dateClass: 当年, retention: 30年 }]
  - slug: awards
    volume: 3
    title: 创建的评估表彰制度和奖励措施
    shortTitle: 表彰
    parts: [{ name: 评估表彰制度, kind: document, dateClass: 当年, retention: 30年 }, { name: 奖励措施, kind: document, dateClass: 当年, retention: 30年 }]
  - slug: superior-documents
    volume: 4
    numbered: false
    title: 上级有关文件资料
    shortTitle: 上级文件
    parts: [{ name: 上级文件, kind: document, dateClass: 当年, retention: 10年 }]
  - slug: photo-album
    volume: null
    numbered: false
    title: 影集
    shortTitle: 影集
    parts: [{ name: 图片, kind: photo, dateClass: 当年, retention: 10年 }]
`;

/**
 * An archive that is hard to set, in `home`: a volume without a piece, one of one piece, one of many rows with the longest of everything, one that
 * fills three boxes; sheets, texts, photographs. Its evidence has no text of its own, so that all text of a build is ours.
 */
export function writeHardArchive(home: string, layout: string): void {
  const put = (path: string, content: string): void => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), content);
  };
  let written = 0;
  const record = (item: string, facts: Readonly<Record<string, unknown>>, files: readonly string[] = []): void => {
    written += 1;
    const folder = `${item}/${written}`;
    put(
      `${folder}/件.yaml`,
      JSON.stringify({
        year: 2023,
        item,
        author: AUTHORS[written % 4],
        ...facts,
        ...(files.length === 0 ? {} : { files }),
      }),
    );
    for (const file of files) if (file.endsWith('.jpg')) cpSync('fixtures/media/scene.jpg', join(home, folder, file));
  };
  put('dossier.yaml', CONFIG);
  put('版式.yaml', layout);
  put('清单.yaml', CHECKLIST);
  record('superior-documents', { part: '上级文件', title: TITLES[0], date: '2023-03-05', documentNumber: NUMBERS[0] }, [
    '一.jpg',
  ]);
  for (const [at, title] of [...TITLES, ...TITLES, ...TITLES].entries()) {
    const copy = at % 4 === 1 ? { copy: '复印件', original: { place: '云河市文苑区档案馆二楼第12排第3列密集架' } } : {};
    const date = at % 3 === 0 ? { from: '2023-03-01', to: '2023-11-30' } : at % 3 === 1 ? '2023-05' : '2023-06-07';
    const facts = { part: '宣传资料', title: `${title}之${at + 1}`, date, documentNumber: NUMBERS[at % 3] };
    record('publicity', { ...facts, ...copy }, at % 5 === 0 ? ['甲.jpg', '乙.jpg'] : ['甲.jpg']);
  }
  record(
    'awards',
    {
      part: '评估表彰制度',
      title: '评估表彰制度（修订）',
      date: '2023-04-05',
      also: [{ item: 'publicity', part: '宣传资料', page: 1 }],
    },
    ['一.jpg'],
  );
  for (const [at, part] of ['安排', '安排', '安排'].entries()) {
    const title = `${TITLES[at]}（记录本）`;
    record('defence', {
      part,
      title,
      date: `2023-0${at + 2}-05`,
      medium: '手写',
      paper: { pages: 700, place: '社区二楼办公室东墙第三个蓝色文件柜上层' },
    });
  }
  record('publicity', { part: '记录', title: '市民教育教材', date: '2023-03-05' }, [
    '表.csv',
    '讲稿.txt',
    '说明.md',
    '图.jpg',
  ]);
  const folder = `publicity/${written}`;
  const rows = Array.from(
    { length: 45 },
    (_, at) => `${at + 1},${NAMES[at % 7]},9999991990010${1000 + at},1990000${1000 + at},滨河新城东区${at % 20}栋`,
  );
  put(`${folder}/表.csv`, ['序号,姓名,身份证号,电话,住址', ...rows].join('\n'));
  put(
    `${folder}/讲稿.txt`,
    Array.from(
      { length: 9 },
      (_, at) =>
        `　　第${at + 1}讲：${TITLES[at % 5]}。居民${NAMES.join('、')}问：“怎么分？”答：“看颜色——绿、灰、蓝、红！”……`,
    ).join('\n'),
  );
  put(
    `${folder}/说明.md`,
    `# 说明\n\n${TITLES[3]}。\n\n1. 甲；\n2. 乙。\n\n| 章 | 名称 |\n|---|---|\n| 一 | ${TITLES[1]} |\n`,
  );
  const photos = ['1.jpg', '2.jpg', '3.jpg'].map((file, at) => ({
    file,
    caption: { ...CAPTION, time: `2023-06-2${at}` },
  }));
  const summary = `${TITLES[3]}。`.repeat(3);
  record('photo-album', { part: '图片', title: '2023年图片资料', date: '2023-06-22', summary, photos });
  for (const { file } of photos) cpSync('fixtures/media/scene.jpg', join(home, `photo-album/${written}`, file));
}
