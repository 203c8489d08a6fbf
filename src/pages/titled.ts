import type { TitledPage } from '../model/page.ts';
import { printWords } from '../text/print.ts';
import type { PageDrawer } from './drawer.ts';
import { drawSheet } from './sheet.ts';
import { beginSide } from './side.ts';

const words = printWords.titled;

/** Stands for a file that is not bound page by page; bears a number of the run. */
export const titled: PageDrawer<TitledPage> = {
  sides: () => 1,
  draw: (press, page) => {
    const canvas = beginSide(press, { pageNumber: page.pageNumber });
    canvas.target(page.target);
    const fields = [
      { label: words.documentTitle, value: page.title },
      { label: words.fileName, value: page.fileName },
      { label: words.typeName, value: page.typeName },
      { label: words.size, value: words.bytes(page.size) },
      { label: words.sha256, value: page.sha256, whole: true },
      { label: words.packagePath, value: page.packagePath },
    ];
    const note = page.problem === null ? words.note : words.problemNote;
    drawSheet(canvas, { title: words.title, note, fields, warning: page.problem });
  },
};
