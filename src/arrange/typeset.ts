import type { Target, TablesPage, TextPage } from '../model/page.ts';
import type { Rendition } from '../model/rendition.ts';

/** Sheets or a text that are set by the project itself. */
export type TypesetRendition = Extract<Rendition, { kind: 'tables' | 'text' }>;

/** What stands on a page beside the content. */
export interface TypesetFrame {
  readonly pageNumber: number;
  /** 题名 of the piece. */
  readonly title: string;
  readonly fileName: string;
  readonly target: Target | null;
}

/** The page, over as many sides as it needs, of sheets or a text. */
export function typesetPage(rendition: TypesetRendition, frame: TypesetFrame): TablesPage | TextPage {
  return rendition.kind === 'tables'
    ? { kind: 'tables', ...frame, tables: rendition.tables }
    : { kind: 'text', ...frame, blocks: rendition.blocks };
}

/** Whether a file is set by the project itself. */
export function isTypeset(rendition: Rendition): rendition is TypesetRendition {
  return rendition.kind === 'tables' || rendition.kind === 'text';
}
