import { createHash } from 'node:crypto';
import type { Attachment } from '../model/evidence.ts';
import type { PrintedDocument } from '../model/page.ts';
import type { BindSettings } from './binding/bind-settings.ts';
import { attachmentsOf } from './binding/unbound.ts';

/**
 * Digest of everything that a document is made from: two of one key have the same bytes.
 * @param made says all that makes the same plan give other bytes
 */
export function documentKey(
  document: PrintedDocument,
  { renditions, layout, draft, asOf, tool }: BindSettings,
  made: string,
): string {
  const hash = createHash('sha256');
  const add = (value: unknown): void => void hash.update(JSON.stringify(value)).update('\n');
  [made, tool, draft, asOf, layout].forEach(add);
  const { pages, ...rest } = document;
  add(rest);
  const seen = new Set<string>();
  const addRendition = (attachment: Attachment): void => {
    if (seen.has(attachment.path)) return;
    seen.add(attachment.path);
    add(renditions.of(attachment));
  };
  for (const page of pages) {
    add(page);
    attachmentsOf(page).forEach(addRendition);
  }
  return hash.digest('hex');
}
