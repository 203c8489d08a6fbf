import type { Attachment, MediaType } from '../model/evidence.ts';
import type { Page, Typesetting } from '../model/page.ts';
import type { Rendition } from '../model/rendition.ts';

/**
 * Bytes that a printed page of such a file is taken for while no program has made its pages; a rough mean of ordinary papers of an office.
 * Only for a forecast of boxes and sizes, never for anything that is printed.
 */
const BYTES_A_PAGE: Readonly<Partial<Record<MediaType, number>>> = {
  docx: 20_000,
  xlsx: 1_600,
  pptx: 100_000,
  ole: 30_000,
  odf: 15_000,
  rtf: 40_000,
  html: 15_000,
  text: 2_400,
};
/** Bytes of a workbook that say nothing of its pages: styles, theme, properties. */
const FRAME_BYTES = 6_000;
/** No guess goes beyond: large files are large for their pictures. */
const MOST_PAGES = 300;
/** Rows of a list that fit a side, and lines of a 备考表, in the standard layout. */
const ROWS_A_SIDE = 20;
const LINES_A_SIDE = 30;

const PICTURES: ReadonlySet<string> = new Set(['jpeg', 'png', 'gif', 'webp', 'bmp', 'tiff', 'heic', 'avif']);

/** Whether the pages of a file are only guessed until a program makes them. */
export function isGuessed({ media: { type, problem } }: Attachment): boolean {
  return problem === null && BYTES_A_PAGE[type] !== undefined;
}

/** Whether such a file will most likely be set by the project itself, not by an office program. */
export function willBeSet({ media: { type } }: Attachment): boolean {
  return type === 'xlsx' || type === 'text';
}

/** How a file will stand on paper, by its facts alone. */
export function estimatedRendition(attachment: Attachment): Rendition {
  const { media, size, sha256 } = attachment;
  const { type, pages, problem } = media;
  if (problem !== null) return { kind: 'titled', problem };
  const each = BYTES_A_PAGE[type];
  if (each !== undefined) {
    const content = type === 'xlsx' ? size - FRAME_BYTES : size;
    const guess = Math.min(MOST_PAGES, Math.max(1, Math.ceil(content / each)));
    return { kind: 'pdf', pages: guess, sha256, origin: 'office' };
  }
  if (PICTURES.has(type)) {
    const picture = { type: 'jpeg' as const, sha256, size, width: 1, height: 1 };
    return { kind: 'pictures', pictures: Array.from({ length: Math.max(1, pages ?? 1) }, () => picture) };
  }
  if (type === 'pdf' && pages !== null) return { kind: 'pdf', pages, sha256, origin: 'file' };
  return { kind: 'titled', problem: null };
}

/** Sides of own pages without setting them: lists by their rows, all else one side. Every character counts as printable. */
export const estimatedTypesetting: Typesetting = { sides: estimatedSides, unprintable: () => [] };

function estimatedSides(page: Page): number {
  switch (page.kind) {
    case 'contents':
    case 'photoContents':
      return Math.max(1, Math.ceil(page.rows.length / ROWS_A_SIDE));
    case 'fileNote':
      return Math.max(1, Math.ceil(page.sections.flatMap(({ lines }) => lines).length / LINES_A_SIDE));
    default:
      return 1;
  }
}
