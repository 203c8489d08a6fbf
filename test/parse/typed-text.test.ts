import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/model/fix.ts';
import { read, record } from './small-archive.ts';

/** What is found in a record, `rule line:column`, and its text when every fix is made. */
async function typed(text: string): Promise<{ readonly found: readonly string[]; readonly mended: string }> {
  const { problems } = await read({ 'a.yaml': text, '制度.pdf': 'pdf' });
  const edits = problems.flatMap(({ fix }) => fix?.edits ?? []);
  return {
    found: problems.map(({ rule, place }) => `${rule} ${place?.line}:${place?.column}`),
    mended: applyEdits(text, edits),
  };
}

const line = (key: string, text: string): string => record({ [key]: null }) + `${text}\n`;

describe('a slip of the hand is one finding at its character, and its fix leaves nothing wrong', () => {
  test.each<[string, string, string]>([
    ['a full-width colon', 'title：志愿者制度', 'yaml-invalid 7:6'],
    ['no space behind the colon', 'title:志愿者制度', 'yaml-invalid 7:6'],
    ['a full-width space behind the colon', 'title:\u3000志愿者制度', 'yaml-invalid 7:7'],
    ['a no-break space behind the colon', 'title:\u00A0志愿者制度', 'yaml-invalid 7:7'],
    ['a full-width space before the key', '\u3000title: 志愿者制度', 'record-invalid 7:1'],
    ['a tab before the key', '\ttitle: 志愿者制度', 'yaml-invalid 7:1'],
    ['a colon in the text', 'title: 关于: 通知', 'yaml-invalid 7:8'],
    ['a text that begins with @', 'title: @所有人', 'yaml-invalid 7:8'],
    ['a Chinese quotation mark at the end', 'title: "志愿者制度”', 'yaml-invalid 7:8'],
    ['the Chinese name of a key', '题名: 志愿者制度', 'record-invalid 7:1'],
    ['a key in capitals', 'TITLE: 志愿者制度', 'record-invalid 7:1'],
    ['a key of full width', 'ｔｉｔｌｅ: 志愿者制度', 'record-invalid 7:1'],
  ])('%s', async (_, written, finding) => {
    for (const end of ['\n', '\r\n']) {
      const text = line('title', written).replaceAll('\n', end);
      const { found, mended } = await typed(text);
      expect(found).toEqual([finding]);
      expect((await typed(mended)).found).toEqual([]);
      // Nothing but the line at fault has changed.
      expect(mended.split(end).slice(0, 6)).toEqual(text.split(end).slice(0, 6));
    }
  });

  test.each<[string, string, string, string]>([
    ['a text where a list is asked for', 'files: 制度.pdf', 'record-invalid 7:8', 'files: [制度.pdf]'],
    ['brackets of full width', 'files: ［制度.pdf］', 'record-invalid 7:8', 'files: [制度.pdf]'],
    ['a closing bracket of full width', 'files: [制度.pdf］', 'yaml-invalid 7:8', 'files: [制度.pdf]'],
  ])('%s', async (_, written, finding, mended) => {
    const result = await typed(line('files', written));
    expect(result).toEqual({ found: [finding], mended: line('files', mended) });
    expect((await typed(result.mended)).found).toEqual([]);
  });

  test('a choice of full width', async () => {
    const result = await typed(`${record()}retention: ３０年\n`);
    expect(result.found).toEqual(['record-invalid 8:12']);
    expect(result.mended).toBe(`${record()}retention: 30年\n`);
  });

  test('faults of one kind are one finding, however often they occur', async () => {
    const { found, mended } = await typed(record().replaceAll(': ', '：'));
    expect(found).toEqual(['yaml-invalid 1:5']);
    expect(mended).toBe(record());
  });

  test('faults of two kinds are two findings with their true places', async () => {
    const { found, mended } = await typed(record().replace('item: ', 'item：').replace('author: ', 'author:'));
    expect(found).toEqual(['yaml-invalid 2:5', 'yaml-invalid 5:7']);
    expect(mended).toBe(record());
  });

  test('what else is wrong in a file with faults stands at its true place', async () => {
    const { found } = await typed(record({ date: '三月五日' }).replace('item: ', 'item：').replace('part: ', 'part:'));
    expect(found).toEqual(['yaml-invalid 2:5', 'yaml-invalid 3:5', 'record-invalid 6:7']);
  });

  test('keys and commas of full width inside braces', async () => {
    const glued = await typed(record({ date: '{from：2024-04-05, to: 2024-05-01}' }));
    expect(glued.found).toEqual(['record-invalid 6:8']);
    expect(glued.mended).toContain('date: {from: 2024-04-05, to: 2024-05-01}');
    const comma = await typed(record({ date: '{ from: 2024-04-05，to: 2024-05-01 }' }));
    expect(comma.found).toEqual(['yaml-invalid 6:25']);
    expect(comma.mended).toContain('date: { from: 2024-04-05, to: 2024-05-01 }');
  });
});

