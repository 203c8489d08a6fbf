import { PdfArray, PdfBool, PdfDict } from '@libpdf/core';
import type { PDF, PdfRef } from '@libpdf/core';
import { resolver } from './page-content.ts';

/** Set on a layer that its own file does not show, so that it is known again after copying. */
const MARK = 'DossierHidden';

/** Marks the layers (optional content groups) that a file does not show when it is opened. */
export function markHiddenLayers(source: PDF): void {
  const properties = source.context.catalog.getDict().getDict('OCProperties', resolver(source));
  const initial = properties?.getDict('D', resolver(source));
  if (properties === undefined || initial === undefined) return;
  const listed = (dict: PdfDict, key: string): readonly PdfDict[] => {
    const array = dict.getArray(key, resolver(source));
    return (array?.toArray() ?? []).flatMap((_, index) => {
      const layer = array?.at(index, resolver(source));
      return layer instanceof PdfDict ? [layer] : [];
    });
  };
  const shown = new Set(listed(initial, 'ON'));
  const allHidden = initial.getName('BaseState', resolver(source))?.value === 'OFF';
  const hidden = allHidden ? listed(properties, 'OCGs').filter((layer) => !shown.has(layer)) : listed(initial, 'OFF');
  for (const layer of hidden) layer.set(MARK, PdfBool.of(true));
}

/** Tells viewers which of the layers bound in stay hidden; without layers nothing is said. */
export function keepLayersHidden(pdf: PDF): void {
  const layers: PdfRef[] = [];
  const hidden: PdfRef[] = [];
  for (const [ref, object] of pdf.context.registry.entries()) {
    if (!(object instanceof PdfDict) || object.getName('Type')?.value !== 'OCG') continue;
    layers.push(ref);
    if (object.delete(MARK)) hidden.push(ref);
  }
  if (hidden.length === 0) return;
  const properties = PdfDict.of({
    OCGs: new PdfArray(layers),
    D: PdfDict.of({ OFF: new PdfArray(hidden), Order: new PdfArray([]) }),
  });
  pdf.context.catalog.getDict().set('OCProperties', properties);
}
