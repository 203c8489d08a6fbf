import type { CrossReferencePage } from '../model/page.ts';
import { printWords } from '../text/print.ts';
import type { PageDrawer } from './drawer.ts';
import { drawSheet } from './sheet.ts';
import { beginSide } from './side.ts';

const words = printWords.crossReference;

/** 参见: the piece is bound in another place. */
export const crossReference: PageDrawer<CrossReferencePage> = {
  sides: () => 1,
  draw: (press, page) => {
    const canvas = beginSide(press);
    canvas.target(page.target);
    const number = page.number === null ? [] : [{ label: words.number, value: String(page.number) }];
    const fields = [
      ...number,
      { label: words.documentTitle, value: page.title },
      { label: words.boundAt, value: page.boundAt },
      { label: words.referenceCode, value: page.referenceCode },
    ];
    drawSheet(canvas, { title: words.title, note: words.note, fields, warning: null });
  },
};
