import { createHash } from 'node:crypto';
import type { Finding } from '../model/finding.ts';

/** What makes a finding the same one in another run: sha256 in hex of rule, year, slug and the rule's subject. */
export function fingerprint({ rule, year, item, subject }: Finding): string {
  return createHash('sha256')
    .update(JSON.stringify([rule, year, item, ...subject]))
    .digest('hex');
}
