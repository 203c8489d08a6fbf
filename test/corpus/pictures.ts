import type { CorpusRow } from './row.ts';

/** The pictures of the corpus. */
export const pictureRows: readonly CorpusRow[] = [
  { file: 'media/photo.jpg', becomes: 1, rules: [] },
  { file: 'media/progressive.jpg', becomes: 1, rules: [] },
  { file: 'media/cmyk.jpg', becomes: 1, rules: [] },
  { file: 'media/palette.png', becomes: 1, rules: [] },
  { file: 'media/interlaced.png', becomes: 1, rules: [] },
  { file: 'media/picture.gif', becomes: 1, rules: [] },
  { file: 'media/picture.bmp', becomes: 1, rules: [] },
  { file: 'media/picture.tif', becomes: 1, rules: [] },
  { file: 'media/picture.webp', becomes: 1, rules: [] },
];
