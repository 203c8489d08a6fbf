import { readdirSync, readFileSync } from 'node:fs';
import { plainRendition } from './plain-renditions.ts';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { planDossier } from '../src/arrange/plan.ts';
import type { PlanOptions } from '../src/arrange/plan-input.ts';
import { againstBaseline } from '../src/checks/baseline.ts';
import { evaluate } from '../src/checks/evaluate.ts';
import { fingerprint } from '../src/checks/fingerprint.ts';
import { checks } from '../src/checks/index.ts';
import { examineFiles } from '../src/commands/examine.ts';
import type { Finding } from '../src/model/finding.ts';
import type { Typesetting } from '../src/model/page.ts';
import { readBaseline } from '../src/parse/baseline.ts';
import { InputError } from '../src/parse/input-error.ts';
import { readLayout } from '../src/parse/layout/layout.ts';
import type { ReadProblem } from '../src/source/archive-files.ts';
import { memoryFiles, type MemoryContent } from '../src/source/memory-files.ts';
import { mendOf, messageOf } from '../src/text/rule-words.ts';
import { rules } from '../src/text/rules/index.ts';
import { chineseIn, englishIn, stringsIn } from './text/untranslated.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/rules');
const AS_OF = '2025-03-01';

/** A change to the base archive and what the rule then finds; see fixtures/rules/README.md. */
interface Case {
  readonly asOf?: string;
  readonly put?: Readonly<Record<string, string>>;
  readonly bytes?: Readonly<Record<string, string>>;
  readonly copy?: Readonly<Record<string, string>>;
  readonly refuse?: Readonly<Record<string, ReadProblem>>;
  readonly remove?: readonly string[];
  readonly replace?: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly crash?: string;
  readonly maxSize?: number;
  readonly expect?: readonly Readonly<Record<string, unknown>>[];
}

interface RuleCases {
  readonly pass: readonly Case[];
  readonly fail: readonly Case[];
}

type Contents = Readonly<Record<string, MemoryContent>>;

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

const base: Contents = Object.fromEntries(
  filesUnder(join(FOLDER, 'base')).map((path) => [
    path.slice(join(FOLDER, 'base').length + 1).normalize('NFC'),
    new Uint8Array(readFileSync(path)),
  ]),
);

function textOf(contents: Contents, path: string): string {
  const content = contents[path];
  if (content === undefined) throw new Error(`no file ${path}`);
  if (content instanceof Uint8Array) return new TextDecoder().decode(content);
  if (typeof content === 'string') return content;
  throw new Error(`${path} cannot be read`);
}

function replaced(text: string, changes: readonly (readonly [string, string])[], path: string): string {
  return changes.reduce((result, [old, by]) => {
    if (result.split(old).length !== 2) throw new Error(`${path} must hold ${JSON.stringify(old)} once`);
    return result.replace(old, () => by);
  }, text);
}

function changed({ put = {}, bytes = {}, copy = {}, refuse = {}, remove = [], replace = {} }: Case): Contents {
  const absent = remove.filter((path) => base[path] === undefined);
  if (absent.length > 0) throw new Error(`the base has no ${absent.join(', ')}`);
  const kept = Object.entries(base).filter(([path]) => !remove.includes(path));
  const edited = Object.entries(replace).map(([path, changes]) => [path, replaced(textOf(base, path), changes, path)]);
  const given = Object.entries(bytes).map(([path, content]) => [path, new Uint8Array(Buffer.from(content, 'base64'))]);
  const copied = Object.entries(copy).map(([path, from]) => [path, new Uint8Array(readFileSync(join(FOLDER, from)))]);
  const refused = Object.entries(refuse).map(([path, problem]) => [path, { problem }]);
  return Object.fromEntries([...kept, ...edited, ...Object.entries(put), ...given, ...copied, ...refused]);
}

/** Everything fits on one side; rare characters (CJK Extension B and beyond) are not in the fonts. */
const typesetting: Typesetting = {
  sides: () => 1,
  unprintable: (text) => [...new Set(text)].filter((character) => (character.codePointAt(0) ?? 0) >= 0x20000),
};

const options: PlanOptions = {
  draft: true,
  selection: null,
  photosPerPage: 1,
  duplex: false,
  tool: { name: 'dossier', version: '0' },
  fonts: [],
  converter: null,
  deflater: '',
};

function throwing(): never {
  throw new Error('虚构');
}

