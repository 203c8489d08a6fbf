/** Where something stands in the user's files. */
export interface Place {
  /** Archive-relative POSIX path in NFC. */
  readonly path: string;
  /** 1-based; null when the whole file is meant. A wrong line is worse than none. */
  readonly line: number | null;
  /** 1-based, counted in characters as an editor counts them; null when the whole line is meant. */
  readonly column: number | null;
}

/** Steps from the root of a document to a value: keys and 0-based indices. */
export type Pointer = readonly (string | number)[];

/** Finds the place of a value by its pointer; of its nearest existing ancestor if the value is not there. */
export type PlaceOf = (pointer: Pointer) => Place;

/** The place of a whole file. */
export function wholeFile(path: string): Place {
  return { path, line: null, column: null };
}
