import type { PhotoGroupPage } from '../../model/page.ts';
import { printWords } from '../../text/print.ts';
import { drawBlocks, fittedBlocks, space, textBlocks } from '../block.ts';
import type { Drawable } from '../block.ts';
import type { PageDrawer } from '../drawer.ts';
import { spaced } from '../typesetting/measure.ts';
import { paginate } from '../paginate.ts';
import type { Setting } from '../typesetting/setting.ts';
import { areaOf, beginSide, drawRunning } from '../side.ts';
import { stylesOf } from '../typesetting/styles.ts';

/** Two blank squares before a paragraph. */
const INDENT = '\u3000\u3000';

function plan(setting: Setting, page: PhotoGroupPage): readonly (readonly Drawable[])[] {
  const { layout } = setting;
  const styles = stylesOf(layout);
  const area = areaOf(layout.paper, layout.margins.bound);
  const width = layout.divider.textWidth;
  const left = (area.left + area.right - width) / 2;
  const centred = { left, width, align: 'center' as const };
  const paragraphs = page.summary.split(/[\r\n]+/).filter((paragraph) => paragraph.trim() !== '');
  const words = printWords.photo;
  const blocks = [
    space(layout.divider.number - area.top - 14),
    ...textBlocks(setting, words.groupTitle, spaced({ ...styles.heading, face: 'serif' }), centred),
    space(4),
    ...fittedBlocks(setting, page.title, styles.title, centred, 60, 'H1'),
    space(3),
    ...textBlocks(setting, words.count(page.count), styles.label, centred),
    space(14),
    ...paragraphs.flatMap((paragraph) =>
      textBlocks(setting, INDENT + paragraph.trim(), styles.body, { left, width, align: 'justify' }),
    ),
  ];
  return paginate(blocks, () => area.height);
}

/** 总说明 before the first photograph of a group (GB/T 11821). */
export const photoGroup: PageDrawer<PhotoGroupPage> = {
  sides: (page, setting) => plan(setting, page).length,
  draw: (press, page) => {
    const { layout } = press.canvas;
    const area = areaOf(layout.paper, layout.margins.bound);
    for (const [index, blocks] of plan(press.canvas, page).entries()) {
      const canvas = beginSide(press);
      if (index === 0) canvas.target(page.target);
      drawRunning(canvas, area, page.running, '');
      canvas.rule(area.left, area.top, area.right, area.top, { weight: layout.lines.hair });
      drawBlocks(canvas, blocks, area.top);
    }
  },
};
