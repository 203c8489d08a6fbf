import type { Layout } from '../model/layout.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { FontSet } from '../pages/fonts.ts';
import type { ArchiveFiles } from '../source/archive-files.ts';

/** What binding needs beside the document. */
export interface BindSettings {
  readonly files: ArchiveFiles;
  readonly fonts: FontSet;
  readonly layout: Layout;
  readonly draft: boolean;
  /** The only date in the file. */
  readonly asOf: PlainDate;
  readonly tool: { readonly name: string; readonly version: string };
  readonly signal: AbortSignal;
}
