import type { SubstitutePage } from '../model/page.ts';
import { printWords } from '../text/print.ts';
import type { PageDrawer } from './drawer.ts';
import { handCorners } from './hand-numbering.ts';
import { drawSheet } from './sheet.ts';
import { beginSide } from './side.ts';

const words = printWords.substitute;

/** 代用页: stands in the volume for a paper that lies only in the box. */
export const substitute: PageDrawer<SubstitutePage> = {
  sides: () => 1,
  draw: (press, page) => {
    const canvas = beginSide(press);
    canvas.target(page.target);
    const fields = [
      { label: words.number, value: String(page.number) },
      { label: words.documentTitle, value: page.title },
      { label: words.author, value: page.author },
      { label: words.date, value: page.date },
      { label: words.medium, value: page.medium },
      { label: words.pages, value: words.range(page.firstPage, page.lastPage) },
      { label: words.location, value: page.location },
    ];
    const note = words.note(handCorners(canvas.layout.stamp.convention, page.bothSides));
    drawSheet(canvas, { title: words.title, note, fields, warning: null });
  },
};
