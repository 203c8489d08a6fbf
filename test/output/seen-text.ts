import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A text on a page as it is read. */
export interface SeenText {
  readonly text: string;
  /** pt from the left and the upper edge of the page as it is read. */
  readonly x: number;
  readonly y: number;
  /** Height of the letters in pt as it is read. */
  readonly size: number;
  /** Degrees its line is turned clockwise. */
  readonly turned: number;
}

export interface SeenPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly SeenText[];
}

/** The texts of every page where a reader sees them, told by another PDF library than the one that bound them. */
export async function seenPages(bytes: Uint8Array): Promise<readonly SeenPage[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false }).promise;
  const pages: SeenPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [a, b, , , e, f] = times(transform, item.transform);
      return [
        {
          text: item.str,
          x: e!,
          y: f!,
          size: Math.hypot(a!, b!),
          turned: (Math.round((Math.atan2(b!, a!) * 180) / Math.PI) + 360) % 360,
        },
      ];
    });
    pages.push({ width, height, texts });
  }
  await document.destroy();
  return pages;
}

function times(m: readonly number[], n: readonly number[]): readonly number[] {
  const [a, b, c, d, e, f] = m as [number, number, number, number, number, number];
  const [g, h, i, j, k, l] = n as [number, number, number, number, number, number];
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
