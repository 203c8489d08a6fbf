import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openFont, openFontFile } from '../../src/pages/typesetting/open-font.ts';
import { fontOnDisk } from '../../src/source/font-file.ts';

const TEXT = '创建文明城区　㛃𬭎䶮，（二〇二四年）Office fi 1½—…「」ÀÅ';
const face = 'dist/fonts/NotoSerifSC-Regular.ttf';

describe('a font of which glyphs are read when they are asked for', () => {
  it('measures and subsets as one that was read whole', () => {
    const whole = openFont(readFileSync(face));
    const sparing = openFontFile(fontOnDisk(face));
    const described = (font: typeof whole): unknown =>
      font.layout(TEXT).glyphs.map(({ id, advanceWidth, bbox }) => [id, advanceWidth, { ...bbox }]);
    expect(described(sparing)).toEqual(described(whole));
    const subsetOf = (font: typeof whole): Buffer => {
      const subset = font.createSubset();
      for (const { id } of font.layout(TEXT).glyphs) subset.includeGlyph(id);
      return Buffer.from(subset.encode());
    };
    expect(subsetOf(sparing).equals(subsetOf(whole))).toBe(true);
  });

  it('holds little of its file', () => {
    const file = fontOnDisk(face);
    openFontFile(file).layout(TEXT);
    const pages = Array.from({ length: Math.floor(file.bytes.length / 4096) }, (_, at) =>
      file.bytes.subarray(at * 4096, (at + 1) * 4096),
    );
    const held = pages.filter((page) => page.some((byte) => byte !== 0)).length;
    expect(held / pages.length).toBeLessThan(0.1);
  });
});
