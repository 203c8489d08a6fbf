import { createHash } from 'node:crypto';
import PdfKit from 'pdfkit';
import type { PlainDate } from '../../model/plain-date.ts';
import { settable } from '../typesetting/runs.ts';

/** What the file says of itself. */
export interface Metadata {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: readonly string[];
  /** 档号 of what it is; null for none. */
  readonly identifier: string | null;
  /** Becomes the only date in the file, at midnight in Asia/Shanghai. */
  readonly date: PlainDate;
  /** Name and version of the program; its name alone if not given. */
  readonly tool?: string;
}

/** Parts of a document are bound into another and described there; a whole one is an archival file of its own. */
export type Wholeness = 'part' | 'partTagged' | 'whole' | 'wholeTagged';

/** True of a document that is bound into another. */
export function isPart(wholeness: Wholeness): boolean {
  return wholeness === 'part' || wholeness === 'partTagged';
}

/** True of a document that says what its parts are. */
export function isTagged(wholeness: Wholeness): boolean {
  return wholeness === 'partTagged' || wholeness === 'wholeTagged';
}

/** A text that pdfkit writes as it is into the document's information and, escaped, into its XMP, which it puts together by itself. */
class InfoText extends String {
  override toString(): string {
    return this.valueOf().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  }
}

const LANGUAGE = 'zh-CN';

/** Halves of a surrogate pair, which no encoding can hold. */
const LONE = /\p{Surrogate}/gu;

function infoOf({ title, subject, author, keywords, tool = 'dossier' }: Metadata): Readonly<Record<string, InfoText>> {
  const texts = { Title: title, Subject: subject, Author: author, Keywords: keywords.join(', '), Creator: tool };
  const said = Object.entries({ ...texts, Producer: 'PDFKit' }).filter(([, text]) => settable(text) !== '');
  return Object.fromEntries(said.map(([key, text]) => [key, new InfoText(settable(text).replaceAll(LONE, '\uFFFD'))]));
}

/** What XMP (ISO 16684-1) can say beyond the document's information: language and 档号. */
function moreXmp(identifier: string | null): string {
  const code = identifier === null ? '' : `<dc:identifier>${new InfoText(settable(identifier))}</dc:identifier>`;
  const language = `<dc:language><rdf:Bag><rdf:li>${LANGUAGE}</rdf:li></rdf:Bag></dc:language>`;
  return `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">${language}${code}</rdf:Description>`;
}

/** Begins a PDF without pages. A whole one is PDF/A-1 (GB/T 23286.1, ISO 19005-1) unless `withoutClaim` takes that back. */
export function openDocument(metadata: Metadata, wholeness: Wholeness): PDFKit.PDFDocument {
  const info = { CreationDate: new Date(`${metadata.date}T00:00:00+08:00`) };
  const common = { font: '', autoFirstPage: false, lang: LANGUAGE, info } as const;
  const tagged = isTagged(wholeness);
  const pdf = isPart(wholeness)
    ? new PdfKit({ ...common, pdfVersion: '1.7', tagged })
    : new PdfKit({
        ...common,
        pdfVersion: '1.4',
        displayTitle: true,
        tagged,
        subset: tagged ? 'PDF/A-1a' : 'PDF/A-1b',
      });
  Object.assign(pdf.info, infoOf(metadata));
  if (!isPart(wholeness)) pdf.appendXML(moreXmp(metadata.identifier));
  return pdf;
}

/** Lets a whole document say no longer that it is PDF/A. */
export function withoutClaim(pdf: PDFKit.PDFDocument): void {
  Object.assign(pdf, { subset: undefined });
}

/** Gives a document an identifier made of its content (ISO 32000-1 §14.4); pdfkit's own is made of its description only. */
export function identify(pdf: PDFKit.PDFDocument, content: Uint8Array): void {
  Object.assign(pdf, { _id: createHash('sha256').update(content).digest().subarray(0, 16) });
}
