import type { MediaFacts } from '../model/evidence.ts';
import type { FileEntry } from './archive-files.ts';

/** What looking at a file's bytes told of it. */
export interface FileFacts {
  /** Digest of its bytes, hex. */
  readonly sha256: string;
  readonly media: MediaFacts;
}

/** Facts of files that have not changed since they were looked at, so that nobody need read them again. */
export interface KnownFacts {
  /** What is known of a file as it is now; null if it must be looked at. */
  readonly find: (entry: FileEntry) => FileFacts | null;
  readonly keep: (entry: FileEntry, facts: FileFacts) => void;
}

/** Knows nothing and keeps nothing. */
export const nothingKnown: KnownFacts = { find: () => null, keep: () => undefined };
