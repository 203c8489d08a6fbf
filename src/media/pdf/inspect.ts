import type { MediaFacts, PdfDamage } from '../../model/evidence.ts';
import { asBuffer } from '../bytes.ts';
import { drawingOf } from './drawing.ts';
import type { PdfDrawing } from './drawing.ts';
import { factsOf, isXfaOnly } from './facts.ts';
import type { PdfFile } from './file.ts';
import { judgePdf } from './judge.ts';
import type { PdfVerdict } from './judge.ts';
import { rebuildPdf } from './rebuild.ts';
import { salvagePdf } from './salvage.ts';
import { readSoundPdf } from './sound.ts';
import { wordsOf } from './words.ts';
import { textSketch } from '../../model/text-sketch.ts';

type Look = Omit<MediaFacts, 'type'>;

/** A file as it can be bound, or why it cannot. */
type Found =
  | { readonly verdict: PdfVerdict; readonly rebuilt: boolean; readonly damage: PdfDamage | null }
  | 'damaged'
  | 'locked'
  | 'noPages';

/** A file that breaks off has no end in its last kilobytes. */
const TAIL_LENGTH = 2048;
const HEAD_LENGTH = 1024;

/**
 * Pages of a PDF, what hinders binding it, and what is to be known of it. A file that only an owner's password restricts is fine; one whose
 * tables or tree are damaged is fine with its damage told, as long as nothing that it shows is lost.
 */
export function lookAtPdf(bytes: Uint8Array): Look {
  const found = find(bytes);
  if (typeof found === 'string') return { pages: null, problem: found };
  const { verdict, rebuilt, damage } = found;
  if (isXfaOnly(verdict.file)) return { pages: null, problem: 'xfaOnly' };
  const facts = factsOf(verdict, rebuilt, damage);
  const sketch = textSketch(wordsOf(verdict.file, verdict.pages));
  return {
    pages: verdict.pages.length,
    problem: null,
    ...(facts === undefined ? {} : { pdf: facts }),
    ...(sketch === null ? {} : { sketch }),
  };
}

/** A PDF of which `lookAtPdf` says that it is bound from a copy, written anew; null when it cannot be. The same bytes give the same. */
export function mendPdf(bytes: Uint8Array): Uint8Array | null {
  const found = find(bytes);
  return typeof found === 'string' ? null : rebuildPdf(found.verdict);
}

/** The first page of a PDF that `lookAtPdf` finds fine, to be drawn on another; null when it cannot be. */
export function firstDrawing(bytes: Uint8Array): PdfDrawing | null {
  const found = find(bytes);
  if (typeof found === 'string') return null;
  const { file, pages } = found.verdict;
  const [first] = pages;
  return first === undefined ? null : drawingOf(file, first);
}

function find(bytes: Uint8Array): Found {
  const text = asBuffer(bytes).toString('latin1');
  const sound = readSoundPdf(bytes, text);
  const found = sound === null ? 'damaged' : judged(sound, true);
  const loss = lossOf(found);
  if (found !== 'damaged' && (typeof found === 'string' || loss === 0)) return found;
  const head = text.slice(0, HEAD_LENGTH).indexOf('%PDF-');
  const other = head > 0 ? behindHead(find(bytes.subarray(head))) : salvaged(bytes, text);
  return found === 'damaged' || lossOf(other) < loss ? other : found;
}

/** Pages of which something is lost; more than any number for a file that cannot be bound. */
function lossOf(found: Found): number {
  return typeof found === 'string' ? Number.POSITIVE_INFINITY : found.verdict.incomplete.length;
}

/** Bytes in front of the head are no damage, but offsets are counted without them. */
function behindHead(found: Found): Found {
  return typeof found === 'string' ? found : { ...found, rebuilt: true };
}

function judged(file: PdfFile | 'locked', isWhole: boolean): Found {
  if (file === 'locked') return file;
  const verdict = judgePdf(file, isWhole);
  if (typeof verdict === 'string') return verdict;
  return { verdict, rebuilt: verdict.irregular || file.trailer.has('/Encrypt'), damage: verdict.damage };
}

function salvaged(bytes: Uint8Array, text: string): Found {
  const file = salvagePdf(bytes, text);
  const isCutOff = !text.slice(-TAIL_LENGTH).includes('%%EOF');
  const found = judged(file, !isCutOff);
  if (file === 'locked' || typeof found === 'string') return found;
  const damage = isCutOff ? 'cutOff' : (found.damage ?? (file.broken.size > 0 ? 'objects' : 'references'));
  return { ...found, rebuilt: true, damage };
}
