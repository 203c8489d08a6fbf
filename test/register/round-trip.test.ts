import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Desk } from './desk.ts';

const V1 = '2024年度 第一卷';
const RULES = '2024年度/第一卷/1-志愿者名册/制度.yaml';
const MINUTES = '2024年度/第一卷/2-活动/记录.yaml';
const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.clear());

/** Ids as exported: by volume and number, in the order of the parts. */
const RULES_ID = '2024/1-1/3';
const ORGANISATION_ID = '2024/1-1/2';
const ROSTER_ID = '2024/1-1/1';
const MINUTES_ID = '2024/1-2/1';
const SUMMARY_ID = '2024/1-2/2';

describe('an unchanged register', () => {
  test('changes nothing, says so, and is the same file again', async () => {
    const before = desk.picture();
    expect((await desk.run('export')).status).toBe(0);
    const bytes = readFileSync(desk.book);
    const { status, out } = await desk.run('import', { yes: true });
    expect(status).toBe(0);
    expect(out).toContain('没有要导入的');
    expect(desk.picture()).toEqual(before);
    await desk.run('export', { force: true });
    expect(readFileSync(desk.book).equals(bytes)).toBe(true);
  });

  test('saved by another program says the same', async () => {
    await desk.run('export');
    await desk.change(() => {});
    expect((await desk.run('import', { yes: true })).out).toContain('没有要导入的');
  });
});

describe('a filled-in cell', () => {
  test('changes its place alone; comments, order, quotes and line ends stay', async () => {
    const rules = desk.text(RULES);
    await desk.filledIn((sheets) => {
      sheets.set(V1, RULES_ID, '题名', '志愿者管理制度');
      sheets.set(V1, RULES_ID, '日期', day('2024-04-01'));
      sheets.set(V1, RULES_ID, '文号', null);
      sheets.set(V1, RULES_ID, '保管期限', '永久');
      sheets.set('2023年度 第一卷', '2023/1-1/3', '只有纸质：页数', 13);
    });
    const { status, out } = await desk.run('import', { yes: true });
    expect(status).toBe(0);
    expect(out).toMatch(/改 2 件/);
    expect(out).toMatch(/题名：志愿者制度 → 志愿者管理制度/);
    expect(out).toMatch(/日期：2024-03-05 → 2024-04-01/);
    expect(out).toMatch(/文号：虚社〔2024〕003号 → （空）/);
    expect(desk.text(RULES)).toBe(
      `${rules
        .replace('"志愿者制度"', '志愿者管理制度')
        .replace('2024-03-05', '2024-04-01')
        .replace('documentNumber: 虚社〔2024〕003号\n', '')
        .trimEnd()}\nretention: 永久\n`,
    );
    expect(desk.text('2023年度/第一卷/1-志愿者名册/制度.yaml')).toBe(
      'year: 2023\r\nitem: volunteers\r\npart: 制度\r\ntitle: 老制度\r\nauthor: 虚构社区\r\ndate: 2023-02\r\npaper: { pages: 13, place: 随卷 }\r\n',
    );
    // Once more: all of it is there already.
    expect((await desk.run('import', { yes: true })).out).toContain('没有要导入的');
  });

  test('is read as people write: typed days, full-width digits, blanks, several files, spans', async () => {
    await desk.filledIn((sheets) => {
      sheets.set(V1, RULES_ID, '日期', ' 2024年4月2日 ');
      sheets.set(V1, RULES_ID, '文件', '制度.pdf\r\n附件.pdf；名册.xlsx ');
      sheets.set(V1, ORGANISATION_ID, '日期', '2024.3至2024.11');
      sheets.set(V1, ORGANISATION_ID, '起止年', '２０２２－２０２４');
      sheets.set(V1, ORGANISATION_ID, '只有纸质：厚度', '１２');
      sheets.set(V1, ORGANISATION_ID, '只有纸质：页数', '3');
      sheets.set(V1, ORGANISATION_ID, '只有纸质：放在哪里', '随卷');
      sheets.set(V1, ORGANISATION_ID, '所列数字', '人口 4144、户数：1200');
      sheets.set(V1, ORGANISATION_ID, '几件及起始页', '机构1、制度 第3页');
      sheets.set(V1, ORGANISATION_ID, '原件在哪里', '街道档案室');
    });
    expect((await desk.run('import', { yes: true })).status).toBe(0);
    expect(desk.text(RULES)).toMatch(
      /date: 2024-04-02\n[\s\S]*# 扫描件在前\n {2}- 制度\.pdf\n {2}- 附件\.pdf\n {2}- 名册\.xlsx\n$/,
    );
    const organisation = desk.text('2024年度/第一卷/1-志愿者名册/机构.yaml');
    expect(organisation).not.toMatch(/^part:/m);
    for (const line of [
      'date: { from: 2024-03, to: 2024-11 }',
      'covers: { from: 2022, to: 2024 }',
      'paper: { pages: 3, place: 随卷, thickness: 12 }',
      'figures: { 人口: 4144, 户数: 1200 }',
      'parts: { 机构: 1, 制度: 3 }',
      'original: { place: 街道档案室 }',
    ])
      expect(organisation.replaceAll(/\{(\S)/g, '{ $1').replaceAll(/(\S)\}/g, '$1 }')).toContain(line);
  });

  test('with a number that looks like one keeps all its digits as text', async () => {
    await desk.filledIn((sheets) => {
      sheets.set(V1, RULES_ID, '文号', '00123456789012345678');
      sheets.set(V1, RULES_ID, '题名', 2024);
    });
    await desk.run('import', { yes: true });
    expect(desk.text(RULES)).toMatch(/documentNumber: "00123456789012345678"\n/);
    expect(desk.text(RULES)).toMatch(/title: "2024"\n/);
  });
});

