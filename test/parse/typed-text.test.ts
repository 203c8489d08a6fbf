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
    ['year', '２０２４', '2024'],
    ['year', '2024年', '2024'],
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
    ['date', '2024年2月30日', null],
    ['date', '三月五日', null],
    ['paper', '{ pages: 8.5％, place: 随卷 }', '8.5'],
    ['paper', '{ pages: 1.2万, place: 随卷 }', '12000'],
    ['paper', '{ pages: 12:30, place: 随卷 }', null],
    ['paper', '{ pages: 0o17, place: 随卷 }', null],
    ['paper', '{ pages: 1_200, place: 随卷 }', '1200'],
    ['paper', '{ pages: yes, place: 随卷 }', null],
  ])('%s: %s', async (key, written, suggestion) => {
    const changes = key === 'paper' ? { files: null, paper: written } : { [key]: written };
    const { problems } = await read({ 'a.yaml': record(changes), '制度.pdf': 'pdf' });
    expect(problems.map(({ rule, data, fix }) => [rule, data['suggestion'], fix])).toEqual([
      ['record-invalid', suggestion, undefined],
    ]);
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
