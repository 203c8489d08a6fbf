import type { OwnPage, Page } from '../../src/model/page.ts';
import type { DrawnDocument, DrawSettings } from '../../src/pages/drawing/document.ts';
import { attachmentsOf } from '../../src/output/binding/unbound.ts';
import { drawPdf } from './drawing.ts';

/** Own pages without type: each side says only its kind. Contents take two sides, the second with the links. */
export async function drawOwnPages(pages: readonly OwnPage[], settings: DrawSettings): Promise<DrawnDocument> {
  const sides = pages.map(({ kind }) => (kind === 'contents' ? 2 : 1));
  const kinds = pages.flatMap(({ kind }, index) => Array.from({ length: sides[index] ?? 0 }, () => kind));
  for (const attachment of pages.flatMap(attachmentsOf)) await settings.readPicture(attachment, 0);
  const bytes = await drawPdf(
    kinds.map(() => [595.28, 841.89]),
    (document, index) => {
      document.fontSize(20).text(kinds[index] ?? '', 100, 100, { lineBreak: false });
    },
  );
  const first = (index: number): number => sides.slice(0, index).reduce((sum, count) => sum + count, 0);
  const targets = pages.flatMap((page, index) =>
    'target' in page && page.target !== null ? [{ target: page.target, side: first(index) }] : [],
  );
  const links = pages.flatMap((page, index) =>
    page.kind !== 'contents'
      ? []
      : page.rows.flatMap(({ target }, row) =>
          target === null
            ? []
            : [{ side: first(index) + 1, rect: { x: 100, y: 700 - row * 20, width: 200, height: 18 }, target }],
        ),
  );
  return { bytes, sides, links, targets };
}

/** Pages of a file in a row. */
export function evidencePages(
  attachment: Extract<Page, { kind: 'evidence' }>['attachment'],
  count: number,
  firstNumber: number,
  target: string | null,
): readonly Page[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: 'evidence',
    pageNumber: firstNumber + index,
    attachment,
    index,
    target: index === 0 ? target : null,
  }));
}