describe('rows of another sheet', () => {
  test('are changed, added and, when agreed, removed one by one', async () => {
    const minutes = desk.text(MINUTES);
    await desk.filledIn((sheets) => {
      sheets.set('活动记录', MINUTES_ID, '参加人数', 40);
      sheets.set('活动记录', MINUTES_ID, '参加人数', 12, 2);
      const row = sheets.added('活动记录', MINUTES_ID);
      const cells = sheets.sheet('活动记录').getRow(row);
      cells.getCell(5).value = day('2024-03-07');
      cells.getCell(6).value = '广场';
      cells.getCell(8).value = '清扫';
    });
    expect((await desk.run('import', { yes: true })).status).toBe(0);
    const changed = minutes
      .replace('attendance: 36', 'attendance: 40')
      .replace('    attendance:\n', '    attendance: 12\n')
      .replace(
        '    topic: 读书\n',
        '    topic: 读书\n  - {date: 2024-03-07, place: 广场, attendance: null, topic: 清扫}\n',
      );
    expect(desk.text(MINUTES).replaceAll('{ ', '{').replaceAll(' }', '}')).toBe(
      changed.replaceAll('{ ', '{').replaceAll(' }', '}'),
    );
    expect((await desk.run('import', { yes: true })).out).toContain('没有要导入的');

    await desk.filledIn((sheets) => sheets.clear('活动记录', MINUTES_ID));
    const kept = desk.text(MINUTES);
    expect((await desk.run('import', { yes: true })).out).toMatch(/「活动记录」里的一行[\s\S]*--remove/);
    expect(desk.text(MINUTES)).toBe(kept);
    expect((await desk.run('import', { yes: true, remove: true })).status).toBe(0);
    expect(desk.text(MINUTES)).not.toContain('学雷锋, ');
    expect(desk.text(MINUTES)).toContain('# 第二次');
  });

  test('of a single event become a list when there is one more', async () => {
    desk.put(
      MINUTES,
      desk
        .text(MINUTES)
        .replace(
          /events:[\s\S]*topic: 读书\n/,
          'event: { date: 2024-03-05, place: 广场, attendance: 36, topic: 学雷锋 }\n',
        ),
    );
    await desk.filledIn((sheets) => {
      const row = sheets.added('活动记录', MINUTES_ID);
      sheets.sheet('活动记录').getRow(row).getCell(8).value = '清扫';
    });
    expect((await desk.run('import', { yes: true })).status).toBe(0);
    expect(desk.text(MINUTES)).toMatch(
      /events:\n {2}- date: 2024-03-05\n {4}place: 广场\n {4}attendance: 36\n {4}topic: 学雷锋\n {2}- attendance: null\n {4}topic: 清扫\n/,
    );
    expect(desk.text(MINUTES)).not.toMatch(/^event:/m);
  });
});