describe('a value typed in another way is understood, and told', () => {
  test.each<[string, string, string]>([
    ['date', '2024年4月5日', '2024-04-05'],
    ['date', '2024年4月', '2024-04'],
    ['date', '2024年', '2024'],
    ['date', '2024.4.5', '2024-04-05'],
    ['date', '2024/4/5', '2024-04-05'],
    ['date', '2024-4-5', '2024-04-05'],
    ['date', '20240405', '2024-04-05'],
    ['date', '２０２４－０４－０５', '2024-04-05'],
    ['date', '“2024-04-05”', '2024-04-05'],
    ['date', '"2024/4/5"', '"2024-04-05"'],
    ['date', '2024－4－5', '2024-04-05'],
    ['date', '2024—4—5', '2024-04-05'],
    ['date', '2024、4、5', '2024-04-05'],
    ['date', '2024。4。5', '2024-04-05'],
    ['date', '2024-04-05。', '2024-04-05'],
    ['date', '2024 年 4 月 5 日', '2024-04-05'],
    ['year', '２０２４', '2024'],
    ['year', '2024年', '2024'],
    ['year', '2,024', '2024'],
    ['year', '02024', '2024'],
    ['year', '“2024”', '2024'],
  ])('%s: %s', async (key, written, form) => {
    const { found, mended } = await typed(record({ [key]: written }));
    expect(found.map((each) => each.split(' ')[0])).toEqual(['value-form-loose']);
    expect(mended).toBe(record({ [key]: form }));
    expect((await typed(mended)).found).toEqual([]);
  });

  test.each<[string, string]>([
    ['1,200', '1200'],
    ['１２', '12'],
    ['012', '12'],
  ])('a number: %s', async (written, form) => {
    const paper = (pages: string): string => record({ files: null, paper: `{ pages: "${pages}", place: 随卷 }` });
    const { found, mended } = await typed(paper(written));
    expect(found.map((each) => each.split(' ')[0])).toEqual(['value-form-loose']);
    expect(mended).toBe(paper(form));
  });
});

