import type { OwnFonts } from '../parse/layout/community-layout.ts';
import { type FontSet, openFonts, ownFontNames } from '../pages/typesetting/fonts.ts';
import { sha256 } from '../source/digest.ts';
import { type FontFiles, fontNames, readFonts } from '../source/fonts.ts';

/** The faces that pages are set in, what they are called, and what their bytes are. */
export interface Faces {
  readonly fonts: FontSet;
  readonly names: readonly string[];
  /** Differs when a face has other bytes or stands for another. */
  readonly digest: string;
}

/** The shipped faces, with the community's own in the place of those they stand for. @throws ReadFailure */
export function facesWith({ body, heading, label }: OwnFonts): Faces {
  const shipped = readFonts();
  const own: Partial<FontFiles> = {
    ...(body === undefined ? {} : { serif: body }),
    ...(heading === undefined ? {} : { serifBold: heading }),
    ...(label === undefined ? {} : { sans: label }),
  };
  return {
    fonts: openFonts(shipped, own),
    names: [...fontNames, ...ownFontNames(own)],
    digest: [shipped, own].map(digestOf).join(' '),
  };
}

function digestOf(faces: Partial<FontFiles>): string {
  return Object.entries(faces)
    .map(([face, bytes]) => `${face}:${sha256(bytes)}`)
    .join(' ');
}
