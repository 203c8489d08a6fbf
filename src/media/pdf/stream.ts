import type { Coding } from './coding/undo.ts';
import { isArray, isDictionary } from './object.ts';
import type { PdfDictionary, PdfValue } from './object.ts';

/** The codings of a stream in order; null when they are not plainly given. */
export function codingsOf(
  dict: PdfDictionary,
  resolve: (value: PdfValue | undefined) => PdfValue | undefined,
): readonly Coding[] | null {
  const listOf = (value: PdfValue | undefined): readonly (PdfValue | undefined)[] => {
    const found = resolve(value);
    return isArray(found) ? found.map((each) => resolve(each)) : found === undefined ? [] : [found];
  };
  const filters = listOf(dict.get('/Filter') ?? dict.get('/F'));
  const parameters = listOf(dict.get('/DecodeParms') ?? dict.get('/DP'));
  const codings = filters.flatMap((filter, index): readonly Coding[] => {
    const given = parameters[index];
    if (typeof filter !== 'string' || !filter.startsWith('/')) return [];
    const parameter: Coding['parameter'] = (key) => {
      const value = isDictionary(given) ? resolve(given.get(key)) : undefined;
      return typeof value === 'number' ? value : null;
    };
    return [{ name: filter.slice(1), parameter }];
  });
  return codings.length === filters.length ? codings : null;
}
