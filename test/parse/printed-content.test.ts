import { describe, expect, it } from 'vitest';
import type { Attachment, MediaType } from '../../src/model/evidence.ts';
import { printedContent } from '../../src/parse/printed/content.ts';
import { rowsOf, workbookOf } from './office-package.ts';

// Invented people (虚构).
function contentOf(path: string, bytes: Uint8Array | string, type: MediaType = 'text') {
  const attachment: Attachment = {
    path,
    size: 1,
    sha256: '',
    media: { type, pages: null, problem: null },
    place: { path, line: null, column: null },
  };
  return printedContent(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, attachment);
}

async function tableIn(bytes: Uint8Array | string, path = '名册.csv') {
  const content = await contentOf(path, bytes);
  const table = content?.kind === 'tables' ? content.tables[0] : undefined;
  if (table === undefined) throw new Error(`no table: ${content?.kind}`);
  return table;
}

async function blocksIn(text: string, path = '总结.txt') {
  const content = await contentOf(path, text);
  if (content?.kind !== 'text') throw new Error(`no text: ${content?.kind}`);
  return content.blocks;
}

describe('a delimited text', () => {
  it('keeps in mind on which line each row begins', async () => {
    const { origin } = await tableIn('姓名,备注\r\n李敏,"甲\r\n乙"\r\n王芳,丙\r\n');
    expect(origin).toEqual({ sheet: null, rows: [0, 1, 2], columns: [0, 1], lines: [1, 2, 4] });
  });

  it('is a table, its cells as typed, amounts at the right', async () => {
    const table = await tableIn('姓名,编号,金额\r\n李敏,007,"1,234.50"\r\n王建国,008,-3\r\n,,\r\n');
    expect(table.rows.map((row) => row.map((cell) => cell?.text))).toEqual([
      ['姓名', '编号', '金额'],
      ['李敏', '007', '1,234.50'],
      ['王建国', '008', '-3'],
    ]);
    expect(table.rows[1]?.map((cell) => cell?.align)).toEqual(['left', 'left', 'right']);
    expect([table.titleRows, table.headRows]).toEqual([0, 1]);
  });

  it('is read in each encoding and with each delimiter', async () => {
    const written = '\u59d3\u540d\t\u7535\u8bdd\n\u674e\u654f\t19900001111\n';
    const gbk = Buffer.from('d0d5c3fb09b5e7bbb00ac0eec3f4093139393030303031313131 0a'.replaceAll(' ', ''), 'hex');
    const files = [
      Buffer.from(written),
      Buffer.from(`\ufeff${written}`),
      Buffer.from(`\ufeff${written}`, 'utf16le'),
      gbk,
      Buffer.from(written.replaceAll('\t', ';')),
    ];
    for (const bytes of files)
      expect((await tableIn(bytes, '名册.tsv')).rows.map((row) => row.map((cell) => cell?.text))).toEqual([
        ['姓名', '电话'],
        ['李敏', '19900001111'],
      ]);
  });

  it('that cannot be taken apart is set as a text, and one of blanks is empty', async () => {
    expect((await contentOf('名册.csv', '姓名,"电话\n李敏,1\n'))?.kind).toBe('text');
    expect(await contentOf('名册.csv', ',,\n \n')).toEqual({ kind: 'titled', problem: 'empty' });
  });
});

describe('a plain text', () => {
  it('has its title, paragraphs and 落款', async () => {
    const blocks = await blocksIn(
      '工作总结\r\n\r\n　　第一段。\r\n一、做法\r\n\r\n　　第二段。\r\n                    幸福社区居民委员会\r\n                    2024年12月20日\r\n',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
      'closing',
      'closing',
    ]);
    expect(blocks[1]).toEqual({ kind: 'paragraph', text: '第一段。', indent: true });
    expect(blocks[2]).toEqual({ kind: 'paragraph', text: '一、做法', indent: false });
  });

  it('joins lines only where a program broke them at one width', async () => {
    const full = '一年来社区在街道党工委和办事处的领导下以创建文明城区为抓手扎';
    const counts = [
      [`${full}\n${full}\n实推进各项工作。\n`, 1],
      [`${full}\n${full}\n　　另一段。\n`, 2],
      [`${full}\n${full}\n${full}。\n落款\n`, 2],
      [`${full}\n实推进各项工作。\n`, 2],
      ['文明是风\n吹过每个楼门\n', 2],
    ] as const;
    for (const [text, count] of counts) expect([text, (await blocksIn(text)).length]).toEqual([text, count]);
  });

  it('keeps an empty line only where no paragraph is indented', async () => {
    const kinds = async (text: string) => (await blocksIn(text)).map(({ kind }) => kind);
    expect(await kinds('甲。\n\n乙。\n')).toEqual(['paragraph', 'verbatim', 'paragraph']);
    expect(await kinds('　　甲。\n\n　　乙。\n')).toEqual(['paragraph', 'paragraph']);
  });

  it('keeps as typed what stands in columns', async () => {
    const blocks = await blocksIn('值班安排如下：\n姓名    职务\n李敏    主任\n王建国  委员\n以上。\n');
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'verbatim', 'paragraph']);
    expect(blocks[1]).toEqual({ kind: 'verbatim', lines: ['姓名    职务', '李敏    主任', '王建国  委员'] });
  });

  it('of blanks is empty', async () => {
    expect(await contentOf('说明.txt', ' \n\u3000\n')).toEqual({ kind: 'titled', problem: 'empty' });
  });
});

