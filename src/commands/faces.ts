import type { OwnFonts } from '../parse/layout/community-layout.ts';
import { type FontSet, openFonts, type OwnFaces, ownFontNames } from '../pages/typesetting/fonts.ts';
import { sha256 } from '../source/digest.ts';
import { fontNames, shippedFonts } from '../source/fonts.ts';

/** The faces that pages are set in, what they are called, and what their bytes are. */
export interface Faces {
  readonly fonts: FontSet;
  readonly names: readonly string[];
  /** Differs when a face has other bytes or stands for another. */
  readonly digest: string;
}

/** The shipped faces, with the community's own in the place of those they stand for. @throws ReadFailure */
export function facesWith({ body, heading, label }: OwnFonts): Faces {
  const shipped = shippedFonts();
  const own: OwnFaces = {
    ...(body === undefined ? {} : { serif: body }),
    ...(heading === undefined ? {} : { serifBold: heading }),
    ...(label === undefined ? {} : { sans: label }),
  };
  return {
    fonts: openFonts(shipped, own),
    names: [...fontNames, ...ownFontNames(own)],
    digest: [
      ...Object.entries(shipped).map(([face, file]) => `${face}:${file.digest()}`),
      ...Object.entries(own).map(([face, bytes]) => `${face}:${sha256(bytes)}`),
    ].join(' '),
  };
}
