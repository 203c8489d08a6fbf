import type { Layout } from '../../model/layout.ts';
import { textStyle } from './measure.ts';
import type { TextStyle } from './measure.ts';

/** Grey of labels and running heads: quiet on screen, still legible after copying. */
export const GREY = '#4d4d4d';

/** The styles that every kind of page is set in. */
export interface Styles {
  /** 小标宋 look-alike, for covers. */
  readonly display: TextStyle;
  readonly title: TextStyle;
  readonly heading: TextStyle;
  readonly subheading: TextStyle;
  readonly body: TextStyle;
  readonly cell: TextStyle;
  readonly cellBold: TextStyle;
  readonly smallCell: TextStyle;
  readonly label: TextStyle;
  readonly running: TextStyle;
}

/** The styles of a layout. */
export function stylesOf(layout: Layout): Styles {
  const { type, leading } = layout;
  const bold = (size: number): TextStyle => textStyle('serifBold', size, { leading: leading.heading });
  return {
    display: bold(type.display),
    title: bold(type.title),
    heading: bold(type.heading),
    subheading: bold(type.subheading),
    body: textStyle('serif', type.body, { leading: leading.body }),
    cell: textStyle('serif', type.cell, { leading: leading.cell }),
    cellBold: textStyle('serifBold', type.cell, { leading: leading.cell }),
    smallCell: textStyle('serif', type.label, { leading: leading.cell }),
    label: textStyle('sans', type.label, { leading: leading.cell, colour: GREY }),
    running: textStyle('sans', type.small, { leading: leading.cell, colour: GREY }),
  };
}
