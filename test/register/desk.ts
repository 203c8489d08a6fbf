import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import exceljs, { type Workbook, type Worksheet } from 'exceljs';
import type { CommandContext } from '../../src/commands/context.ts';
import { excel } from '../../src/commands/excel.ts';
import type { ExcelOptions } from '../../src/commands/excel-options.ts';

/** What a run said and ended with. */
export interface Run {
  readonly status: number;
  readonly out: string;
}

const SETTINGS = `# 专卷的基本情况。
checklist: small.yaml
community: 虚构社区
street: 虚构街道
years: [2022, 2023, 2024]   # 三年
due: 2025-04-20

# 谁负责哪些卷
people:
  样例甲: { volumes: [1] }   # 组长
population:
  2024: { total: 4144, basis: 常住, date: 2024-12-31, source: 统计年报 }
`;

const RULES = `# 制度是街道发的
year: 2024
item: volunteers
part: 制度   # 名称照清单
title: "志愿者制度"
author: '虚构社区'
documentNumber: 虚社〔2024〕003号
date: 2024-03-05

files:
  # 扫描件在前
  - 制度.pdf
  - 附件.pdf
`;

const MINUTES = `year: 2024
item: activities
part: 记录
title: 学雷锋活动记录
author: 虚构社区
date: { from: 2024-03-05, to: 2024-03-06 }
events:
  # 第一次在广场
  - { date: 2024-03-05, place: 广场, attendance: 36, topic: 学雷锋 }
  - date: 2024-03-06   # 第二次
    place: 活动室
    attendance:
    topic: 读书
files: [记录.pdf]
`;

const ORGANISATION = `year: 2024
item: volunteers
part: 机构
title: 志愿者领导小组
author: 虚构社区
date: 2024-01-10
members:
  - { name: 样例甲, post: 组长, duty: null }
files: [机构.pdf]
`;

const CRLF =
  'year: 2023\r\nitem: volunteers\r\npart: 制度\r\ntitle: 老制度\r\nauthor: 虚构社区\r\ndate: 2023-02\r\npaper: { pages: 12, place: 随卷 }\r\n';

/** An archive of the small checklist in a folder of its own, and the register on the desk beside it. */
export class Desk {
  readonly root: string;
  readonly book: string;
  /** What is answered to questions, one after another; null: there is no terminal. */
  answers: string[] | null = null;
  /** What happens elsewhere while the user thinks about the answer. */
  whileAsked: () => void = () => {};

  constructor() {
    this.root = join(mkdtempSync(join(tmpdir(), 'dossier-excel-')), '专卷');
    this.book = join(this.root, '台账.xlsx');
    this.put('dossier.yaml', SETTINGS);
    mkdirSync(this.root, { recursive: true });
    cpSync('test/parse/small-checklist.yaml', join(this.root, 'small.yaml'));
    this.put('2024年度/第一卷/1-志愿者名册/制度.yaml', RULES);
    this.put('2024年度/第一卷/1-志愿者名册/机构.yaml', ORGANISATION);
    this.put('2024年度/第一卷/2-活动/记录.yaml', MINUTES);
    this.put('2023年度/第一卷/1-志愿者名册/制度.yaml', CRLF);
    for (const name of ['制度.pdf', '附件.pdf', '机构.pdf', '名册.xlsx'])
      this.put(`2024年度/第一卷/1-志愿者名册/${name}`, '%PDF-1.4');
    for (const name of ['记录.pdf', '总结.docx']) this.put(`2024年度/第一卷/2-活动/${name}`, '%PDF-1.4');
    this.put('收件箱/新到.pdf', '%PDF-1.4');
  }

  put(path: string, text: string | Uint8Array): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  text(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  clear(): void {
    rmSync(dirname(this.root), { recursive: true, force: true });
  }

  async run(
    action: 'export' | 'import',
    options: ExcelOptions = {},
    file: string | null = null,
    language: 'zh' | 'en' = 'zh',
  ): Promise<Run> {
    let out = '';
    const answers = this.answers;
    const context: CommandContext = {
      cwd: this.root,
      out: (text) => (out += text),
      err: () => {},
      language,
      colour: false,
      progressInPlace: false,
      width: 4000,
      today: '2025-04-01',
      version: '0.0.0',
      build: 'test',
      machine: { search: { path: '', given: null }, environment: {}, temporary: tmpdir() },
      stepSummary: null,
      verbosity: 'quiet',
      debug: false,
      elapsed: () => 0,
      signal: new AbortController().signal,
      ask:
        answers === null
          ? null
          : async (question) => {
              out += `${question}\n`;
              this.whileAsked();
              return answers.shift() ?? '';
            },
    };
    const status = await excel(action, file, options, context);
    return { status, out };
  }

  /** Exports anew and lets something be filled in. */
  async filledIn(fill: (sheets: Sheets) => void): Promise<void> {
    await this.run('export', { force: true });
    await this.change(fill);
  }

  /** Changes the register as another program would. */
  async change(fill: (sheets: Sheets) => void): Promise<void> {
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(this.book);
    fill(new Sheets(book));
    await book.xlsx.writeFile(this.book);
  }

  /** Every file but the program's own and the register, as text. */
  picture(): Readonly<Record<string, string>> {
    const found = readdirSync(this.root, { recursive: true, encoding: 'utf8' }).filter(
      (path) => !path.startsWith('.dossier') && path !== '台账.xlsx' && statSync(join(this.root, path)).isFile(),
    );
    return Object.fromEntries(found.toSorted().map((path) => [path, this.text(path)]));
  }
}

/** The register open in another program. */
export class Sheets {
  readonly book: Workbook;

  constructor(book: Workbook) {
    this.book = book;
  }

  sheet(name: string): Worksheet {
    const sheet = this.book.getWorksheet(name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  /** Name of the cell under a head, in the n-th row that bears an id. */
  at(sheet: string, id: string, head: string, nth = 1): string {
    const worksheet = this.sheet(sheet);
    let found = 0;
    let row = 0;
    worksheet.eachRow((each, number) => {
      if (number > 2 && each.getCell(1).text === id && (found += 1) === nth) row = number;
    });
    if (row === 0) throw new Error(`no row ${id} in ${sheet}`);
    return `${columnOf(worksheet, head)}${row}`;
  }

  /** Puts something into a cell. */
  set(sheet: string, id: string, head: string, value: exceljs.CellValue, nth = 1): void {
    this.sheet(sheet).getCell(this.at(sheet, id, head, nth)).value = value;
  }

  /** Empties everything that can be filled in of a row. */
  clear(sheet: string, id: string, nth = 1): void {
    const worksheet = this.sheet(sheet);
    const row = Number(this.at(sheet, id, '编号', nth).replace(/\D+/, ''));
    worksheet.getRow(row).eachCell((cell) => {
      if (cell.protection?.locked === false) cell.value = null;
    });
  }

  /** The first empty row of a sheet whose id can be chosen: gives it the id. */
  added(sheet: string, id: string): number {
    const worksheet = this.sheet(sheet);
    let free = 0;
    worksheet.eachRow((row, number) => {
      if (free === 0 && number > 2 && row.getCell(1).text === '' && row.getCell(1).protection?.locked === false)
        free = number;
    });
    worksheet.getRow(free).getCell(1).value = id;
    return free;
  }
}

function columnOf(sheet: Worksheet, head: string): string {
  let found = '';
  sheet.getRow(2).eachCell((cell) => {
    if (cell.text === head) found = cell.address.replace(/\d+$/, '');
  });
  if (found === '') throw new Error(`no column ${head} in ${sheet.name}`);
  return found;
}