/** Everything that is found by checking and planning, or why checklist or settings are refused. */
async function findingsIn(contents: Contents, { asOf = AS_OF, crash, maxSize }: Case): Promise<readonly Finding[]> {
  try {
    const files = memoryFiles(contents);
    const {
      report: plain,
      archive,
      checklist,
    } = await examineFiles(files, {
      asOf,
      ...(maxSize === undefined ? {} : { maxSize }),
    });
    const baseline = readBaseline(files, archive.config.checklist);
    const report = baseline === null ? plain : againstBaseline(plain, baseline);
    if (crash !== undefined) {
      return evaluate({ archive, checklist, asOf, selection: null }, { ...checks, [crash]: throwing }).findings;
    }
    const { boxes } = readLayout();
    const renditions = { of: plainRendition };
    const { findings } = planDossier({ archive, checklist, report, typesetting, renditions, boxes, options });
    return [...report.findings, ...findings];
  } catch (error) {
    if (error instanceof InputError) return error.findings;
    throw error;
  }
}

function shown({ place, year, item, severity, data }: Finding): object {
  const { path = null, line = null, column = null } = place ?? {};
  return { path, line, column, year, item, severity, data };
}

/** A place that the reader could not go to is worse than none. */
function expectRealPlaces(findings: readonly Finding[], contents: Contents): void {
  for (const { rule, place } of findings) {
    if (place === null || place.line === null) continue;
    const line = textOf(contents, place.path).split(/\r\n|\r|\n/)[place.line - 1];
    if (line === undefined) throw new Error(`${rule} names line ${place.line} of ${place.path}`);
    expect((place.column ?? 1) - 1).toBeLessThanOrEqual([...line].length);
  }
}

/** What is said of a finding is English in English and Chinese in Chinese, but for what the user wrote. */
function expectBothLanguages(finding: Finding): void {
  const strings = stringsIn([finding.data, finding.place?.path ?? '']);
  // A character that is told by its code may be shown beside it.
  const data = strings.flatMap((text) =>
    /^U\+[\dA-F]+$/.test(text) ? [text, String.fromCodePoint(Number.parseInt(text.slice(2), 16))] : [text],
  );
  expect(chineseIn(`${messageOf(finding, 'en')} ${mendOf(finding, 'en')}`, data)).toEqual([]);
  expect(englishIn(`${messageOf(finding, 'zh')} ${mendOf(finding, 'zh')}`, data)).toEqual([]);
}

function casesOf(id: string): RuleCases {
  return parse(readFileSync(join(FOLDER, `${id}.yaml`), 'utf8'));
}

/**
 * Stands guard against a caller's mistake, which no file in an archive can make (test/arrange shows it); and what only an office program at work
 * shows (test/media/office.test.ts).
 */
const unreachable = ['record-not-bound', 'office-font-replaced'];
const ids = rules.map(({ id }) => id).filter((id) => !unreachable.includes(id));
const written = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace(/\.yaml$/, ''));

test('the base archive is complete and nothing is wrong with it', async () => {
  const { report } = await examineFiles(memoryFiles(base), { asOf: AS_OF });
  expect(report.findings).toEqual([]);
  expect(report.items.map(({ unit, status }) => `${unit.item.slug} ${status}`)).toEqual(
    report.items.map(({ unit }) => `${unit.item.slug} met`),
  );
});

test('every rule has its cases, and every case its rule', () => {
  expect(ids.filter((id) => !written.includes(id))).toEqual([]);
  expect(written.filter((id) => !ids.includes(id))).toEqual([]);
});

describe.each(written.filter((id) => ids.includes(id)))('%s', (id) => {
  const { pass, fail } = casesOf(id);

  test('has a case that passes and one that fails', () => {
    expect(pass.length).toBeGreaterThan(0);
    expect(fail.length).toBeGreaterThan(0);
  });

  test.each(pass.map((change, index) => ({ change, index })))('passes, case $index', async ({ change }) => {
    const found = await findingsIn(changed(change), change);
    expect(found.filter(({ rule }) => rule === id).map(shown)).toEqual([]);
  });

  test.each(fail.map((change, index) => ({ change, index })))('fails, case $index', async ({ change }) => {
    const contents = changed(change);
    const found = (await findingsIn(contents, change)).filter(({ rule }) => rule === id);
    expect(change.expect?.length).toBeGreaterThan(0);
    expect(found.map(shown)).toMatchObject(change.expect ?? []);
    for (const finding of found) expectBothLanguages(finding);
    // A fault added while another of the rule is mended must not pass for the old one.
    expect(new Set(found.map(fingerprint)).size).toBe(found.length);
    expectRealPlaces(found, contents);
  });
});
