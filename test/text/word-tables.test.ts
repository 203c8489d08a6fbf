import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Chinese that stands in English on purpose: what is printed on paper, names of folders and keys, examples of what to type. */
const KEPT =
  /草稿|-输出|-进度(?:\.html)?|情况说明(?:\(无此项\)|（无此项）)?|收件箱|不适用|批准暂缺|姓名|随卷|幸福社区(?:创建专卷)?|文苑街道|李敏|志愿者|手写|原件|复印件|年度|宋体|仿宋|黑体|楷体|小标宋|样例|文书|科技|版式|工作表|报告|台账|待办|备考表|迎检清单|手工编页清单|打印装盒单|案卷目录|标签|影集|本社区|目标|计划|措施|封面|打印|\d{4}年|名册|〔〕|《》|（|）/gu;
const HAN = /\p{Script=Han}/u;

const modules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = Object.fromEntries(
  await Promise.all(
    readdirSync('src/text')
      .filter((name) => name.endsWith('.ts'))
      .map(async (name) => [name, await import(`../../src/text/${name.slice(0, -3)}.ts`)] as const),
  ),
);

/** Every text of a table; what is made of data is made of signs that are no words. */
function textsOf(value: unknown, at: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[at, value]];
  if (typeof value === 'function') return madeOf(value as (...values: readonly unknown[]) => unknown, at);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${at}.${key}`));
}

function madeOf(make: (...values: readonly unknown[]) => unknown, at: string): readonly (readonly [string, string])[] {
  const tries = [1, 2, 'x', null].map((value) => Array.from({ length: 5 }, () => value));
  return tries.flatMap((values) => {
    try {
      return textsOf(make(...values), at);
    } catch {
      // It wants data of another shape; the tests of its own words give it some.
      return [];
    }
  });
}

const tables = Object.entries(modules).flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && 'zh' in value && 'en' in value
      ? [{ name: `${file} ${name}`, zh: value.zh, en: value.en }]
      : [],
  ),
);

describe('tables of words', () => {
  test('are found', () => {
    expect(tables.length).toBeGreaterThan(15);
  });

  test.each(tables)('$name: its English holds no Chinese of ours', ({ en }) => {
    const wrong = textsOf(en, '').filter(([, text]) => HAN.test(text.replaceAll(KEPT, '')));
    expect(wrong).toEqual([]);
  });

  test.each(tables)('$name: both languages say the same things', ({ zh, en }) => {
    const keys = (value: unknown): readonly string[] =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value).toSorted() : [];
    // Headings of the library's own help are translated in one direction only.
    const own = (names: readonly string[]): readonly string[] => names.filter((name) => name !== 'helpTitles');
    expect(own(keys(en))).toEqual(own(keys(zh)));
  });
});

/** Messages that stand beside what raises them, as pairs of both languages. */
const raised = ['commands', 'output', 'parse', 'cli'].flatMap((room) =>
  readdirSync(`src/${room}`)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      [...readFileSync(`src/${room}/${name}`, 'utf8').matchAll(/\ben: (`(?:[^`\\]|\\.)*`|'(?:[^'\\]|\\.)*')/g)].map(
        ([, text = '']) => [`${room}/${name}`, text.replaceAll(/\$\{[^}]*\}/g, '')] as const,
      ),
    ),
);

test('what commands refuse is said in English without Chinese of ours', () => {
  expect(raised.length).toBeGreaterThan(30);
  expect(raised.filter(([, text]) => HAN.test(text.replaceAll(KEPT, '')))).toEqual([]);
});
