import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examineFiles } from '../../src/commands/examine.ts';
import { UsageError } from '../../src/commands/usage-error.ts';
import type { Finding } from '../../src/model/finding.ts';
import { InputError } from '../../src/parse/input-error.ts';
import { fixesByPath, mendedBytes } from '../../src/parse/mended-file.ts';
import type { FileFacts, KnownFacts } from '../../src/source/known-facts.ts';
import { memoryFiles } from '../../src/source/memory-files.ts';
import { messageOf, mendOf } from '../../src/text/rule-words.ts';
import { asGbk, asUtf16, asWindowsUtf8 } from '../encodings.ts';

const ROOT = 'fixtures/rules/base';
const base: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
  readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => [path.slice(ROOT.length + 1).normalize('NFC'), new Uint8Array(readFileSync(path))]),
);

const WAIVERS = `- item: bravery
  part: 事迹材料
  year: 2024
  status: waived
  reason: 虚构的理由
  approver: { unit: 虚构街道办事处, name: 虚构王, date: 2025-01-05 }
  created: 2025-01-06
  expires: 2025-04-20
`;

/** Texts that are right: configuration, exceptions, records of several kinds. */
const good: Readonly<Record<string, string>> = {
  'waivers.yaml': WAIVERS,
  ...Object.fromEntries(
    [
      'dossier.yaml',
      '志愿者/名册.yaml',
      '队伍/名单.yaml',
      '见义勇为/事迹.yaml',
      '影集/2024.yaml',
      '活动/记录.yaml',
    ].map((path) => [path, new TextDecoder().decode(base[path])]),
  ),
};
const paths = Object.keys(good);

/** What hands and programs do to a text; each is given where, and yields the text broken. */
const breaks: readonly ((text: string, at: number) => string)[] = [
  (text, at) => replacedFrom(text, at, ': ', '：'),
  (text, at) => replacedFrom(text, at, ': ', ':'),
  (text, at) => replacedFrom(text, at, ': ', ':\u3000'),
  (text, at) => replacedFrom(text, at, ': ', ':\u00A0'),
  (text, at) => replacedFrom(text, at, ', ', '，'),
  (text, at) => replacedFrom(text, at, '[', '［'),
  (text, at) => replacedFrom(text, at, ']', ''),
  (text, at) => replacedFrom(text, at, '}', '｝'),
  (text, at) => replacedFrom(text, at, '\n  ', '\n\t'),
  (text, at) => replacedFrom(text, at, '\n', '\n\u3000'),
  (text, at) => replacedFrom(text, at, ': ', ': “'),
  (text, at) => replacedFrom(text, at, ': ', ': "'),
  (text, at) => replacedFrom(text, at, ': ', ': @'),
  (text, at) => replacedFrom(text, at, ': ', ': #'),
  (text, at) => replacedFrom(text, at, ': ', ': a: '),
  (text, at) => replacedFrom(text, at, '-', '.'),
  (text, at) => replacedFrom(text, at, '20', '２０'),
  (text, at) => replacedFrom(text, at, '\n', ''),
  (text, at) => replacedFrom(text, at, '\n', '\n\n- '),
  (text, at) => text.slice(0, at),
  (text, at) => `${text.slice(0, at)}${text.slice(at + 3)}`,
  (text, at) => `${text.slice(0, at)}\u0000${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\r${text.slice(at)}`,
  (text, at) => `${text}${text.slice(at, at + 40)}`,
];

const looked = new Map<string, FileFacts>();
/** Attachments stay the same throughout. */
const known: KnownFacts = {
  find: ({ path }) => looked.get(path) ?? null,
  keep: ({ path }, facts) => void looked.set(path, facts),
};

/** Replaces the first occurrence behind a place, or else the first. */
function replacedFrom(text: string, at: number, old: string, by: string): string {
  const found = text.indexOf(old, at);
  const start = found === -1 ? text.indexOf(old) : found;
  return start === -1 ? text : text.slice(0, start) + by + text.slice(start + old.length);
}

async function findingsIn(contents: Readonly<Record<string, Uint8Array>>): Promise<readonly Finding[]> {
  try {
    return (await examineFiles(memoryFiles(contents), { asOf: '2025-03-01' }, known)).report.findings;
  } catch (error) {
    if (error instanceof InputError) return error.findings;
    // One message of its own: the checklist named is not there.
    if (error instanceof UsageError) return [];
    throw error;
  }
}

/** A line and column that an editor could go to, in the file that is broken or in one that refers to it. */
function expectPlace({ place, rule }: Finding, path: string, text: string): void {
  if (place === null || place.line === null || place.path !== path) return;
  const line = text.split(/\r\n|\n|\r/)[place.line - 1];
  expect(line, `${rule} at line ${place.line}`).toBeDefined();
  expect((place.column ?? 1) - 1).toBeLessThanOrEqual([...(line ?? '')].length);
}

