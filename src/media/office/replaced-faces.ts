import { asBuffer } from '../bytes.ts';
import { chineseFace, plain } from './chinese-faces.ts';
import { fontNames } from '../pdf/facts.ts';
import { readSoundPdf } from '../pdf/sound.ts';

/** A face that a document asks for and that its pages are not set in. */
export interface ReplacedFace {
  readonly asked: string;
  /** What stands for it, as its file calls it; null where that is not known. */
  readonly by: string | null;
}

/** Faces of Latin letters and signs that office programs bring along; none of them is a Chinese face under another name. */
const LATIN =
  /^(?:liberation|dejavu|carlito|caladea|gentium|opensymbol|nimbus|times|arial|calibri|cambria|courier|helvetica|symbol|wingdings|noto|source)/;

/** Which of the faces asked for an office program had not, told by the fonts of the PDF that it made. */
export function replacedFaces(asked: readonly string[], pdf: Uint8Array): readonly ReplacedFace[] {
  if (asked.length === 0) return [];
  const file = readSoundPdf(pdf, asBuffer(pdf).toString('latin1'));
  if (file === null || file === 'locked') return [];
  const used = [...new Set(fontNames(file))];
  const usedPlain = new Set(used.map(plain));
  // A document without text is set in nothing.
  if (used.length === 0) return [];
  const isThere = (name: string): boolean => {
    const face = chineseFace(name);
    if (face !== null) return face.inPdf.some((each) => usedPlain.has(each));
    if (usedPlain.has(plain(name))) return true;
    // A face that is not in our list may bear any name in a PDF.
    const known = new Set(asked.flatMap((each) => chineseFace(each)?.inPdf ?? []));
    return [...usedPlain].some((each) => !known.has(each) && !LATIN.test(each));
  };
  return asked.filter((name) => !isThere(name)).map((name) => ({ asked: name, by: standInOf(name, used) }));
}

function standInOf(asked: string, used: readonly string[]): string | null {
  const wanted = plain(chineseFace(asked)?.standIn ?? 'Noto Serif SC');
  const isOther = (name: string): boolean => !/^(?:Liberation|DejaVu|OpenSymbol)/.test(name);
  return used.find((name) => plain(name) === wanted) ?? used.find(isOther)?.replace(/CJKjp\b.*/u, 'CJK') ?? null;
}
