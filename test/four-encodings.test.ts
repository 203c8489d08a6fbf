import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { examineFiles } from '../src/commands/examine.ts';
import { fingerprint } from '../src/checks/fingerprint.ts';
import { memoryFiles } from '../src/source/memory-files.ts';
import { asGbk, asUtf16, asWindowsUtf8 } from './encodings.ts';

const ROOT = 'fixtures/rules/base';
const ASIDE = /[㐀-䶿\u{20000}-\u{2FFFF}]/u;

const originals: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
  readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => [path.slice(ROOT.length + 1).normalize('NFC'), new Uint8Array(readFileSync(path))]),
);

/** The verdict on the archive when its records and tables are stored in another way. */
async function verdict(store: (text: string) => Uint8Array): Promise<readonly unknown[]> {
  const contents = Object.entries(originals).map(([path, bytes]) => {
    const text = /\.(?:yaml|csv|txt)$/.test(path) ? new TextDecoder().decode(bytes) : null;
    return [path, text === null || ASIDE.test(text) ? bytes : store(text)] as const;
  });
  const { report } = await examineFiles(memoryFiles(Object.fromEntries(contents)), { asOf: '2025-03-01' });
  const { errors, warnings, ...counts } = report.summary;
  const findings = report.findings.filter(({ rule }) => rule !== 'encoding-not-utf8');
  return [
    errors,
    warnings,
    { ...counts, notes: 0 },
    report.items.map(({ unit, status, measures }) => [unit.year, unit.item.slug, status, measures]),
    findings.map((finding) => [fingerprint(finding), finding.place, finding.data]),
  ];
}

describe('the same archive gives the same verdict', () => {
  let plain: readonly unknown[];
  beforeAll(async () => {
    plain = await verdict((text) => new TextEncoder().encode(text));
  });

  test.each([
    ['UTF-8 with a mark and the line ends of Windows', asWindowsUtf8],
    ['UTF-16 with a mark', asUtf16],
    ['UTF-16 without a mark', (text: string) => asUtf16(text, false)],
    ['GBK', asGbk],
  ])('stored as %s', async (_, store) => {
    expect(await verdict(store)).toEqual(plain);
  });
});
