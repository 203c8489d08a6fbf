import type { BlankPage } from '../model/page.ts';
import type { PageDrawer } from './drawer.ts';

/** An empty back: really empty, without 草稿 even. */
export const blank: PageDrawer<BlankPage> = {
  sides: () => 1,
  draw: ({ canvas }) => canvas.side(),
};
