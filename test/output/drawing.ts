import PdfKit from 'pdfkit';

/** A PDF of pages drawn by pdfkit, with one fixed date. */
export async function drawPdf(
  sizes: readonly (readonly [number, number])[],
  draw: (document: PDFKit.PDFDocument, index: number) => void,
): Promise<Uint8Array> {
  const document = new PdfKit({ autoFirstPage: false, pdfVersion: '1.7', info: { CreationDate: new Date(0) } });
  const chunks: Buffer[] = [];
  const done = new Promise((resolve) => document.on('end', resolve));
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (const [index, [width, height]] of sizes.entries()) {
    document.addPage({ size: [width, height], margin: 0 });
    draw(document, index);
  }
  document.end();
  await done;
  return Buffer.concat(chunks);
}
