import { bindDocument } from '../../src/output/binding/bind.ts';
import type { BindSettings } from '../../src/output/binding/bind-settings.ts';
import type { MetFiles } from '../../src/output/proof/expected.ts';
import type { PrintedDocument } from '../../src/model/page.ts';

/** Binds a document and puts its pieces together. */
export async function boundBytes(
  document: PrintedDocument,
  settings: BindSettings,
): Promise<MetFiles & { readonly bytes: Uint8Array }> {
  const { pieces, ...met } = await bindDocument(document, settings);
  return { ...met, bytes: new Uint8Array(Buffer.concat([...pieces])) };
}
