import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Desk, type Run, type Sheets } from './desk.ts';

const V1 = '2024年度 第一卷';
const RULES = '2024年度/第一卷/1-志愿者名册/制度.yaml';
const RULES_ID = '2024/1-1/3';
const ORGANISATION_ID = '2024/1-1/2';
const ROSTER_ID = '2024/1-1/1';
const MINUTES_ID = '2024/1-2/1';
const SUMMARY_ID = '2024/1-2/2';

let desk: Desk;
beforeEach(async () => {
  desk = new Desk();
  await desk.run('export');
});
afterEach(() => desk.clear());

/** What an import says after something was filled in. */
async function told(fill: (sheets: Sheets) => void): Promise<Run> {
  await desk.change(fill);
  return desk.run('import', { yes: true });
}

/** A fault is told at its sheet and cell, in both languages, and nothing of the record is written. */
async function refused(fill: (sheets: Sheets) => void, sheet: string, cell: string, words: RegExp): Promise<void> {
  const before = desk.picture();
  const { status, out } = await told(fill);
  expect(status).toBe(1);
  const place = `「${sheet}」!${cell}`;
  const line = out.split(/\n(?= {2}\S)/).find((each) => each.includes(place) && words.test(each));
  expect(line, out).toBeDefined();
  expect(desk.picture()).toEqual(before);
  const english = (await desk.run('import', { dryRun: true }, null, 'en')).out;
  expect(english).toContain(place);
}

