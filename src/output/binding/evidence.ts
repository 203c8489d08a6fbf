import { PDF, PdfDict } from '@libpdf/core';
import type { PdfRef } from '@libpdf/core';
import type { Face } from '../../model/page.ts';
import type { FormValue } from '../../pages/form-value.ts';
import { takeLooks } from './annotations.ts';
import type { Look, Looks } from './annotations.ts';
import { placeOnPaper } from './fit.ts';
import type { Paper } from './fit.ts';
import { markHiddenLayers } from './layers.ts';
import { pageBox } from './page-box.ts';
import { drawingOf, OURS, ownDrawings, resolver } from './page-content.ts';
import { sourceOutline } from './source-outline.ts';
import type { SourceBookmark } from './source-outline.ts';

/** Why the pages of a file cannot be bound although it looked sound. */
export type EvidenceProblem =
  /** It cannot be taken apart. */
  | 'damaged'
  /** It opens only with a password. */
  | 'locked'
  /** It has fewer pages than when it was inspected. */
  | 'pagesMissing'
  /** Values filled into its form have no look and would print blank. */
  | 'formBlank';

/** The pages of a file cannot be bound. */
export class EvidenceFailure extends Error {
  readonly problem: EvidenceProblem;

  constructor(problem: EvidenceProblem, options?: ErrorOptions) {
    super(problem, options);
    this.problem = problem;
  }
}

/** A file with the pages asked for made ready: on A4, everything said in the page itself, nothing interactive left. */
export interface Evidence {
  /** The file; of its other pages nothing may be used. */
  readonly pdf: PDF;
  /** Its own outline as far as it leads to the pages asked for. */
  readonly outline: readonly SourceBookmark[];
}

/** What of a page is taken over; everything else is interactive, private to a program or points elsewhere. */
const KEPT = new Set(['Type', 'Parent', 'MediaBox', 'CropBox', 'Rotate', 'UserUnit', 'Resources', 'Contents', 'Group']);
/** Attributes that a page may have from the nodes above it (ISO 32000-1 §7.7.3.4). */
const INHERITABLE = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;

/** Draws form values, each on a page of the size of its field. */
export type DrawValues = (values: readonly FormValue[]) => Promise<Uint8Array>;

/** How pages are made ready. */
export interface EvidenceManner {
  /** Where each page comes to lie; on a front if not said. */
  readonly faces?: readonly Face[];
  /** Draws what a form holds and stored no look of; without it such a form cannot be bound. */
  readonly drawValues?: DrawValues;
}

/** Makes pages of a PDF ready to be bound; `indices` are 0-based, without repetition. @throws EvidenceFailure */
export async function openEvidence(
  bytes: Uint8Array,
  indices: readonly number[],
  paper: Paper,
  manner: EvidenceManner = {},
): Promise<Evidence> {
  const source = await load(bytes);
  if (indices.some((index) => index >= source.getPageCount())) throw new EvidenceFailure('pagesMissing');
  try {
    return await prepare(source, indices, paper, manner);
  } catch (error) {
    throw error instanceof EvidenceFailure ? error : new EvidenceFailure('damaged', { cause: error });
  }
}

async function load(bytes: Uint8Array): Promise<PDF> {
  let source: PDF;
  try {
    source = await PDF.load(bytes);
  } catch (error) {
    throw new EvidenceFailure('damaged', { cause: error });
  }
  if (!source.isAuthenticated) throw new EvidenceFailure('locked');
  return source;
}

async function prepare(
  source: PDF,
  indices: readonly number[],
  paper: Paper,
  { faces = [], drawValues }: EvidenceManner,
): Promise<Evidence> {
  markHiddenLayers(source);
  const outline = sourceOutline(source, indices);
  const sheets = indices.map((index) => {
    const page = source.getPage(index)?.dict ?? new PdfDict();
    inherit(page, source);
    const taken = takeLooks(page, source);
    const dropped = [...page.keys()].filter(({ value }) => !KEPT.has(value));
    for (const key of dropped) page.delete(key);
    return { page, ...taken };
  });
  const drawn = await drawUnseen(source, sheets, drawValues);
  for (const [at, { page }] of sheets.entries()) placeOnPaper(page, source, drawn[at] ?? [], paper, faces[at]);
  return { pdf: source, outline };
}

/** The looks of every page, with those that were drawn for values that had none. */
async function drawUnseen(
  source: PDF,
  sheets: readonly (Looks & { readonly page: PdfDict })[],
  drawValues: DrawValues | undefined,
): Promise<readonly (readonly Look[])[]> {
  const values = sheets.flatMap((sheet) => sheet.values.map(({ value }) => value));
  if (values.length === 0) return sheets.map(({ looks }) => looks);
  if (drawValues === undefined) throw new EvidenceFailure('formBlank');
  const drawings = await takePages(source, await drawValues(values));
  return sheets.map(({ page, looks, values: placed }) => {
    const own = ownDrawings(page, source);
    const added = placed.flatMap(({ matrix }, index): readonly Look[] => {
      const drawing = drawings.shift();
      if (drawing === undefined) return [];
      const name = `${OURS}Value${index}`;
      own.set(name, drawing);
      return [{ name, matrix }];
    });
    return [...looks, ...added];
  });
}

/** Pages of another document as drawings of this one. */
async function takePages(pdf: PDF, bytes: Uint8Array): Promise<PdfRef[]> {
  const from = await PDF.load(bytes);
  const copies = await pdf.copyPagesFrom(from, [...Array(from.getPageCount()).keys()]);
  const first = pdf.getPageCount() - copies.length;
  for (let count = copies.length; count > 0; count -= 1) pdf.removePage(first);
  return copies.map(({ dict }) => drawingOf(dict, pdf, pageBox(dict, pdf)));
}

/** Writes inherited attributes into the page itself. */
function inherit(page: PdfDict, source: PDF): void {
  for (const key of INHERITABLE) {
    let holder: PdfDict | undefined = page;
    for (let depth = 0; depth < 64 && holder !== undefined && !page.has(key); depth += 1) {
      const value = holder.get(key);
      if (value !== undefined) page.set(key, value);
      holder = holder.getDict('Parent', resolver(source));
    }
  }
}
