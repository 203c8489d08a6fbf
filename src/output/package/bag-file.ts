import type { PackageFault } from '../../model/package.ts';

/** A file of a bag. */
export interface BagFile {
  /** Its bytes as they unpack, in pieces of which each holds only until the next is asked for; throws when they cannot be unpacked to their end. */
  read(): AsyncIterable<Uint8Array>;
}

/** Everything found where a bag is said to be, before anything is judged. */
export interface Listing {
  /** By path, POSIX. */
  readonly files: ReadonlyMap<string, BagFile>;
  readonly faults: readonly PackageFault[];
  /** Most bytes all files together can honestly unpack to. */
  readonly limit: number;
  close(): Promise<void>;
}

/** A bag opened for judging; paths are relative to its base folder, in the form they are compared in. */
export interface BagContent {
  readonly files: ReadonlyMap<string, BagFile>;
  readonly faults: readonly PackageFault[];
  /** Counted down while files are read; below zero the bag holds more than it can. */
  readonly budget: { left: number };
  close(): Promise<void>;
}
