import type { OwnPageKind, Page } from '../model/page.ts';
import type { Block, VolumePages } from './blocks.ts';

/** A4 sides of a page. */
type Sides = (page: Page) => number;

/** Sheets that begin on a front wherever they stand. */
const ON_FRONTS: ReadonlySet<Page['kind']> = new Set<OwnPageKind>([
  'cover',
  'contents',
  'photoContents',
  'divider',
  'substitute',
  'crossReference',
  'photoGroup',
  'fileNote',
  'captionStrips',
]);

/** A volume printed on both sides: covers, lists, dividers, pieces and the 备考表 begin on fronts, empty backs before them. */
export function beginOnFronts(pages: VolumePages, sides: Sides): VolumePages {
  return {
    ...pages,
    blocks: pages.blocks.map((block) => fillSheets(block, sides)),
    front: (shares, at) => fillSheets(pages.front(shares, at), sides),
    closing: (shares) => {
      const closing = pages.closing(shares);
      return { ...closing, pages: onFronts(closing.pages, sides) };
    },
  };
}

/** The block with empty backs, its last sheet filled too: whatever follows begins on a front. */
export function fillSheets(block: Block, sides: Sides): Block {
  const pages = onFronts(block.pages, sides);
  const isOdd = pages.reduce((sum, page) => sum + sides(page), 0) % 2 === 1;
  return { ...block, pages: isOdd ? [...pages, { kind: 'blank' }] : pages };
}

function onFronts(pages: readonly Page[], sides: Sides): readonly Page[] {
  let side = 0;
  return pages.flatMap((page, index) => {
    // What follows a divider is the first page of a piece.
    const onFront = ON_FRONTS.has(page.kind) || pages[index - 1]?.kind === 'divider';
    const blank: readonly Page[] = onFront && side % 2 === 1 ? [{ kind: 'blank' }] : [];
    side += blank.length + sides(page);
    return [...blank, page];
  });
}
