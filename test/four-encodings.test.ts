import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { examineFiles } from '../src/commands/examine.ts';
import { fingerprint } from '../src/checks/fingerprint.ts';
import { baselineText, readBaseline } from '../src/parse/baseline.ts';
import { memoryFiles } from '../src/source/memory-files.ts';
import { asGb18030, asGbk, asUtf16, asUtf16be, asWindowsUtf8, BEYOND_GBK } from './encodings.ts';

const ROOT = 'fixtures/rules/base';
const ASIDE = /[㐀-䶿\u{20000}-\u{2FFFF}]/u;

/** Every kind of text that an archive may hold beside its records. */
const MORE: Readonly<Record<string, string>> = {
  'waivers.yaml': `- item: rules
  part: 学习制度
  year: 2024
  status: waived
  reason: 虚构的理由
  approver: { unit: 虚构街道办事处, name: 虚构王, date: 2025-01-05 }
  created: 2025-01-06
  expires: 2025-04-20
- { item: 见义勇位, year: 2024, status: notApplicable, reason: 虚构, approver: { unit: 虚构街道办事处, name: 虚构王, date: 2025-01-05 } }
`,
  '版式/版式.yaml': 'boxes: { thicknesses: [３５, 60] } # 社区现有的盒子\n',
  '见义勇为/附言.txt': `虚构社区\n${'一二三四五六七八九十'.repeat(40)}\n`,
  // What is to be told at its place in whatever encoding.
  '见义勇为/另一份.yaml':
    'year: 2024\nitem: bravery\npart: 事迹材料\ntitle：虚构乙的事迹\nauthor: 虚构社区\ndate: 2024年8月16日\nfiles: [附言.txt]\n',
};

const originals: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
  readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path): [string, Uint8Array] => [
      path.slice(ROOT.length + 1).normalize('NFC'),
      new Uint8Array(readFileSync(path)),
    ])
    .concat(Object.entries(MORE).map(([path, text]) => [path, new TextEncoder().encode(text)])),
);

interface Verdict {
  readonly counts: unknown;
  readonly items: readonly unknown[];
  readonly findings: readonly unknown[];
  /** Files of which it is said how they are stored. */
  readonly noted: readonly string[];
}

/** The verdict on the archive when its texts are stored in another way. */
async function verdict(store: (text: string) => Uint8Array): Promise<Verdict> {
  const contents = Object.entries(originals).map(([path, bytes]) => {
    const text = /\.(?:yaml|csv|txt)$/.test(path) ? new TextDecoder().decode(bytes) : null;
    return [path, text === null || ASIDE.test(text) ? bytes : store(text)] as const;
  });
  const settings = new TextDecoder().decode(originals['dossier.yaml']);
  const files = { ...Object.fromEntries(contents), 'dossier.yaml': store(`${settings}layout: 版式/版式.yaml\n`) };
  const { report, look } = await examineFiles(memoryFiles(files), { asOf: '2025-03-01' });
  const { notes: _, ...counts } = report.summary;
  const [told, others] = [true, false].map((is) =>
    report.findings.filter(({ rule }) => (rule === 'encoding-not-utf8') === is),
  );
  return {
    counts: [counts, look.layout.boxes],
    items: report.items.map(({ unit, status, measures }) => [unit.year, unit.item.slug, status, measures]),
    findings: (others ?? []).map((finding) => [fingerprint(finding), finding.place, finding.data, finding.excerpt]),
    noted: (told ?? []).map(({ place, data }) => `${place?.path} ${String(data['encoding'])}`).toSorted(),
  };
}

const stores = [
  ['UTF-8 with a mark and the line ends of Windows', asWindowsUtf8, 'UTF-8'],
  ['UTF-16', asUtf16, 'UTF-16'],
  ['UTF-16 without a mark', (text: string) => asUtf16(text, false), 'UTF-16'],
  ['UTF-16, big end first', asUtf16be, 'UTF-16'],
  ['UTF-16, big end first, without a mark', (text: string) => asUtf16be(text, false), 'UTF-16'],
  ['GBK', asGbk, 'GBK'],
  [
    'GB 18030 with a character of four bytes',
    (text: string) => asGb18030(/^[a-z-]+[:：]/m.test(text) ? `${text}\n# ${BEYOND_GBK}\n` : text),
    'GBK',
  ],
] as const;

describe('the same archive gives the same verdict', () => {
  let plain: Verdict;
  beforeAll(async () => {
    plain = await verdict((text) => new TextEncoder().encode(text));
  });

  test('stored as UTF-8, of which nothing is noted', () => {
    expect(plain.findings.length).toBeGreaterThan(3);
    expect(plain.noted).toEqual([]);
  });

  test.each(stores)('stored as %s', async (_, store, encoding) => {
    const { noted, ...judged } = await verdict(store);
    const { noted: _none, ...wanted } = plain;
    expect(judged).toEqual(wanted);
    // Records and settings are to be stored anew; evidence stays as it is.
    const settings = Object.keys(originals).filter((path) => path.endsWith('.yaml'));
    expect(noted).toEqual(encoding === 'UTF-8' ? [] : settings.map((path) => `${path} ${encoding}`).toSorted());
  });
});

test.each(stores.slice(0, 6))('a baseline stored as %s is read', (_, store) => {
  const [digest, path] = ['a'.repeat(64), '制度/一.yaml'];
  const entry = {
    fingerprint: digest,
    rule: 'part-missing',
    severity: 'error',
    year: 2024,
    item: 'rules',
    path,
    count: 1,
  } as const;
  const bytes = store(baselineText({ checklist: '清单.yaml', entries: [entry] }));
  const read = readBaseline(memoryFiles({ '.dossier/baseline.json': bytes }), '清单.yaml');
  expect(read?.entries).toEqual([entry]);
});
