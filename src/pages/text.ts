import type { TextPage } from '../model/page.ts';
import { printWords } from '../text/print.ts';
import { drawBlocks } from './block.ts';
import type { Drawable } from './block.ts';
import type { PageDrawer } from './drawer.ts';
import { paginate } from './paginate.ts';
import type { Setting } from './typesetting/setting.ts';
import { areaOf, beginSide, drawFoot, drawRunning } from './side.ts';
import type { Area } from './side.ts';
import { textDrawables } from './text-blocks.ts';

/** Plans made, by the blocks of the text. */
const plans = new WeakMap<
  TextPage['blocks'],
  { readonly setting: Setting; readonly sides: readonly (readonly Drawable[])[] }
>();

function areaIn({ layout }: Setting): Area {
  return areaOf(layout.paper, layout.margins.bound);
}

function plan({ fonts, layout }: Setting, { blocks }: TextPage): readonly (readonly Drawable[])[] {
  const known = plans.get(blocks);
  if (known !== undefined && known.setting.fonts === fonts && known.setting.layout === layout) return known.sides;
  const setting = { fonts, layout };
  const area = areaIn(setting);
  const sides = paginate<Drawable>(
    textDrawables(setting, blocks, area),
    () => area.height,
    ({ above = [] }) => above,
  );
  plans.set(blocks, { setting, sides });
  return sides;
}

/** A plain or Markdown text. */
export const text: PageDrawer<TextPage> = {
  sides: (page, setting) => plan(setting, page).length,
  draw: (press, page) => {
    const sides = plan(press.canvas, page);
    const area = areaIn(press.canvas);
    for (const [index, blocks] of sides.entries()) {
      const canvas = beginSide(press, { pageNumber: page.pageNumber + index });
      if (index === 0) canvas.target(page.target);
      drawRunning(canvas, area, page.title, page.fileName);
      drawBlocks(canvas, blocks, area.top);
      if (sides.length > 1) drawFoot(canvas, area, printWords.side(index + 1, sides.length));
    }
  },
};
