import { type FontFile, fontOnDisk } from './font-file.ts';
import { shippedFile } from './shipped.ts';

/** The shipped font files, one whole TrueType file a face. */
export interface FontFiles {
  /** 宋体: body and cells. */
  readonly serif: FontFile;
  /** Bold of the same family: headings, in the place of 小标宋. */
  readonly serifBold: FontFile;
  /** 黑体: small labels, and what the others lack. */
  readonly sans: FontFile;
}

/** Opens the fonts that come with the program; the build puts them into `dist/fonts/`. @throws ReadFailure */
export function shippedFonts(): FontFiles {
  return {
    serif: fontOnDisk(shippedFile('dist', 'fonts', 'NotoSerifSC-Regular.ttf')),
    serifBold: fontOnDisk(shippedFile('dist', 'fonts', 'NotoSerifSC-Bold.ttf')),
    sans: fontOnDisk(shippedFile('dist', 'fonts', 'NotoSansSC-Regular.ttf')),
  };
}

/** Names of the faces, for the package's description: other faces would give other bytes. */
export const fontNames: readonly string[] = ['Noto Serif SC Regular', 'Noto Serif SC Bold', 'Noto Sans SC Regular'];
