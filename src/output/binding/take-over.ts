import { PdfArray, PdfDict, PdfNull, PdfRef } from '@libpdf/core';
import type { PDF, PdfObject } from '@libpdf/core';

/** What leads into a file's own structure, which is not bound; it would lead into ours (ISO 32000-1 §14.7.4.4). */
const INTO_STRUCTURE = ['StructParent', 'StructParents'] as const;

/** Takes pages (0-based) of a document over into another, the first to lie at `at`. */
export type TakeOver = (pages: readonly number[], at: number) => void;

/**
 * Takes pages of a document over into another with all they lead to. Objects are not copied but given away, each once however many pages lead to it;
 * the document they come from is of no use afterwards. Its pages must say everything themselves, for what they have from the nodes above them stays behind.
 */
export function takingOver(source: PDF, into: PDF): TakeOver {
  const given = new Map<PdfRef, PdfRef>();
  /** Dictionaries and arrays whose references already mean objects of the other document. */
  const turned = new WeakSet<PdfObject>();
  const waiting: PdfObject[] = [];

  const give = (ref: PdfRef): PdfRef => {
    const known = given.get(ref);
    if (known !== undefined) return known;
    const object = source.context.resolve(ref) ?? PdfNull.instance;
    const place = into.register(object);
    given.set(ref, place);
    waiting.push(object);
    return place;
  };
  const turn = (object: PdfObject): PdfObject => {
    if (object instanceof PdfRef) return give(object);
    if (!(object instanceof PdfDict || object instanceof PdfArray) || turned.has(object)) return object;
    turned.add(object);
    if (object instanceof PdfArray)
      for (const [index, item] of object.toArray().entries()) object.set(index, turn(item));
    else turnEntries(object, turn);
    return object;
  };

  return (pages, at) => {
    for (const [index, page] of pages.entries()) {
      const { dict } = pageOf(source, page);
      dict.delete('Parent');
      const place = into.register(turn(dict));
      for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) turn(object);
      into.context.pages.insertPage(at + index, place, dict);
    }
  };
}

function turnEntries(dict: PdfDict, turn: (value: PdfObject) => PdfObject): void {
  for (const key of INTO_STRUCTURE) dict.delete(key);
  for (const key of dict.keys()) {
    const value = dict.get(key);
    const other = value === undefined ? value : turn(value);
    if (other !== undefined && other !== value) dict.set(key, other);
  }
}

function pageOf(source: PDF, index: number) {
  const page = source.getPage(index);
  if (page === null) throw new Error(`there is no page ${index} to take over`);
  return page;
}