describe('a faulty cell', () => {
  const cases: readonly [string, string, unknown, RegExp][] = [
    ['a date that is none', '日期', '2024.13.5', /不是日子/],
    ['a day that does not exist', '日期', '2023-02-29', /不是日子/],
    ['a month that may be another', '日期', 2024.1, /2024-01 或 2024-10/],
    ['a span backwards', '日期', '2024-05 至 2024-03', /不是日子/],
    ['an error', '题名', { error: '#REF!' }, /#REF!/],
    ['a formula never calculated', '题名', { formula: 'A1' }, /还没有算过/],
    ['a number with lost digits', '文号', 1234567890123456e4, /15 位/],
    ['no choice', '保管期限', '二十年', /永久、30年、10年/],
    ['no number', '只有纸质：页数', '十二', /整数/],
    ['half a page', '只有纸质：页数', 2.5, /整数/],
    ['pages without a number', '几件及起始页', '机构、制度', /机构/],
    ['no years', '起止年', '三年', /2022-2024/],
    ['a title taken away', '题名', null, /不能空/],
    ['a file that is not there', '文件', '制度.pdf\n附见.pdf', /是不是“附件\.pdf”/],
    ['a file in the inbox', '文件', '制度.pdf\n新到.pdf', /收件箱/],
    ['a file outside', '文件', '../../../../密.pdf', /不在专卷里/],
  ];
  test.each(cases)('%s', async (_, head, value, words) => {
    await desk.change(() => {});
    let cell = '';
    await refused(
      (sheets) => {
        cell = sheets.at(V1, RULES_ID, head);
        sheets.sheet(V1).getCell(cell).value = value as never;
      },
      V1,
      head === '题名' ? 'G5' : expectCell(head),
      words,
    );
    expect(cell).toBe(head === '题名' ? 'G5' : expectCell(head));
  });
});

/** Where the columns of the first volume stand; the row is that of the rules. */
function expectCell(head: string): string {
  const columns: Readonly<Record<string, string>> = {
    日期: 'H',
    文件: 'J',
    '只有纸质：页数': 'K',
    文号: 'M',
    保管期限: 'P',
    起止年: 'T',
    几件及起始页: 'U',
  };
  return `${columns[head] ?? '?'}5`;
}

describe('a faulty row', () => {
  test('an id that was changed is no removal', () =>
    refused((sheets) => sheets.set(V1, RULES_ID, '编号', '2024/1-1/33'), V1, 'A5', /是不是 2024\/1-1\/3/));

  test('no id', () => refused((sheets) => sheets.set(V1, RULES_ID, '编号', null), V1, 'A5', /没有编号/));

  test('two rows with one record', async () => {
    await refused((sheets) => sheets.set(V1, SUMMARY_ID, '编号', RULES_ID), V1, 'A5', /有两行[\s\S]*A7/);
  });

  test('a row of another year', async () => {
    await refused(
      (sheets) => {
        sheets.set('2023年度 第一卷', '2023/1-1/3', '编号', '2023/1-1/x');
        sheets.set(V1, RULES_ID, '编号', '2023/1-1/3');
      },
      V1,
      'A5',
      /是「2023年度 第一卷」的行/,
    );
  });

  test('a part that was overwritten', () =>
    refused((sheets) => sheets.set(V1, RULES_ID, '件名', '机构'), V1, 'C5', /件名不能改[\s\S]*制度/));

  test('a new row without a part, or with a strange one', async () => {
    await refused((sheets) => sheets.set(V1, '2024/1/新1', '题名', '新的'), V1, 'C8', /还没有选件名/);
    await refused(
      (sheets) => sheets.set(V1, '2024/1/新1', '件名', '1-2 活动：纪录'),
      V1,
      'C8',
      /是不是“1-2 活动：记录”/,
    );
  });

  test('rows of something of which nothing else is filled in', async () => {
    await refused(
      (sheets) => sheets.set('名册', ROSTER_ID, '文件', '名册.xlsx'),
      '名册',
      'A5',
      /请先在「2024年度 第一卷」填/,
    );
  });

  test('a strange id among rows', () =>
    refused(
      (sheets) => {
        const row = sheets.added('活动记录', '2024/9-9/9');
        sheets.sheet('活动记录').getCell(`F${row}`).value = '广场';
      },
      '活动记录',
      'A7',
      /没有“2024\/9-9\/9”/,
    ));

  test('merged cells', async () => {
    const { status, out } = await told((sheets) => sheets.sheet(V1).mergeCells('I4:I5'));
    expect(status).toBe(1);
    expect(out).toMatch(/「2024年度 第一卷」!I4：I4:I5 合并成了一格/);
    expect(desk.text(RULES)).toContain("author: '虚构社区'");
  });

  test('keeps the others from nothing', async () => {
    const { status, out } = await told((sheets) => {
      sheets.set(V1, RULES_ID, '日期', '某日');
      sheets.set(V1, ORGANISATION_ID, '题名', '领导小组');
    });
    expect(status).toBe(1);
    expect(out).toMatch(/改 1 件[\s\S]*写错的 1 处[\s\S]*已导入：改 1 件[\s\S]*还有 1 处没有导入/);
    expect(desk.text('2024年度/第一卷/1-志愿者名册/机构.yaml')).toContain('title: 领导小组\n');
  });
});

describe('a workbook that was rearranged', () => {
  test('is read by its heads: columns moved and put in, lines above, sheets renamed, rows sorted and hidden', async () => {
    const { status, out } = await told((sheets) => {
      const sheet = sheets.sheet(V1);
      sheets.set(V1, RULES_ID, '题名', '新制度');
      sheet.spliceColumns(7, 0, [null, '我的备注', '甲', '乙']);
      sheet.insertRow(1, ['给李姐填']);
      sheet.name = '第一卷 李姐';
      sheet.getRow(6).hidden = true;
      sheets.sheet('活动记录').state = 'hidden';
      sheets.book.addWorksheet('草稿纸').getCell('A1').value = '随便写写';
    });
    expect(status).toBe(0);
    expect(desk.text(RULES)).toContain('title: 新制度\n');
    expect(out).toMatch(/「第一卷 李姐」原来叫「2024年度 第一卷」/);
    expect(out).toMatch(/“我的备注”一栏不是台账的/);
    expect(out).toMatch(/「第一卷 李姐」有 1 行隐藏/);
    expect(out).toMatch(/「活动记录」是隐藏的/);
    expect(out).toMatch(/「草稿纸」不是台账的表/);
  });

  test('without a sheet or a column leaves their records and fields alone', async () => {
    const before = desk.picture();
    const { status, out } = await told((sheets) => {
      sheets.sheet('2023年度 第一卷').spliceColumns(7, 1);
      for (const name of [V1, '活动记录', '责任人', '年度数字']) sheets.book.removeWorksheet(sheets.sheet(name).id);
    });
    expect(status).toBe(0);
    expect(out).toMatch(/没有「2024年度 第一卷」这张表/);
    expect(out).toMatch(/没有“题名”一栏/);
    expect(desk.picture()).toEqual(before);
  });
});

describe('what was taken away', () => {
  test('is asked for by itself, whether emptied or deleted; files stay', async () => {
    await desk.change((sheets) => {
      sheets.clear(V1, RULES_ID);
      const gone = Number(sheets.at(V1, ORGANISATION_ID, '编号').slice(1));
      sheets.sheet(V1).spliceRows(gone, 1);
    });
    const before = desk.picture();
    const kept = await desk.run('import', { yes: true });
    expect(kept.status).toBe(1);
    expect(kept.out).toMatch(/要您另外同意才删的 2 处[\s\S]*A4 清空[\s\S]*行不见了|行不见了[\s\S]*清空/);
    expect(desk.picture()).toEqual(before);
    desk.answers = ['n'];
    expect((await desk.run('import')).status).toBe(1);
    expect(desk.picture()).toEqual(before);
    desk.answers = ['是'];
    expect((await desk.run('import')).status).toBe(0);
    expect(existsSync(join(desk.root, RULES))).toBe(false);
    expect(existsSync(join(desk.root, '2024年度/第一卷/1-志愿者名册/制度.pdf'))).toBe(true);
    expect((await desk.run('import', { undo: true })).status).toBe(0);
    expect(desk.picture()).toEqual(before);
  });
});

describe('what others change while one is asked', () => {
  test.each([
    ['changed', (sheets: Sheets) => sheets.set(V1, RULES_ID, '题名', '志愿者办法')],
    ['removed', (sheets: Sheets) => sheets.clear(V1, RULES_ID)],
  ])('is told and kept: a record that was to be %s', async (_, fill) => {
    await desk.change(fill);
    const edited = `${desk.text(RULES)}# 刚写下的\n`;
    desk.answers = ['是', '是'];
    desk.whileAsked = () => desk.put(RULES, edited);
    const { status, out } = await desk.run('import');
    expect(status).toBe(1);
    expect(out).toContain(RULES);
    expect(desk.text(RULES)).toBe(edited);
  });
});

describe('what others changed since the export', () => {
  test('is told and not overwritten; fields that only one of both touched are merged', async () => {
    const changed = desk.text(RULES).replace('"志愿者制度"', '志愿者章程');
    desk.put(RULES, changed);
    const clash = await told((sheets) => sheets.set(V1, RULES_ID, '题名', '志愿者办法'));
    expect(clash.status).toBe(1);
    expect(clash.out).toMatch(/后来被别人改过的 1 处[\s\S]*「2024年度 第一卷」!A5[\s\S]*题名/);
    expect(desk.text(RULES)).toBe(changed);

    const merged = await told((sheets) => {
      sheets.set(V1, RULES_ID, '题名', '志愿者制度');
      sheets.set(V1, RULES_ID, '日期', '2024-04-04');
    });
    expect(merged.status).toBe(0);
    expect(desk.text(RULES)).toBe(changed.replace('2024-03-05', '2024-04-04'));
  });

  test('in rows, by deleting or moving the record, or by emptying a changed one', async () => {
    desk.put(
      '2024年度/第一卷/2-活动/记录.yaml',
      desk.text('2024年度/第一卷/2-活动/记录.yaml').replace('attendance: 36', 'attendance: 37'),
    );
    desk.put(RULES, '# 空\n');
    const { status, out } = await told((sheets) => {
      sheets.set('活动记录', MINUTES_ID, '参加人数', 40);
      sheets.set(V1, RULES_ID, '题名', '志愿者办法');
    });
    expect(status).toBe(1);
    expect(out).toMatch(/记录\.yaml 被别人改过/);
    expect(out).toMatch(/制度\.yaml 已经不在了/);
    expect(desk.text('2024年度/第一卷/2-活动/记录.yaml')).toContain('attendance: 37');
  });

  test('a colleague with a copy of the same workbook overwrites nothing unseen', async () => {
    await desk.change(() => {});
    writeFileSync(
      join(desk.root, '..', '李姐.xlsx'),
      await import('node:fs').then(({ readFileSync }) => readFileSync(desk.book)),
    );
    await told((sheets) => sheets.set(V1, SUMMARY_ID, '题名', '总结甲'));
    expect(desk.text('2024年度/第一卷/2-活动/总结甲.yaml')).toContain('title: 总结甲');
    // The same empty row, filled in otherwise by somebody else.
    const { default: exceljs } = await import('exceljs');
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(join(desk.root, '..', '李姐.xlsx'));
    const sheet = book.getWorksheet(V1);
    sheet?.eachRow((row) => {
      if (row.getCell(1).text === SUMMARY_ID) row.getCell(7).value = '总结乙';
    });
    await book.xlsx.writeFile(join(desk.root, '..', '李姐.xlsx'));
    const { status, out } = await desk.run('import', { yes: true }, '../李姐.xlsx');
    expect(status).toBe(1);
    expect(out).toMatch(/总结甲\.yaml 被别人改过/);
    expect(desk.text('2024年度/第一卷/2-活动/总结甲.yaml')).toContain('title: 总结甲');
  });
});

test('numbers of people are never shown whole', async () => {
  const { out } = await told((sheets) => sheets.set(V1, RULES_ID, '题名', '联系电话19900001234的制度'));
  expect(out).toContain('联系电话***********的制度');
  expect(out).not.toContain('19900001234');
});
