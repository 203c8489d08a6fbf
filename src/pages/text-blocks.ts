import type { PrintedBlock } from '../model/rendition.ts';
import { drawLine, heightOf, linesIn, space, textBlocks } from './block.ts';
import type { Drawable } from './block.ts';
import { lineHeight, textWidth } from './typesetting/measure.ts';
import type { TextStyle } from './typesetting/measure.ts';
import { settable } from './typesetting/runs.ts';
import type { Setting } from './typesetting/setting.ts';
import type { Area } from './side.ts';
import type { Tag } from './drawing/structure.ts';
import { stylesOf } from './typesetting/styles.ts';
import { drawRowsAlone, partHeight } from './tables/draw.ts';
import { heightBetween, planRows } from './tables/plan.ts';
import { verbatimLines } from './text-verbatim.ts';
import { millimetres } from './typesetting/units.ts';

/** Room that a list gives to each depth, in em. */
const LIST_STEP = 2;
/** Depth beyond which a list goes no further to the right. */
const DEEPEST = 5;

/** The blocks of a text, ready to be set one under another. */
export function textDrawables(setting: Setting, blocks: readonly PrintedBlock[], area: Area): readonly Drawable[] {
  return blocks.flatMap((block, at) => drawablesOf(setting, block, blocks[at - 1]?.kind, area));
}

function drawablesOf(
  setting: Setting,
  block: PrintedBlock,
  before: PrintedBlock['kind'] | undefined,
  area: Area,
): readonly Drawable[] {
  const { text } = setting.layout;
  const body = bodyStyle(setting);
  const column = { left: area.left, width: area.width, align: 'justify' as const };
  switch (block.kind) {
    case 'heading':
      return heading(setting, block, before, area);
    case 'paragraph':
      return textBlocks(setting, block.indent ? indented(block.text) : block.text, body, column);
    case 'listItem':
      return listItem(setting, block, area);
    case 'table':
      return [...(before === undefined ? [] : [space(text.gap)]), ...tableRows(setting, block, area), space(text.gap)];
    case 'closing': {
      const free = 2 * millimetres(body.size);
      const right = { left: area.left, width: area.width - free, align: 'right' as const };
      return [
        ...(before === 'closing' || before === undefined ? [] : [space(text.gap, true)]),
        ...textBlocks(setting, block.text, body, right, before !== 'closing'),
      ];
    }
    case 'verbatim':
      return [...(before === undefined ? [] : [space(text.gap)]), ...verbatimLines(setting, block.lines, area)];
  }
}

function bodyStyle({ layout }: Setting): TextStyle {
  return { ...stylesOf(layout).body, size: layout.text.size };
}

/** Each paragraph two signs in, as Chinese texts are written. */
function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `　　${line}`)
    .join('\n');
}

function heading(
  setting: Setting,
  { level, text }: Extract<PrintedBlock, { kind: 'heading' }>,
  before: PrintedBlock['kind'] | undefined,
  area: Area,
): readonly Drawable[] {
  const { type, text: sizes, leading } = setting.layout;
  const size = [type.heading, (type.subheading + sizes.size) / 2, sizes.size][level - 1] ?? sizes.size;
  const style: TextStyle = { ...bodyStyle(setting), face: 'serifBold', size, leading: leading.heading };
  const column = { left: area.left, width: area.width, align: level === 1 ? ('center' as const) : ('left' as const) };
  const above = before === undefined ? [] : [space(sizes.gap)];
  const lines = textBlocks(setting, text, style, column, true, headingTags[level]);
  return [...above, ...lines, space(level === 1 ? sizes.gap * 1.5 : sizes.gap / 2, true)];
}

const headingTags = { 1: 'H1', 2: 'H2', 3: 'H3' } as const;

/** A list item with its mark before it; its lines stand under one another. */
function listItem(
  setting: Setting,
  { mark, depth, text }: Extract<PrintedBlock, { kind: 'listItem' }>,
  area: Area,
): readonly Drawable[] {
  const style = bodyStyle(setting);
  const em = millimetres(style.size);
  const outer = area.left + Math.min(depth, DEEPEST) * LIST_STEP * em;
  const room = Math.max(LIST_STEP * em, textWidth(setting.fonts, settable(mark), style) + em / 2);
  const column = { left: outer + room, width: area.right - outer - room, align: 'justify' as const };
  const lines = linesIn(setting.fonts, text, style, column);
  const height = lineHeight(style);
  const tag: Tag = { type: 'P' };
  const shown = lines.length > 0 ? lines : [{ text: '', width: 0, last: true }];
  return shown.map((line, at) => ({
    height,
    keep: at === 0 && shown.length > 1,
    draw: (canvas, top) =>
      canvas.within(tag, () => {
        const middle = top + height / 2;
        if (at === 0) canvas.line(mark, column.left - em / 2, canvas.middle(middle, style), style, 'right');
        drawLine(canvas, line, column, middle, style);
      }),
  }));
}

/** Rows one by one; the head stands again where they go on upon another side, if it leaves them room. */
function tableRows(
  setting: Setting,
  { table }: Extract<PrintedBlock, { kind: 'table' }>,
  area: Area,
): readonly Drawable[] {
  const tag: Tag = { type: 'Table' };
  const rows = planRows(setting, table, area).map((side) => {
    const { grid, strip } = side;
    const height =
      strip.part === null
        ? heightBetween(grid, strip.from, strip.to)
        : partHeight(setting, side, strip.from, strip.part);
    const isHead = strip.part === null && strip.to <= table.headRows && height < area.height / 3;
    const draw: Drawable['draw'] = (canvas, top) => canvas.within(tag, () => drawRowsAlone(canvas, side, top));
    return { height, isHead, draw, whole: strip.part === null };
  });
  const head = rows.filter(({ isHead }) => isHead).map(({ height, draw }) => ({ height, keep: true, draw }));
  const above = heightOf(head) < area.height / 3 ? head : [];
  return rows.map(({ height, isHead, draw, whole }) => ({
    height,
    keep: isHead,
    draw,
    above: isHead || !whole || height + heightOf(above) > area.height ? [] : above,
  }));
}
