import type { FileNotePage } from '../model/page.ts';
import { printWords } from '../text/print.ts';
import { drawBlocks, space, textBlocks } from './block.ts';
import type { Drawable } from './block.ts';
import type { Canvas } from './drawing/canvas.ts';
import type { PageDrawer } from './drawer.ts';
import { tableSides } from './paginate.ts';
import type { Setting } from './typesetting/setting.ts';
import { areaOf, beginSide, drawFoot, drawListHead } from './side.ts';
import type { Area } from './side.ts';
import { stylesOf } from './typesetting/styles.ts';

const words = printWords.fileNote;
/** Two squares before a paragraph. */
const INDENT = '　　';

function sectionBlocks(setting: Setting, page: FileNotePage, area: Area): readonly Drawable[] {
  const { fileNote } = setting.layout;
  const styles = stylesOf(setting.layout);
  const left = area.left + fileNote.inset;
  const width = area.width - 2 * fileNote.inset;
  const heading = { ...styles.body, leading: 1.6, face: 'serifBold' as const };
  const style = { ...styles.cell, leading: 1.6 };
  return page.sections.flatMap((section) => [
    space(2.5, true),
    ...textBlocks(setting, section.heading, heading, { left, width, align: 'left' }, section.lines.length > 0, 'H3'),
    ...section.lines.flatMap((line) =>
      textBlocks(setting, `${INDENT}${line}`, style, { left, width, align: 'justify' }),
    ),
  ]);
}

/** Text in sides; the signatures are the last block, and never stand without some lines of what is signed. */
function plan(setting: Setting, page: FileNotePage): readonly (readonly Drawable[])[] {
  const { layout } = setting;
  const area = areaOf(layout.paper, layout.margins.bound);
  const { inset, signatures } = layout.fileNote;
  const styles = stylesOf(layout);
  const column = { left: area.left + inset, width: area.width - 2 * inset, align: 'left' as const };
  const title = textBlocks(
    setting,
    words.situation,
    { ...styles.subheading, size: layout.type.body + 2 },
    column,
    true,
    'H2',
  );
  const blocks = [...title, ...sectionBlocks(setting, page, area), space(signatures)];
  return tableSides(blocks, area.height - 2 * inset, 1);
}

/** Blank lines to sign on; nobody's name is ever printed there. */
function drawSignatures(canvas: Canvas, area: Area): void {
  const { signatureRow, inset } = canvas.layout.fileNote;
  const style = stylesOf(canvas.layout).body;
  const left = area.right - inset - 68;
  const labels = [words.compiledBy, words.checkedBy, words.date];
  for (const [at, label] of labels.entries()) {
    const y = area.bottom - inset - (labels.length - 1 - at) * signatureRow;
    const tag = { type: 'P' } as const;
    canvas.within(tag, () => canvas.line(label, left, y, style));
    canvas.rule(left + 20, y + 1.2, area.right - inset, y + 1.2, { weight: canvas.layout.lines.hair });
    if (label !== words.date) continue;
    canvas.within(tag, () => canvas.line(words.blankDate, area.right - inset, y, style, 'right'));
  }
}

/** 卷内备考表 (GB/T 9705), after the pieces of a volume. */
export const fileNote: PageDrawer<FileNotePage> = {
  sides: (page, setting) => plan(setting, page).length,
  draw: (press, page) => {
    const sides = plan(press.canvas, page);
    const { layout } = press.canvas;
    const area = areaOf(layout.paper, layout.margins.bound);
    for (const [index, blocks] of sides.entries()) {
      const canvas = beginSide(press);
      const code = page.referenceCode === '' ? '' : `${printWords.contents.referenceCode}${page.referenceCode}`;
      drawListHead(canvas, area, words.title, page.running, code);
      canvas.frame(area.left, area.top, area.width, area.height, { weight: layout.lines.frame });
      drawBlocks(canvas, blocks, area.top + layout.fileNote.inset);
      if (index === sides.length - 1) drawSignatures(canvas, area);
      if (sides.length > 1) drawFoot(canvas, area, printWords.side(index + 1, sides.length));
    }
  },
};
