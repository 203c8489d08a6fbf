import type { CoverPage } from '../model/page.ts';
import { printWords } from '../text/print.ts';
import { drawBlocks, fittedBlocks } from './block.ts';
import type { Canvas } from './drawing/canvas.ts';
import type { PageDrawer } from './drawer.ts';
import { drawCoverForm, groundOf } from './cover-form.ts';
import { drawForm, fittedForm } from './form.ts';
import type { Form } from './form.ts';
import { fitted, spaced } from './typesetting/measure.ts';
import type { TextStyle } from './typesetting/measure.ts';
import { areaOf, beginSide } from './side.ts';
import type { Area } from './side.ts';
import type { TagType } from './drawing/structure.ts';
import { stylesOf } from './typesetting/styles.ts';

function fieldsOf(canvas: Canvas, page: CoverPage, middle: number): Form {
  const { cover, form } = canvas.layout;
  const words = printWords.cover;
  return {
    rows: [
      [{ label: words.creator, value: `${page.street}${page.community}` }],
      [
        { label: words.dates, value: page.dates, share: 0.44 },
        { label: words.retention, value: page.retention, share: 0.56 },
      ],
      [
        { label: words.items, value: words.itemCount(page.itemCount), share: 0.44 },
        { label: words.pages, value: words.pageCount(page.pageCount), share: 0.56 },
      ],
      [
        { label: words.fonds, value: page.fonds ?? '', share: 0.44 },
        { label: words.referenceCode, value: page.referenceCode, share: 0.56 },
      ],
    ],
    left: middle - cover.fieldsWidth / 2,
    width: cover.fieldsWidth,
    labelWidth: form.labelWidth,
    rowHeight: form.rowHeight,
    style: stylesOf(canvas.layout).body,
  };
}

function drawHeading(canvas: Canvas, page: CoverPage, area: Area): void {
  const { cover, lines } = canvas.layout;
  const styles = stylesOf(canvas.layout);
  const middle = (area.left + area.right) / 2;
  const display = fitted(canvas.fonts, page.heading, spaced(styles.display), area.width);
  const line = (type: TagType, text: string, y: number, style: TextStyle): void =>
    canvas.within({ type }, () => canvas.line(text, middle, y, style, 'center'));
  line('H1', page.heading, cover.heading, display);
  const [start, end] = [middle - cover.ruleWidth / 2, middle + cover.ruleWidth / 2];
  canvas.rule(start, cover.rule, end, cover.rule, { weight: lines.frame * 1.6 });
  canvas.rule(start, cover.rule + 1.1, end, cover.rule + 1.1, { weight: lines.hair });
  const period = { ...styles.title, face: 'serif' as const };
  line('P', page.period, cover.period, fitted(canvas.fonts, page.period, period, area.width));
  const label = spaced(styles.title);
  line('P', page.volumeLabel, cover.volumeLabel, fitted(canvas.fonts, page.volumeLabel, label, area.width));
}

/** Distance of the line that tells the boxes of a volume apart from the fields under it, mm. */
const BOX_LINE = 8;

function drawBoxLine(canvas: Canvas, text: string, middle: number, y: number, area: Area): void {
  const style = fitted(canvas.fonts, text, { ...stylesOf(canvas.layout).subheading, face: 'serif' }, area.width);
  canvas.within({ type: 'P' }, () => canvas.line(text, middle, y, style, 'center'));
}

/** 案卷封面 (GB/T 9705), the checklist's title its first line; or the community's own. */
export const cover: PageDrawer<CoverPage> = {
  sides: () => 1,
  draw: (press, page) => {
    const { coverForm } = press.canvas.layout;
    if (coverForm !== null) {
      drawCoverForm(beginSide(press, groundOf(coverForm)), page, coverForm);
      return;
    }
    const canvas = beginSide(press);
    const area = areaOf(canvas.layout.paper, canvas.layout.margins.bound);
    const middle = (area.left + area.right) / 2;
    drawHeading(canvas, page, area);
    const { cover: place } = canvas.layout;
    const column = { left: middle - place.titleWidth / 2, width: place.titleWidth, align: 'center' as const };
    const style = stylesOf(canvas.layout).title;
    drawBlocks(canvas, fittedBlocks(canvas, page.volumeTitle, style, column, place.titleHeight, 'H2'), place.title);
    const top = place.fields;
    if (page.box !== null) drawBoxLine(canvas, page.box, middle, top - BOX_LINE, area);
    drawForm(canvas, fittedForm(canvas, fieldsOf(canvas, page, middle), area.bottom - top), top);
  },
};
