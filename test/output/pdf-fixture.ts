import { readFileSync } from 'node:fs';
import type { Attachment } from '../../src/model/evidence.ts';
import { wholeFile } from '../../src/model/place.ts';
import { sha256 } from '../../src/source/digest.ts';

/** Bytes of a file of fixtures/pdf. */
export function pdfFixture(name: string): Uint8Array {
  return readFileSync(new URL(`../../fixtures/pdf/${name}.pdf`, import.meta.url));
}

/** An attachment of an archive that has these bytes. */
export function attachmentOf(path: string, bytes: Uint8Array): Attachment {
  return {
    path,
    size: bytes.length,
    sha256: sha256(bytes),
    media: { type: 'pdf', pages: 1, problem: null },
    place: wholeFile('记录.yaml'),
  };
}

/** A4 with margins for pages of another size. */
export const paper = { width: 210, height: 297, bindingLeft: 20, bindingTop: 22, edge: 5 };
