import { readShipped } from './shipped.ts';

/** Bytes of the shipped font files, one whole TrueType file a face. */
export interface FontFiles {
  /** 宋体: body and cells. */
  readonly serif: Uint8Array;
  /** Bold of the same family: headings, in the place of 小标宋. */
  readonly serifBold: Uint8Array;
  /** 黑体: small labels, and what the others lack. */
  readonly sans: Uint8Array;
}

/** The fonts that come with the program; the build puts them into `dist/fonts/`. @throws ReadFailure */
export function readFonts(): FontFiles {
  return {
    serif: readShipped('dist/fonts/NotoSerifSC-Regular.ttf'),
    serifBold: readShipped('dist/fonts/NotoSerifSC-Bold.ttf'),
    sans: readShipped('dist/fonts/NotoSansSC-Regular.ttf'),
  };
}

/** Names of the faces, for the package's description: other faces would give other bytes. */
export const fontNames: readonly string[] = ['Noto Serif SC Regular', 'Noto Serif SC Bold', 'Noto Sans SC Regular'];
