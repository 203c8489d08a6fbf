import type { Attachment } from '../model/evidence.ts';
import type { OwnPage } from '../model/page.ts';
import type { Canvas } from './drawing/canvas.ts';
import type { Picture } from './album/picture-file.ts';
import type { Setting } from './typesetting/setting.ts';

/** What a page is drawn with. */
export interface Press {
  readonly canvas: Canvas;
  /** Every side carries 草稿. */
  readonly draft: boolean;
  /** Opens a picture of the page being drawn: of an attachment, on its 0-based page. @throws PictureFailure */
  readonly open: (attachment: Attachment, index: number) => Picture;
}

/** One kind of page. */
export interface PageDrawer<Kind extends OwnPage> {
  /** How many sides the page takes; pure. */
  sides(page: Kind, setting: Setting): number;
  /** Draws exactly so many sides. */
  draw(press: Press, page: Kind): void;
}
