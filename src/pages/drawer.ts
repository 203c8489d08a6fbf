import type { OwnPage } from '../model/page.ts';
import type { Canvas } from './canvas.ts';
import type { Setting } from './setting.ts';

/** What a page is drawn with. */
export interface Press {
  readonly canvas: Canvas;
  /** Every side carries 草稿. */
  readonly draft: boolean;
  /** Bytes of a picture of the page being drawn: of an attachment by its archive-relative path, on its 0-based page. */
  readonly pictureBytes: (path: string, index: number) => Uint8Array;
}

/** One kind of page. */
export interface PageDrawer<Kind extends OwnPage> {
  /** How many sides the page takes; pure. */
  sides(page: Kind, setting: Setting): number;
  /** Draws exactly so many sides. */
  draw(press: Press, page: Kind): void;
}
