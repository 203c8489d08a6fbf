import type { PdfDictionary } from '../../media/pdf/object.ts';
import { scanContent } from '../../media/pdf/content-operators.ts';
import type { Operand } from '../../media/pdf/content-operators.ts';
import { times } from '../../media/pdf/page-geometry.ts';
import { carry } from '../binding/page-box.ts';
import type { PageMatrix } from '../../media/pdf/page-geometry.ts';
import { IDENTITY, matrixOf, numberAt } from '../binding/pen.ts';
import type { PdfOnDisk } from './pdf-on-disk.ts';
import { readToUnicode } from './to-unicode.ts';
import type { Decode } from './to-unicode.ts';

/** A text as one operator shows it; it begins at a point of the page, in the page's own units. */
export interface WrittenText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** How the strings of a font are read; null for a font without a map to Unicode. */
export type DecodeOf = (font: PdfDictionary | null) => Decode | null;

/** Looks up how the fonts of a document are read, each once. */
export function decoders(pdf: PdfOnDisk): DecodeOf {
  const known = new Map<PdfDictionary, Decode | null>();
  return (font) => {
    if (font === null) return null;
    const before = known.get(font);
    if (before !== undefined) return before;
    const map = pdf.content(font.get('/ToUnicode'));
    const decode = map === null ? null : readToUnicode(map);
    known.set(font, decode);
    return decode;
  };
}

/** The texts that a content stream of our own making shows, in the order in which they are drawn. */
export function textsIn(
  content: Uint8Array,
  resources: PdfDictionary | null,
  pdf: PdfOnDisk,
  decodeOf: DecodeOf,
): readonly WrittenText[] {
  const fonts = pdf.dict(resources?.get('/Font'));
  const texts: WrittenText[] = [];
  const saved: PageMatrix[] = [];
  let [matrix, line] = [IDENTITY, IDENTITY];
  let decode: Decode | null = null;
  const show = (shown: Operand | undefined): void => {
    const strings = (Array.isArray(shown) ? shown : [shown]).filter((each) => each instanceof Uint8Array);
    const text = strings.map((string) => decode?.(string) ?? '\uFFFD').join('');
    const [x, y] = carry(times(line, matrix), 0, 0);
    if (text !== '') texts.push({ text, x, y });
  };
  const actions = new Map<string, (operands: readonly Operand[]) => void>(
    Object.entries({
      q: () => saved.push(matrix),
      Q: () => (matrix = saved.pop() ?? matrix),
      cm: (operands) => (matrix = times(matrixOf(operands), matrix)),
      BT: () => (line = IDENTITY),
      Tm: (operands) => (line = matrixOf(operands)),
      Td: (operands) => (line = times([1, 0, 0, 1, numberAt(operands, 0), numberAt(operands, 1)], line)),
      Tf: ([name]) => (decode = decodeOf(typeof name === 'string' ? pdf.dict(fonts?.get(`/${name}`)) : null)),
      Tj: ([string]) => show(string),
      TJ: ([strings]) => show(strings),
    }),
  );
  scanContent(content, (operator, operands) => actions.get(operator)?.(operands));
  return texts;
}