const stores: readonly ((text: string) => Uint8Array)[] = [
  (text) => new TextEncoder().encode(text),
  (text) => (/[\r\p{Cc}]/u.test(text.replaceAll('\n', '')) ? new TextEncoder().encode(text) : asWindowsUtf8(text)),
  (text) => asUtf16(text),
  (text) => (/[\u00A0\p{So}]/u.test(text) ? new TextEncoder().encode(text) : asGbk(text)),
];

const broken = fc.record({
  path: fc.constantFrom(...paths),
  breaks: fc.array(fc.tuple(fc.nat(breaks.length - 1), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: 2,
  }),
  store: fc.nat(stores.length - 1),
});

test('of 500 broken texts each is told in few words at true lines, and fixes only ever mend', async () => {
  const property = fc.asyncProperty(broken, async ({ path, breaks: chosen, store }) => {
    const text = chosen.reduce(
      (kept, [kind, share]) => breaks[kind]?.(kept, Math.floor(share * kept.length)) ?? kept,
      good[path] ?? '',
    );
    const bytes = stores[store]?.(text) ?? new Uint8Array();
    const contents = { ...base, 'waivers.yaml': new TextEncoder().encode(WAIVERS), [path]: bytes };
    const findings = await findingsIn(contents);
    const seen = store === 1 ? text.replaceAll(/\r?\n/g, '\r\n') : text;
    for (const finding of findings) {
      expect(finding.rule).not.toBe('check-crashed');
      expect(messageOf(finding, 'zh') + mendOf(finding, 'en')).not.toContain('undefined');
      expectPlace(finding, path, seen);
    }
    // One slip is no avalanche: syntax is told once a kind, for what cannot be repaired.
    const faults = findings.filter(({ rule, place }) => rule === 'yaml-invalid' && place?.path === path);
    expect(new Set(faults.map(({ data, place }) => `${String(data['code'])} ${place?.line}`)).size).toBe(faults.length);
    expect(faults.length).toBeLessThanOrEqual(4);
    await expectMended(contents, findings);
  });
  await expect(fc.assert(property, { seed: 20_250_401, numRuns: 500 })).resolves.toBeUndefined();
}, 240_000);

/** Signs that break a line and no other, put into it in the place of what stands there. */
const slips: readonly (readonly [old: string, by: string])[] = [
  [': ', '：'],
  [': ', ':'],
  [': ', ':\u3000'],
  [': ', ':\u00A0'],
  [', ', '，'],
  ['[', '［'],
  [']', ''],
  ['}', '｝'],
  ['}', ''],
  ['\n  ', '\n\t'],
  ...['"', "'", '“', '@', '#', '*', '&', '!', '%', '`', '|', '{', '[', '- ', 'a: '].map(
    (sign) => [': ', `: ${sign}`] as const,
  ),
  ['20', '２０'],
];

/** Every place where a slip can happen, of which a share is tried. */
const slipped = paths
  .filter((path) => path !== 'waivers.yaml')
  .flatMap((path) =>
    slips.flatMap(([old, by]) => {
      const text = good[path] ?? '';
      const places = [...Array.from(text).keys()].filter((index) => text.startsWith(old, index));
      return places.map((index) => ({
        path,
        broken: text.slice(0, index) + by + text.slice(index + old.length),
        line: text.slice(0, index).split('\n').length + (old.startsWith('\n') ? 1 : 0),
      }));
    }),
  );

/** Of a record in pieces, what its file as a whole lacks. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(['record-unplaced']);
/** A caption is told where its photograph begins. */
const OF_THE_PHOTOGRAPH = /^photo-/;

test('a slip in a line is told in that line and blames no other', async () => {
  expect(slipped.length).toBeGreaterThan(1000);
  for (const { path, broken: text, line } of slipped.filter((_, index) => index % 6 === 0)) {
    const findings = await findingsIn({ ...base, [path]: new TextEncoder().encode(text) });
    const blamed = findings.flatMap(({ rule, place }) =>
      place?.path !== path || OF_THE_WHOLE.has(rule) || OF_THE_PHOTOGRAPH.test(rule) ? [] : [place.line],
    );
    expect([path, text.split('\n')[line - 1], [...new Set(blamed)].filter((each) => each !== line)]).toEqual([
      path,
      text.split('\n')[line - 1],
      [],
    ]);
  }
}, 240_000);

/** With every fix made the same faults are gone from the files. */
async function expectMended(
  contents: Readonly<Record<string, Uint8Array>>,
  findings: readonly Finding[],
): Promise<void> {
  const fixes = fixesByPath(findings);
  if (fixes.size === 0) return;
  const mended = { ...contents };
  for (const [path, own] of fixes) {
    const after = mendedBytes(contents[path] ?? new Uint8Array(), own);
    if (after !== null) mended[path] = after;
  }
  const after = await findingsIn(mended);
  const named = ({ rule, place, data }: Finding): string =>
    `${rule} ${place?.path} ${place?.line} ${String(data['code'])}`;
  const gone = new Set(findings.filter(({ fix }) => fix !== undefined).map(named));
  expect(
    after
      .filter(({ fix }) => fix !== undefined)
      .map(named)
      .filter((each) => gone.has(each)),
  ).toEqual([]);
}
