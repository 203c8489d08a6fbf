import type { Attachment } from '../model/evidence.ts';
import { pictureSize } from './picture.ts';
import type { Rendered } from './rendered.ts';

/** How a picture stands on paper: as it is, where PDF takes it as it is. */
export async function pictureRendition(
  bytes: Uint8Array,
  { media: { type, pages }, sha256 }: Attachment,
): Promise<Rendered> {
  const size = pictureSize(bytes);
  if (size === null || pages === null || (type !== 'jpeg' && type !== 'png'))
    return { rendition: { kind: 'titled', problem: null }, read: null, findings: [] };
  const { width, height, orientation } = size;
  const lying = orientation > 4;
  const upright = lying ? { width: height, height: width } : { width, height };
  return { rendition: { kind: 'pictures', pictures: [{ type, sha256, ...upright }] }, read: null, findings: [] };
}
