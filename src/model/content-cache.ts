/** Results kept by the content they were made from; disposable, never needed, never of weight for a verdict. */
export interface ContentCache {
  /** What was kept under a key (lower-case letters, digits, `-` and `.`), null if nothing whole was. */
  readonly get: (key: string) => Uint8Array | null;
  /** Keeps bytes under a key; says nothing when it cannot. */
  readonly put: (key: string, bytes: Uint8Array) => void;
}

/** Keeps nothing: for folders that may not be written, and for tests. */
export const noCache: ContentCache = { get: () => null, put: () => undefined };
