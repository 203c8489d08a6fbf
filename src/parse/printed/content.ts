import type { Attachment } from '../../model/evidence.ts';
import type { PrintedBlock, PrintedTable, Rendition } from '../../model/rendition.ts';
import { decodeText } from '../../source/encoding.ts';
import { printedCsv } from './csv.ts';
import { printedText } from './text.ts';

/** Sheets or a text ready to be set, or why nothing of them can be. */
export type PrintedContent = Extract<Rendition, { kind: 'tables' | 'text' | 'titled' }>;

const DELIMITED = /\.(?:csv|tsv|tab)$/i;
const MARKDOWN = /\.(?:md|markdown)$/i;
const EMPTY: PrintedContent = { kind: 'titled', problem: 'empty' };

/** A workbook, a delimited, Markdown or plain text as it is printed; null for what an office program does better. Never throws. */
export async function printedContent(bytes: Uint8Array, { path, media }: Attachment): Promise<PrintedContent | null> {
  if (media.type === 'xlsx') {
    const { printedWorkbook } = await import('./workbook.ts');
    return tablesOr(await printedWorkbook(bytes));
  }
  if (media.type !== 'text') return null;
  const delimited = DELIMITED.test(path) ? tablesOr(await printedCsv(bytes)) : null;
  if (delimited !== null) return delimited;
  const text = decodeText(bytes)?.text;
  if (text === undefined) return null;
  const blocks = MARKDOWN.test(path) ? await markdown(text) : printedText(text);
  return blocks.length === 0 ? EMPTY : { kind: 'text', blocks, lines: text.split(/\r\n?|\n/) };
}

/** Nested deeper than its reader follows, it is set as typed. */
async function markdown(text: string): Promise<readonly PrintedBlock[]> {
  const { printedMarkdown } = await import('./markdown.ts');
  try {
    return await printedMarkdown(text);
  } catch (error) {
    if (error instanceof RangeError) return printedText(text);
    throw error;
  }
}

function tablesOr(tables: readonly PrintedTable[] | 'empty' | null): PrintedContent | null {
  if (tables === null) return null;
  return tables === 'empty' ? EMPTY : { kind: 'tables', tables };
}
