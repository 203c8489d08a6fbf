import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codesOf } from '../../src/media/pdf/codes.ts';
import { inspect } from '../../src/media/inspect.ts';
import { judgePdf } from '../../src/media/pdf/judge.ts';
import { readSoundPdf } from '../../src/media/pdf/sound.ts';
import { wordsOf } from '../../src/media/pdf/words.ts';
import { sharedText, sketchHashes } from '../../src/model/text-sketch.ts';
import type { PdfDictionary, PdfValue } from '../../src/media/pdf/object.ts';
import { sample } from './samples.ts';

const ARCHIVE = join(import.meta.dirname, '../../fixtures/archives/xingfu-complete');
const paper = (path: string): Uint8Array => new Uint8Array(readFileSync(join(ARCHIVE, path)));

function words(bytes: Uint8Array): string {
  const file = readSoundPdf(bytes, Buffer.from(bytes).toString('latin1'));
  const verdict = file === null || file === 'locked' ? null : judgePdf(file, true);
  if (verdict === null || typeof verdict === 'string') throw new Error('not read');
  return wordsOf(verdict.file, verdict.pages);
}

describe('the words of a PDF', () => {
  test.each(['letter.pdf', 'object-streams.pdf', 'linearised.pdf', 'ghostscript.pdf', 'rotated.pdf'])(
    'are read, whichever program wrote it: %s',
    (name) => {
      expect(words(sample(name))).toBe('Volunteer rules (invented)Second pageThird page');
    },
  );

  test('are read in Chinese', () => {
    const leaflet = paper('2022年度/第三卷/14-创建宣传资料/创建文明城区宣传资料（2022年）.pdf');
    expect(words(leaflet)).toContain('排队守序、礼让行人、爱护公物');
  });

  test('of a scan are none', () => {
    expect(words(sample('scan.pdf'))).toBe('');
  });
});

describe('the codes of a font', () => {
  const nothing = { objects: new Map(), trailer: new Map(), broken: new Set<number>() };
  const font = (entries: readonly (readonly [string, PdfValue])[]): PdfDictionary => new Map(entries);
  const read = (entries: readonly (readonly [string, PdfValue])[], hex: string): string | undefined =>
    codesOf(nothing, font(entries))?.(Buffer.from(hex, 'hex'));

  test.each([
    ['/UniGB-UCS2-H', '5fd7613f', '志愿'],
    ['/GBK-EUC-H', 'd6bed4b8', '志愿'],
  ])('of %s are text as it stands', (encoding, hex, text) => {
    expect(
      read(
        [
          ['/Subtype', '/Type0'],
          ['/Encoding', encoding],
        ],
        hex,
      ),
    ).toBe(text);
  });

  test('that may be numbered in any way are not guessed at', () => {
    expect(
      read(
        [
          ['/Subtype', '/TrueType'],
          ['/BaseFont', '/ABCDEF+FangSong'],
        ],
        '4142',
      ),
    ).toBeUndefined();
    expect(
      read(
        [
          ['/Subtype', '/Type0'],
          ['/Encoding', '/Identity-H'],
        ],
        '4142',
      ),
    ).toBeUndefined();
    expect(
      read(
        [
          ['/Subtype', '/Type1'],
          ['/BaseFont', '/Helvetica'],
        ],
        '4142',
      ),
    ).toBe('AB');
  });
});

test('papers of two years that say the same are told by their sketches, a Word file from a PDF as well', async () => {
  const sketch = async (path: string): Promise<Uint32Array> => sketchHashes((await inspect(paper(path))).sketch ?? '');
  const [old, now, other, lecture, asWord] = await Promise.all([
    sketch('2022年度/第三卷/14-创建宣传资料/创建文明城区宣传资料（2022年）.pdf'),
    sketch('2024年度/第三卷/12-创建宣传资料/创建文明城区宣传资料（2024年）.docx'),
    sketch('2022年度/第一卷/6-居民青少年学法/2022年青少年学法考核情况.pdf'),
    sketch('2024年度/第二卷/7-市民教育/2024年市民学校教材：健康生活班讲义.pdf'),
    sketch('2022年度/第二卷/8-市民教育/2022年市民学校教材：健康生活班讲义.docx'),
  ]);
  expect(sharedText(old, now)).toBeGreaterThan(0.9);
  expect(sharedText(lecture, asWord)).toBeGreaterThan(0.9);
  expect(sharedText(old, other)).toBeLessThan(0.2);
});