describe('an empty row that was filled in', () => {
  test('becomes a record in the folder of its item, with what belongs to it', async () => {
    await desk.filledIn((sheets) => {
      sheets.set(V1, SUMMARY_ID, '题名', '2024年半年总结');
      sheets.set(V1, SUMMARY_ID, '日期', day('2024-07-01'));
      sheets.set(V1, SUMMARY_ID, '责任者', '虚构社区');
      sheets.set(V1, SUMMARY_ID, '文件', '总结.docx');
      sheets.set(V1, ROSTER_ID, '题名', '志愿者名册');
      sheets.set('名册', ROSTER_ID, '文件', '名册.xlsx');
      sheets.set('名册', ROSTER_ID, '自报人数', 412);
    });
    const { status, out } = await desk.run('import', { yes: true });
    expect(status).toBe(0);
    expect(out).toMatch(/新登记 2 件/);
    const path = '2024年度/第一卷/2-活动/2024年半年总结.yaml';
    expect(desk.text(path)).toMatch(
      /^# 由台账登记，编号 2024\/1-2\/2（台账 \w+）\nyear: 2024\nitem: activities\npart: 半年总结\ntitle: 2024年半年总结\nauthor: 虚构社区\ndate: 2024-07-01\nfiles:\n {2}- 总结\.docx\n$/,
    );
    expect(desk.text('2024年度/第一卷/1-志愿者名册/志愿者名册.yaml')).toContain(
      'roster:\n  file: 名册.xlsx\n  claimed: 412\n',
    );
    // The same workbook once more, then filled in further: the record is known again.
    expect((await desk.run('import', { yes: true })).out).toContain('没有要导入的');
    await desk.change((sheets) => sheets.set(V1, SUMMARY_ID, '题名', '2024年上半年总结'));
    expect((await desk.run('import', { yes: true })).out).toMatch(/改 1 件，新登记 0 件/);
    expect(desk.text(path)).toContain('title: 2024年上半年总结\n');
  });

  test('at the end of a sheet is of the part that was chosen', async () => {
    await desk.filledIn((sheets) => {
      sheets.set(V1, '2024/1/新1', '件名', '1-2 活动：记录');
      sheets.set(V1, '2024/1/新1', '题名', '清明祭扫');
      sheets.set('影集', '影集/新1', '件名', '2023 影集：第二年图片');
      sheets.set('影集', '影集/新1', '题名', '2023年影集');
      sheets.set('影集', '影集/新1', '总说明', '一年的活动');
    });
    expect((await desk.run('import', { yes: true })).status).toBe(0);
    expect(desk.text('2024年度/第一卷/2-活动/清明祭扫.yaml')).toMatch(
      /item: activities\npart: 记录\ntitle: 清明祭扫\n/,
    );
    expect(desk.text('影集/2023年影集.yaml')).toMatch(
      /year: 2023\nitem: album\npart: 第二年图片\ntitle: 2023年影集\nsummary: 一年的活动\n/,
    );
  });
});

describe('figures and people', () => {
  test('go into dossier.yaml, whose comments stay', async () => {
    const settings = desk.text('dossier.yaml');
    await desk.filledIn((sheets) => {
      const figures = sheets.sheet('年度数字');
      figures.getCell('B5').value = 4200;
      figures.getCell('B4').value = 4100;
      figures.getCell('C4').value = '常住';
      figures.getCell('D4').value = day('2023-12-31');
      figures.getCell('E4').value = '统计年报';
      const people = sheets.sheet('责任人');
      people.getCell('B3').value = '1、第二卷';
      people.getCell('A4').value = '样例乙';
      people.getCell('C4').value = '志愿者名册、活动';
    });
    const { status, out } = await desk.run('import', { yes: true });
    expect(status).toBe(0);
    expect(out).not.toMatch(/样例[甲乙]/);
    expect(desk.text('dossier.yaml').replaceAll('{ ', '{').replaceAll(' }', '}')).toBe(
      settings
        .replaceAll('{ ', '{')
        .replaceAll(' }', '}')
        .replace('volumes: [1]', 'volumes: [1, 2]')
        .replace('   # 组长\n', '   # 组长\n  样例乙: {items: [volunteers, activities]}\n')
        .replace('total: 4144', 'total: 4200')
        .trimEnd()
        .concat('\n  2023: {total: 4100, basis: 常住, date: 2023-12-31, source: 统计年报}\n'),
    );
  });

  test('that would leave dossier.yaml unreadable are told by their cells', async () => {
    await desk.filledIn((sheets) => {
      sheets.sheet('年度数字').getCell('B4').value = 4100;
      sheets.sheet('责任人').getCell('C3').value = '志愿者花名册';
    });
    const { status, out } = await desk.run('import', { yes: true });
    expect(status).toBe(1);
    for (const cell of ['C4', 'D4', 'E4']) expect(out).toContain(`「年度数字」!${cell}`);
    expect(out).toMatch(/「责任人」!C3[\s\S]*是不是“志愿者名册”/);
  });
});
