import type { Bookmark, Page } from '../model/page.ts';
import type { PageRange } from './numbering.ts';

/** What of a piece is only paper. */
export interface PaperBulk {
  readonly sheets: number;
  /** As measured, mm; null: as its sheets are. */
  readonly thickness: number | null;
}

/** What goes into a box as one: a piece with the sheets that stand before it. */
export interface Block {
  /** Place of its item in the volume, from 0; null for what belongs to no item. */
  readonly section: number | null;
  /** Place of its piece in the item, from 0. */
  readonly entry: number;
  /** 顺序号; null when it holds no piece. */
  readonly item: number | null;
  readonly pages: readonly Page[];
  /** Page numbers it takes, those kept free included. */
  readonly range: PageRange | null;
  readonly paper: PaperBulk | null;
}

/** What one box holds of its volume. */
export interface BoxShare {
  /** 盒号 as printed: 5, or 5（2-1）. */
  readonly label: string;
  /** Which of how many boxes of the volume, from 1. */
  readonly box: number;
  readonly boxes: number;
  readonly firstItem: number | null;
  readonly lastItem: number | null;
  readonly firstPage: number | null;
  readonly lastPage: number | null;
  /** The item and the piece in it that the box begins with, by their places from 0; null when it holds none. */
  readonly begins: Pick<Block, 'section' | 'entry'> | null;
}

/** The pages of a volume: blocks that go into boxes, what frames each box, and the outline. */
export interface VolumePages {
  readonly blocks: readonly Block[];
  /** What stands before the pieces of a box (0-based): its cover and the contents of the whole volume. */
  readonly front: (shares: readonly BoxShare[], at: number) => Block;
  /** What stands after the last piece, in the last box. */
  readonly closing: (shares: readonly BoxShare[]) => Block;
  readonly bookmarks: readonly Bookmark[];
}

/** Pages that belong to no item. */
export function frameBlock(pages: readonly Page[]): Block {
  return { section: null, entry: 0, item: null, pages, range: null, paper: null };
}
