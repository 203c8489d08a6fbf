import { PdfArray, PdfDict, PdfNumber } from '@libpdf/core';
import type { PDF, PdfObject } from '@libpdf/core';

/** Decimals the library writes. */
const DECIMALS = 5;
/** Part of a number that may be lost without anyone seeing it on paper. */
const UNSEEN = 1e-5;

/** A number written with all its digits. */
class ExactNumber extends PdfNumber {
  override toBytes(writer: Parameters<PdfNumber['toBytes']>[0]): void {
    writer.writeAscii(this.value.toFixed(12).replace(/\.?0+$/, ''));
  }
}

/** Keeps numbers exact that the library would round away, such as the matrix of a font of 2,048 units (0.00048828125). */
export function keepNumbersExact(pdf: PDF): void {
  for (const [, object] of pdf.context.registry.entries()) keepIn(object);
}

function keepIn(object: PdfObject): void {
  if (object instanceof PdfArray) {
    for (const [index, item] of object.toArray().entries())
      if (isLossy(item)) object.set(index, new ExactNumber(item.value));
      else keepIn(item);
    return;
  }
  if (!(object instanceof PdfDict)) return;
  const lossy: [string, number][] = [];
  for (const [key, item] of object)
    if (isLossy(item)) lossy.push([key.value, item.value]);
    else keepIn(item);
  for (const [key, value] of lossy) object.set(key, new ExactNumber(value));
}

function isLossy(item: PdfObject): item is PdfNumber {
  if (!(item instanceof PdfNumber) || Number.isInteger(item.value)) return false;
  return Math.abs(Number(item.value.toFixed(DECIMALS)) - item.value) > Math.abs(item.value) * UNSEEN;
}
