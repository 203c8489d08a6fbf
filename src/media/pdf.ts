import type * as Library from '@libpdf/core';
import type { PDF, PdfObject } from '@libpdf/core';
import type { MediaFacts } from '../model/evidence.ts';
import { glanceAtPdf } from './pdf-glance.ts';
import { readPdfObject } from './pdf-object.ts';

type Look = Omit<MediaFacts, 'type'>;
type Libpdf = typeof Library;
type Values = readonly (PdfObject | undefined)[];

const TAIL_LENGTH = 2048;
const damaged: Look = { pages: null, problem: 'damaged' };

/**
 * Reads everything that the given values refer to, directly or not; false if something referred to is not there. What lies above a page is not followed.
 * @throws what the library throws for objects that are not well formed
 */
function follow(pdf: PDF, roots: Values, { PdfArray, PdfDict, PdfRef }: Libpdf): boolean {
  const open = [...roots];
  const seen = new Set<string>();
  let whole = true;
  while (open.length > 0) {
    const value = open.pop();
    if (value instanceof PdfRef) {
      const key = `${value.objectNumber} ${value.generation}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const target = pdf.getObject(value);
      whole &&= target !== null;
      open.push(target ?? undefined);
    } else if (value instanceof PdfArray) open.push(...value);
    else if (value instanceof PdfDict) for (const [key, inner] of value) if (key.value !== 'Parent') open.push(inner);
  }
  return whole;
}

/** What is drawn on each page and what it is drawn with, inherited resources included. */
function drawn(pdf: PDF, { PdfDict }: Libpdf): Values {
  return pdf.getPages().flatMap(({ dict }) => {
    const values = [dict.get('Contents')];
    const seen = new Set<unknown>();
    for (let node: PdfObject | null = dict; node instanceof PdfDict && !seen.has(node);) {
      seen.add(node);
      values.push(node.get('Resources'));
      const parent = node.getRef('Parent');
      node = parent === undefined ? null : pdf.getObject(parent);
    }
    return values;
  });
}

/** The pages that the file itself says it has; null if it does not say. */
function statedCount(pdf: PDF, { PdfDict }: Libpdf): number | null {
  const pages = pdf.getCatalog().getRef('Pages');
  const root = pages === undefined ? null : pdf.getObject(pages);
  return root instanceof PdfDict ? (root.getNumber('Count')?.value ?? null) : null;
}

function judge(pdf: PDF, library: Libpdf): Look {
  if (pdf.isEncrypted && !pdf.isAuthenticated) return { pages: null, problem: 'locked' };
  const pages = pdf.getPageCount();
  const stated = statedCount(pdf, library);
  if (pages === 0) return { pages: null, problem: stated === 0 ? 'noPages' : 'damaged' };
  if (stated !== null && pages < stated) return damaged;
  follow(pdf, [pdf.getCatalog()], library);
  return follow(pdf, drawn(pdf, library), library) ? { pages, problem: null } : damaged;
}

/**
 * True when the library may try to repair the file: it breaks off nowhere and every object that begins in it is well formed. In others the library's
 * repairing may never end, and in object streams it cannot be foreseen.
 */
function isRepairable(text: string): boolean {
  if (!text.slice(-TAIL_LENGTH).includes('%%EOF') || text.includes('/ObjStm')) return false;
  for (const { index } of text.matchAll(/(?<!\d)\d+[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+obj\b/g)) {
    if (readPdfObject(text, index) === null) return false;
  }
  return true;
}

async function load(bytes: Buffer, lenient: boolean): Promise<Look | null> {
  const library = await import('@libpdf/core');
  try {
    return judge(await library.PDF.load(bytes, { lenient }), library);
  } catch {
    return null;
  }
}

/**
 * Pages of a PDF, and what hinders binding it. A file in perfect order is told at a glance; only others cost the loading of the library that
 * binds, which then decides. A file that only an owner's password restricts is fine, and so is one that the library can repair.
 */
export async function lookAtPdf(bytes: Buffer): Promise<Look> {
  const text = bytes.toString('latin1');
  const pages = glanceAtPdf(text);
  if (pages !== null) return { pages, problem: null };
  const strict = await load(bytes, false);
  if (strict !== null) return strict;
  return isRepairable(text) ? ((await load(bytes, true)) ?? damaged) : damaged;
}