describe('where more than one thing may be meant nothing is taken for granted', () => {
  test.each<[string, string, string | null]>([
    ['date', '45387', '2024-04-05'],
    ['date', '45387.4', '2024-04-05'],
    ['date', '2024-04-05 09:30:00', '2024-04-05'],
    ['date', '2024/4/5 上午', '2024-04-05'],
    ['date', '2024-04-05T09:30', '2024-04-05'],
    ['date', '二〇二四年四月十五日', '2024-04-15'],
    ['date', '二○二四年十月二十日', '2024-10-20'],
    ['date', '24年4月5日', null],
    ['date', '5/4/2024', null],
    ['date', '12:30:00', null],
    ['date', '~', null],
    ['date', 'no', null],
    ['date', '@2024-04-05', null],
    ['year', '二〇二四', null],
    ['year', '@2024', null],
    ['year', '0x7e8', null],
    ['title', '~', null],
    ['title', 'null', null],
    ['author', 'NULL', null],
    ['retention', '“30年”', '30年'],
    ['retention', '30', '30年'],
    ['figures', '{ population: 4144人 }', '4144'],
    ['figures', '{ population: 4 144 }', null],
    ['figures', '{ population: ~ }', null],
    ['figures', '{ population: 12:30 }', null],
    ['date', '2024年2月30日', null],
    ['date', '三月五日', null],
    ['paper', '{ pages: 8.5％, place: 随卷 }', null],
    ['figures', '{ population: 8.5％ }', '8.5'],
    ['paper', '{ pages: 1.2万, place: 随卷 }', '12000'],
    ['paper', '{ pages: 12:30, place: 随卷 }', null],
    ['paper', '{ pages: 0o17, place: 随卷 }', null],
    ['paper', '{ pages: 1_200, place: 随卷 }', '1200'],
    ['paper', '{ pages: yes, place: 随卷 }', null],
  ])('%s: %s', async (key, written, suggestion) => {
    const changes = key === 'paper' ? { files: null, paper: written } : { [key]: written };
    const { problems } = await read({ 'a.yaml': record(changes), '制度.pdf': 'pdf' });
    expect(problems.map(({ rule, data }) => [rule, data['suggestion']])).toEqual([['record-invalid', suggestion]]);
    const [{ place, fix } = { place: null, fix: undefined }] = problems;
    // At the value itself; and nothing but quotes around a choice is mended.
    const blamed = record(changes).split('\n')[(place?.line ?? 0) - 1] ?? '';
    const value = key === 'paper' || key === 'figures' ? written.slice(written.indexOf(': ') + 2) : written;
    expect(blamed.slice((place?.column ?? 0) - 1)).toBe(value);
    expect(fix === undefined).toBe(key !== 'retention' || written === '30');
  });

  test.each<[string, string, readonly string[]]>([
    ['several names of files in one text', 'files: 制度.pdf、乙.pdf', ['record-invalid 7:8']],
    ['a Chinese comma between files', 'files: [制度.pdf，制度.pdf]', ['attachment-missing 7:9']],
    ['Chinese quotation marks around a file', 'files: [“制度.pdf”]', ['attachment-missing 7:9']],
    ['Chinese quotation marks in the place of a list', 'files: “制度.pdf”', ['record-invalid 7:8']],
    ['nothing in the place of a list', 'files: ~', ['record-invalid 7:8']],
    ['nothing in a list', 'files: [~]', ['record-invalid 7:9']],
    ['half a Chinese pair of quotation marks', 'title: “志愿者制度', ['text-in-quotes 7:8']],
    ['its other half', 'title: 志愿者制度”', ['text-in-quotes 7:8']],
    ['a # in the place of what may be left out', 'documentNumber: #3号', ['text-cut-at-hash 8:17']],
    ['a # in the place of what must be there', 'title: #3号楼', ['record-invalid 7:1']],
    ['a text that is a reference', 'title: & 制度', ['yaml-invalid 7:8']],
    ['a text that is a type', 'title: ! 制度', ['yaml-invalid 7:8']],
    ['a text that begins a list', 'title: - 制度', ['yaml-invalid 7:8']],
    ['a path with backslashes', 'title: "C:\\文档"', ['yaml-invalid 7:11']],
    ['brackets before a text', 'documentNumber: [2024]3号', ['yaml-invalid 8:23']],
  ])('%s is one finding at its character', async (_, written, found) => {
    const key = written.split(':')[0] ?? '';
    expect((await typed(line(key, written))).found).toEqual(found);
  });

  test.each(['yes', 'no', 'on', '012', '1,200', '12:30:00', '1_000', '0o17', '5％', '1.0', '第（一）号：通知，全文'])(
    'text stays as it was typed: %s',
    async (written) => {
      const { records, problems } = await read({ 'a.yaml': record({ title: written }), '制度.pdf': 'pdf' });
      expect([records[0]?.title, problems]).toEqual([written, []]);
    },
  );

  test.each<[string, string]>([
    ['idNumber', '110101199001011237'],
    ['idNumber', '00110119900101123X'],
    ['registration', '0012'],
    ['phone', '013800000000'],
  ])('each sign is kept of %s: %s', async (key, written) => {
    const people = `\n  - { name: 虚构甲, ${key}: ${written} }`;
    const { records } = await read({ 'a.yaml': record({ part: '名册', people }), '制度.pdf': 'pdf' });
    expect(records[0]?.facts).toMatchObject([{ list: 'people', rows: [{ values: { [key]: written } }] }]);
  });

  test('what stands behind a # is told to be cut off, and a comment is not', async () => {
    expect((await typed(record({ title: '幸福楼栋 #3号楼' }))).found).toEqual(['text-cut-at-hash 4:13']);
    expect((await typed(record({ title: '幸福楼栋 # 暂名' }))).found).toEqual([]);
    const { problems } = await read({ 'a.yaml': record({ title: '#3号楼' }), '制度.pdf': 'pdf' });
    expect(problems.map(({ rule, data }) => [rule, data['hint']])).toEqual([['record-invalid', 'commentSign']]);
  });

  test('a text whose paragraphs begin with wide spaces is left as it is', async () => {
    const text = `${record({ part: '制度' })}`
      .replace('title: ', 'title： ')
      .replace('author: 虚构社区', 'author: |\n  　　虚构：社区\n  时间：三月');
    const { mended } = await typed(text);
    expect(mended).toBe(text.replace('title： ', 'title: '));
  });
});
