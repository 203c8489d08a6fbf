import type { JpegHeaders } from './jpeg.ts';
import { iccProfile } from './jpeg-bare.ts';

/** Names of profiles whose colours look dull when taken for sRGB, as a page without their profile does. Display P3 comes close enough. */
const WIDE = ['Adobe RGB', 'ProPhoto', 'ROMM', 'Wide Gamut', 'WideGamut', 'Rec2020', 'Rec. 2020', 'BT.2020', 'eciRGB'];

/** True when a JPEG's colours must be converted before it is put on a page. */
export function hasWideColours(headers: JpegHeaders): boolean {
  const profile = iccProfile(headers);
  return WIDE.some((name) => profile.includes(name) || profile.includes(Buffer.from(name, 'utf16le').swap16()));
}
