import type { Layout } from '../../model/layout.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import type { Renditions } from '../../model/rendition.ts';
import type { FontSet } from '../../pages/typesetting/fonts.ts';

/** What binding needs beside the document. */
export interface BindSettings {
  readonly renditions: Renditions;
  readonly fonts: FontSet;
  readonly layout: Layout;
  readonly draft: boolean;
  /** The only date in the file. */
  readonly asOf: PlainDate;
  readonly tool: { readonly name: string; readonly version: string };
  readonly signal: AbortSignal;
}