describe('a Markdown text', () => {
  it('is set without its marks, links with their addresses', async () => {
    const blocks = await blocksIn(
      '---\na: 1\n---\n# 题\n\n**甲**与*乙*，见[通知](https://example.org/n)和 `码`。\n第二行 &amp; 完\n\n#### 小题\n\n![图](a.png)\n',
      '说明.md',
    );
    expect(blocks).toEqual([
      { kind: 'verbatim', lines: ['a: 1'] },
      { kind: 'heading', level: 1, text: '题' },
      { kind: 'paragraph', text: '甲与乙，见通知（https://example.org/n）和 码。第二行 & 完', indent: true },
      { kind: 'heading', level: 3, text: '小题' },
      { kind: 'paragraph', text: '〔图片：图〕（a.png）', indent: true },
    ]);
  });

  it('has lists, tables, code and HTML', async () => {
    const blocks = await blocksIn(
      '3. 三\n4. 四\n   - 子\n\n- [x] 做了\n- [ ] 没做\n\n| 项 | 数 |\n|---|--:|\n| 甲 | 1 |\n\n```\n  a\n\nb\n```\n\n> 引\n\n<div>块</div>\n',
      '说明.markdown',
    );
    expect(
      blocks.map((block) => (block.kind === 'listItem' ? [block.mark, block.depth, block.text] : block.kind)),
    ).toEqual([
      ['3.', 0, '三'],
      ['4.', 0, '四'],
      ['•', 1, '子'],
      ['√', 0, '做了'],
      ['□', 0, '没做'],
      'table',
      'verbatim',
      ['', 0, '引'],
      'verbatim',
    ]);
    expect(blocks[6]).toEqual({ kind: 'verbatim', lines: ['  a', '', 'b'] });
    const table = blocks[5]?.kind === 'table' ? blocks[5].table : null;
    expect(table?.rows[1]?.map((cell) => cell?.align)).toEqual(['left', 'right']);
    expect(table?.headRows).toBe(1);
  });
});

describe('printed content', () => {
  it('has no bound of rows or lines', async () => {
    const table = await tableIn(`姓名,电话\n${'虚构,1990000\n'.repeat(150_000)}`);
    expect(table.rows).toHaveLength(150_001);
    expect(await blocksIn('一行\n'.repeat(150_000))).toHaveLength(150_000);
  });

  it('of Markdown nested beyond any reader is set as typed', async () => {
    const source = `${'>'.repeat(20_000)}通知`;
    const blocks = await blocksIn(source, '通知.md');
    expect(blocks).toEqual([{ kind: 'paragraph', text: source, indent: false }]);
  });

  it('is made of workbooks and texts, and of nothing else', async () => {
    const workbook = workbookOf([{ name: 'Sheet1', rows: rowsOf([['甲']]) }]);
    expect((await contentOf('名册.xlsx', workbook, 'xlsx'))?.kind).toBe('tables');
    expect(await contentOf('名册.xlsx', workbookOf([{ name: 'Sheet1', rows: '' }]), 'xlsx')).toEqual({
      kind: 'titled',
      problem: 'empty',
    });
    expect(await contentOf('名册.xls', Buffer.from('x'), 'ole')).toBeNull();
  });
});

it.each(['总结.txt', '总结.md'])('%s keeps its lines as typed beside what is set', async (path) => {
  const content = await contentOf(path, '\uFEFF甲。\r\n\r\n　　乙。\r丙。');
  expect(content).toMatchObject({ kind: 'text', lines: ['甲。', '', '　　乙。', '丙。'] });
});
