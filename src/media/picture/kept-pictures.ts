import type { ContentCache } from '../../model/content-cache.ts';
import type { RenderedPicture } from '../../model/rendition.ts';
import { asBuffer } from '../bytes.ts';

/** Keeps what is known of the pictures made of a file. */
export function keepPictures(cache: ContentCache, key: string, pictures: readonly RenderedPicture[]): void {
  cache.put(`${key}.json`, Buffer.from(JSON.stringify(pictures)));
}

/** What was kept of the pictures made of a file; null when nothing was, or it is not what was written. */
export function keptPictures(cache: ContentCache, key: string): readonly RenderedPicture[] | null {
  const bytes = cache.get(`${key}.json`);
  if (bytes === null) return null;
  const kept: unknown = JSON.parse(asBuffer(bytes).toString());
  return Array.isArray(kept) && kept.every(isPicture) ? kept : null;
}

function isPicture(value: unknown): value is RenderedPicture {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  const type = fields.get('type');
  const isNumber = (name: string): boolean => typeof fields.get(name) === 'number';
  return (
    (type === 'jpeg' || type === 'png') &&
    typeof fields.get('sha256') === 'string' &&
    isNumber('size') &&
    isNumber('width') &&
    isNumber('height')
  );
}
