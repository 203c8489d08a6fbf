/** What a look at a package found; all lists empty means whole and unchanged. Paths are bag-relative, sorted. */
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

/** Why something is not a BagIt bag that could be judged. */
export type NotABagReason = 'missing' | 'unreadable' | 'notAZip' | 'noDeclaration' | 'noManifest';

/** What was handed in is no bag; there is no verdict. */
export class NotABag extends Error {
  readonly reason: NotABagReason;
  readonly path: string;

  constructor(reason: NotABagReason, path: string, options?: ErrorOptions) {
    super(`${reason}: ${path}`, options);
    this.reason = reason;
    this.path = path;
  }
}

/** True when nothing is missing, extra, changed or otherwise at fault. */
export function isWhole(verdict: PackageVerdict): boolean {
  const { missing, extra, changed, faults } = verdict;
  return missing.length + extra.length + changed.length + faults.length === 0;
}

/** Compares a bag (RFC 8493), as a zip or unpacked, with its manifests; names every file at fault. @throws NotABag */
export async function verifyPackage(path: string): Promise<PackageVerdict> {
  throw new NotABag('missing', path);
}
