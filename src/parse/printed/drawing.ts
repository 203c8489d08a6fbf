import type { OfficePackage } from './package.ts';

/** What lies over the cells of a sheet. */
export interface DrawnThings {
  readonly pictures: number;
  readonly charts: number;
  /** Shapes with words in them. */
  readonly textBoxes: number;
}

/** Counts what a drawing holds (ECMA-376 part 1, 20.5). @throws if its part is broken */
export async function readDrawing(office: OfficePackage, part: string | null): Promise<DrawnThings> {
  const things = { pictures: 0, charts: 0, textBoxes: 0 };
  if (part === null) return things;
  let inShape = false;
  let inText = false;
  await office.read(part, {
    open: (name) => {
      if (name === 'pic') things.pictures += 1;
      else if (name === 'graphicFrame') things.charts += 1;
      else if (name === 'sp') inShape = true;
      else if (name === 't') inText = true;
    },
    text: (text) => {
      if (!inShape || !inText || text.trim() === '') return;
      things.textBoxes += 1;
      inShape = false;
    },
    close: (name) => {
      if (name === 'sp') inShape = false;
      else if (name === 't') inText = false;
    },
  });
  return things;
}
