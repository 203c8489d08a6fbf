import { apart, applyEdits, type Edit, type Fix } from '../model/fix.ts';
import { decodeText, encodedLike } from '../source/encoding.ts';

/** A text file before and after its fixes. */
export interface MendedFile {
  /** Archive-relative POSIX path in NFC. */
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** The bytes of a file with its fixes made; what no fix names stays byte for byte, line ends and byte order mark too. Null for bytes that are no text. */
export function mendedBytes(before: Uint8Array, fixes: readonly Fix[]): Uint8Array | null {
  const decoded = decodeText(before);
  if (decoded === null) return null;
  const edits: readonly Edit[] = apart(fixes.flatMap((fix) => fix.edits));
  return encodedLike(before, applyEdits(decoded.text, edits));
}

/** The fixes of findings by the file they mend. */
export function fixesByPath(findings: readonly { readonly fix?: Fix }[]): ReadonlyMap<string, readonly Fix[]> {
  const found = new Map<string, Fix[]>();
  for (const { fix } of findings) {
    if (fix === undefined) continue;
    const known = found.get(fix.path);
    if (known === undefined) found.set(fix.path, [fix]);
    else known.push(fix);
  }
  return found;
}
