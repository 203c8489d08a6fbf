import { PdfArray, PdfDict, PdfNumber } from '@libpdf/core';
import type { PDF, PdfObject } from '@libpdf/core';
import { resolver } from './page-content.ts';

/** How far strings of a font reach. */
export interface FontAdvance {
  /** Number of codes in a string and their width together, thousandths of an em. */
  readonly of: (string: Uint8Array) => { readonly codes: number; readonly width: number };
  /** Lines run downward. */
  readonly isVertical: boolean;
}

/** Width of a code that a font says nothing of. */
const ORDINARY = 556;
const FULL = 1000;

/** How far the strings of a font reach, as its widths tell; close enough to know where text stands. */
export function fontAdvance(font: PdfDict | undefined, pdf: PDF): FontAdvance {
  if (font?.getName('Subtype', resolver(pdf))?.value === 'Type0') return compositeAdvance(font, pdf);
  const first = font?.getNumber('FirstChar', resolver(pdf))?.value ?? 0;
  const widths = numbersOf(font?.getArray('Widths', resolver(pdf)), pdf);
  const scale = font?.getName('Subtype', resolver(pdf))?.value === 'Type3' ? type3Scale(font, pdf) : 1;
  return {
    of: (string) => {
      let width = 0;
      for (const code of string) width += (widths[code - first] ?? ORDINARY) * scale;
      return { codes: string.length, width };
    },
    isVertical: false,
  };
}

function compositeAdvance(font: PdfDict, pdf: PDF): FontAdvance {
  const descendants = font.getArray('DescendantFonts', resolver(pdf));
  const descendant = descendants?.at(0, resolver(pdf));
  const encoding = font.getName('Encoding', resolver(pdf))?.value ?? '';
  const widths = descendant instanceof PdfDict ? widthsOf(descendant, pdf) : new Map<number, number>();
  const most = (descendant instanceof PdfDict ? descendant.getNumber('DW', resolver(pdf))?.value : null) ?? FULL;
  const isIdentity = encoding === '' || encoding.startsWith('Identity');
  // The codes of GBK and its kin are one byte or two; of other maps the widths are not looked up.
  const isMixed = /GBK|GB-|GBpc|B5|KSC|RKSJ|EUC/.test(encoding);
  return {
    of: (string) => {
      let [codes, width, at] = [0, 0, 0];
      while (at < string.length) {
        const high = string[at] ?? 0;
        const isSingle = isMixed && high < 0x80;
        const code = high * 256 + (string[at + 1] ?? 0);
        codes += 1;
        width += isSingle ? FULL / 2 : isIdentity ? (widths.get(code) ?? most) : FULL;
        at += isSingle ? 1 : 2;
      }
      return { codes, width };
    },
    isVertical: encoding.endsWith('-V'),
  };
}

/** Widths by CID: `c [w1 w2 …]` or `first last w` (ISO 32000-1 §9.7.4.3). */
function widthsOf(descendant: PdfDict, pdf: PDF): ReadonlyMap<number, number> {
  const entries = descendant.getArray('W', resolver(pdf));
  const widths = new Map<number, number>();
  if (entries === undefined) return widths;
  for (let at = 0; at < entries.length - 1;) {
    const first = valueOf(entries.at(at, resolver(pdf)));
    const second = entries.at(at + 1, resolver(pdf));
    if (second instanceof PdfArray) {
      for (const [index, width] of numbersOf(second, pdf).entries()) widths.set(first + index, width);
      at += 2;
      continue;
    }
    const last = Math.min(valueOf(second), first + 65_535);
    const width = valueOf(entries.at(at + 2, resolver(pdf)));
    for (let code = first; code <= last; code += 1) widths.set(code, width);
    at += 3;
  }
  return widths;
}

function type3Scale(font: PdfDict, pdf: PDF): number {
  const [scale] = numbersOf(font.getArray('FontMatrix', resolver(pdf)), pdf);
  return (scale ?? 0.001) * FULL;
}

function numbersOf(array: PdfArray | undefined, pdf: PDF): readonly number[] {
  return (array?.toArray() ?? []).map((_, index) => valueOf(array?.at(index, resolver(pdf))));
}

function valueOf(object: PdfObject | null | undefined): number {
  return object instanceof PdfNumber ? object.value : 0;
}
