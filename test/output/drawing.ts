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

/** Stamps `S1`, `S2` … of 200 × 45 pt, the text in their upper right. */
export async function stampPdf(count: number): Promise<Uint8Array> {
  return drawPdf(
    Array.from({ length: count }, () => [200, 45]),
    (document, index) => {
      document.rect(140, 10, 50, 24).fill('white');
      document
        .fillColor('black')
        .fontSize(16)
        .text(`S${index + 1}`, 150, 12, { lineBreak: false });
    },
  );
}
