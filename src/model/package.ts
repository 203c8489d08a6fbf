import type { Finding } from './finding.ts';

/** What a look at a 报送包 found; all lists empty means whole and unchanged. Paths are bag-relative, sorted. */
export interface PackageVerdict {
  /** Named by a manifest, not there. */
  readonly missing: readonly string[];
  /** There, named by no manifest. */
  readonly extra: readonly string[];
  /** There with other bytes than the manifest says. */
  readonly changed: readonly string[];
  readonly faults: readonly PackageFault[];
  /** Payload files found. */
  readonly files: number;
  /** Bytes of the payload files found. */
  readonly bytes: number;
}

/** A fault that is not about one payload file being there or unchanged. */
export type PackageFault =
  /** A line of a manifest is no digest with a path. */
  | { readonly kind: 'manifestLine'; readonly path: string; readonly line: number }
  /** A manifest is not UTF-8, or names a path twice with different digests. */
  | { readonly kind: 'manifestUnreadable'; readonly path: string }
  /** Payload-Oxum says otherwise. */
  | { readonly kind: 'payloadOxum'; readonly stated: string; readonly counted: string }
  /** An absolute name, or one that leads out of the bag; never opened. */
  | { readonly kind: 'unsafeName'; readonly path: string }
  /** Two entries of the zip bear the same name. */
  | { readonly kind: 'duplicateName'; readonly path: string }
  /** An entry of the zip cannot be unpacked. */
  | { readonly kind: 'entryUnreadable'; readonly path: string };

/** A PDF that was made. */
export interface WrittenDocument {
  /** Path under the output folder. */
  readonly path: string;
  readonly pages: number;
  readonly bytes: number;
}

/** A 报送包 to be made; where a greatest size asks for it, one of several. */
export interface PlannedPackage {
  /** File name without extension; also its base folder. */
  readonly name: string;
  /** bag-info fields beside the computed ones, in order. */
  readonly info: readonly (readonly [string, string])[];
  /** Paths under the output folder of the documents it holds. */
  readonly documents: readonly string[];
  /** Paths of the archive's files it holds. */
  readonly files: readonly string[];
}

/** A 报送包 that was made. */
export interface WrittenPackage {
  /** Path under the output folder. */
  readonly path: string;
  /** Files of its payload. */
  readonly files: number;
  /** Bytes of its payload. */
  readonly bytes: number;
}

/** What lies in the output folder after a build. */
export interface WrittenDossier {
  readonly out: string;
  readonly documents: readonly WrittenDocument[];
  readonly packages: readonly WrittenPackage[];
  /** Files that could not be bound although they looked sound (a titled page stands for each), or not be packed. */
  readonly problems: readonly Finding[];
}
