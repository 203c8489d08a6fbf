import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { firstLines } from '../../src/media/first-lines.ts';
import { inspect } from '../../src/media/inspect.ts';
import { oleWords, sharedStrings } from '../../src/media/office/ole-words.ts';

const fixture = (name: string): Buffer => readFileSync(`fixtures/media/${name}`);
const linesOf = async (name: string): Promise<readonly string[]> => {
  const bytes = fixture(name);
  return firstLines(bytes, await inspect(bytes));
};

describe('words of the old office formats', () => {
  it('of a text are those of the same text as docx', async () => {
    const old = await linesOf('letter.doc');
    expect(old.length).toBeGreaterThan(2);
    expect(old).toEqual(await linesOf('letter.docx'));
  });

  it('of a workbook are the texts of its cells', async () => {
    const old = await linesOf('roster.xls');
    expect(old.length).toBeGreaterThan(2);
    expect(old.join('\n')).toMatch(/姓名/);
  });

  it.each([
    ['letter.wps', 'letter.doc'],
    ['roster.et', 'roster.xls'],
  ])('of %s, laid out as WPS does, are those of %s', async (wps, office) => {
    expect(await linesOf(wps)).toEqual(await linesOf(office));
  });

  it('of what breaks off anywhere are none or those before it, and nothing is thrown', () => {
    for (const name of ['letter.doc', 'roster.xls', 'locked.xlsx']) {
      const bytes = fixture(name);
      for (let length = 64; length < bytes.length; length += 211) {
        const cut = Buffer.from(bytes.subarray(0, length));
        expect(typeof oleWords(cut)).toBe('string');
        cut.fill(0xff, Math.floor(length / 2), Math.floor(length / 2) + 32);
        expect(typeof oleWords(cut)).toBe('string');
      }
    }
  });
});

describe('sharedStrings', () => {
  const head = (count: number): Buffer => {
    const bytes = Buffer.alloc(8);
    bytes.writeUInt32LE(count, 0);
    bytes.writeUInt32LE(count, 4);
    return bytes;
  };
  const begin = (length: number, flags: number): Buffer => Buffer.from([length & 255, length >> 8, flags]);
  const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');

  it('reads narrow and wide texts, with runs and extensions left aside', () => {
    const runs = Buffer.from([1, 0]);
    const extension = Buffer.from([3, 0, 0, 0]);
    const segment = Buffer.concat([
      head(3),
      begin(2, 0),
      Buffer.from('ab'),
      begin(2, 1 | 8),
      runs,
      wide('姓名'),
      Buffer.alloc(4),
      begin(2, 1 | 4),
      extension,
      wide('电话'),
      Buffer.alloc(3),
    ]);
    expect(sharedStrings([segment])).toEqual(['ab', '姓名', '电话']);
  });

  it('goes on where a text is continued in another width, and where one begins with the next record', () => {
    const first = Buffer.concat([head(3), begin(5, 0), Buffer.from('ab')]);
    const second = Buffer.concat([Buffer.from([1]), wide('志愿者'), begin(2, 1), wide('名册')]);
    const third = Buffer.concat([begin(1, 0), Buffer.from('z')]);
    expect(sharedStrings([first, second, third])).toEqual(['ab志愿者', '名册', 'z']);
  });
});
