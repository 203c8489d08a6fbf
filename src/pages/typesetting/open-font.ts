import { create } from 'fontkit';
import type { Font } from 'fontkit';
import { mainFace } from '../../media/font.ts';
import type { FontFile } from '../../source/font-file.ts';

/** What names the tables of a font lies at its beginning: 16 bytes for each of some twenty (OpenType, table directory). */
const DIRECTORY = 4096;
/** Begins every glyph and is read of empty ones too, which have none (OpenType, glyph header). */
const GLYPH_HEADER = 10;

/** Opens a font. @throws when the bytes are none */
export function openFont(bytes: Uint8Array): Font {
  const font = mainFace(create(bytes));
  if (font === null) throw new Error('a collection without fonts');
  return font;
}

/** Opens a font file so that each glyph is read when it is first asked for. @throws when the file is no font; ReadFailure */
export function openFontFile({ bytes, need }: FontFile): Font {
  need(0, DIRECTORY);
  const font = openFont(bytes);
  const { glyf, ...others } = font.directory.tables;
  for (const { offset, length } of Object.values(others)) need(offset, length);
  if (glyf === undefined) return font;
  const { offsets } = font.loca;
  const getGlyph = font.getGlyph.bind(font);
  // All ways to a glyph lead here: shaping, the parts of composed glyphs, subsets.
  return Object.assign(font, {
    getGlyph: (...wanted: Parameters<Font['getGlyph']>) => {
      const [from = 0, to = 0] = [offsets[wanted[0]], offsets[wanted[0] + 1]];
      need(glyf.offset + from, Math.max(to - from, GLYPH_HEADER));
      return getGlyph(...wanted);
    },
  });
}
