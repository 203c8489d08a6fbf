import { PDF } from '@libpdf/core';
import { openEvidence } from '../../src/output/binding/evidence.ts';
import { takingOver } from '../../src/output/binding/take-over.ts';

/** Opens pages (0-based) of a file as evidence and takes them over into a document of their own. @throws EvidenceFailure */
export async function openAlone(...[bytes, pages, ...manner]: Parameters<typeof openEvidence>): Promise<PDF> {
  const { pdf: file } = await openEvidence(bytes, pages, ...manner);
  const pdf = PDF.create();
  takingOver(file, pdf)(pages, 0);
  return pdf;
}
