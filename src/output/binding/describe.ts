import { createHash } from 'node:crypto';
import { PdfArray, PdfBool, PdfDict, PdfString } from '@libpdf/core';
import type { PDF } from '@libpdf/core';
import type { PrintedDocument } from '../../model/page.ts';
import type { BindSettings } from './bind-settings.ts';

/** Writes what a document says of itself: title, subject, author, keywords, language, one fixed date and an id made of its content. */
export function describe(
  pdf: PDF,
  document: PrintedDocument,
  { asOf, tool }: Pick<BindSettings, 'asOf' | 'tool'>,
  content: readonly (Uint8Array | string)[],
): void {
  const { title, subject, author, keywords } = document;
  const date = new Date(`${asOf}T00:00:00+08:00`);
  const by = `${tool.name} ${tool.version}`;
  pdf.setMetadata({
    title,
    subject,
    author,
    keywords: [...keywords],
    creator: by,
    producer: by,
    creationDate: date,
    modificationDate: date,
    language: 'zh-CN',
  });
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.upgradeVersion('1.7');
  const catalog = pdf.context.catalog.getDict();
  // Our own pages say what their parts are, those of others do not (ISO 32000-1 Table 321).
  if (catalog.has('StructTreeRoot')) {
    const yes = PdfBool.of(true);
    catalog.set('MarkInfo', PdfDict.of({ Marked: yes, Suspects: yes }));
  }
  // What pdfkit wrote of the own pages alone; it would say otherwise than the above.
  catalog.delete('Metadata');
  const id = PdfString.fromBytes(identity([JSON.stringify([title, subject, author, keywords, asOf, by]), ...content]));
  pdf.context.info.trailer.set('ID', PdfArray.of(id, id));
}

/** 16 bytes (ISO 32000-1 §14.4). */
function identity(content: readonly (Uint8Array | string)[]): Uint8Array {
  const hash = createHash('sha256');
  for (const piece of content) hash.update(createHash('sha256').update(piece).digest());
  return hash.digest().subarray(0, 16);
}
