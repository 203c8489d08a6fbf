import type { Token, Tokens } from 'marked';
import type { PrintedBlock, PrintedCell } from '../../model/rendition.ts';
import { printWords } from '../../text/print.ts';
import { joined } from './text.ts';

const CHINESE = /[\u4e00-\u9fff]/;
const FRONT_MATTER = /^---\n([^]*?)\n---(?:\n|$)/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** A Markdown text (GFM) in blocks: emphasis as plain words, code as typed, links with their addresses, HTML as its source. Nothing is fetched. */
export async function printedMarkdown(source: string): Promise<readonly PrintedBlock[]> {
  const { lexer } = await import('marked');
  const text = source.replaceAll(/\r\n?/g, '\n');
  const front = FRONT_MATTER.exec(text);
  const body = front === null ? text : text.slice(front[0].length);
  const matter: readonly PrintedBlock[] =
    front === null ? [] : [{ kind: 'verbatim', lines: (front[1] ?? '').split('\n') }];
  return [...matter, ...blocksOf(lexer(body, { gfm: true }), 0)];
}

function blocksOf(tokens: readonly Token[], depth: number): readonly PrintedBlock[] {
  return tokens.flatMap((token) => blockOf(token, depth));
}

function blockOf(token: Token, depth: number): readonly PrintedBlock[] {
  if (isHeading(token))
    return [{ kind: 'heading', level: token.depth === 1 ? 1 : token.depth === 2 ? 2 : 3, text: inline(token.tokens) }];
  if (isList(token)) return token.items.flatMap((item, at) => listItem(token, item, at, depth));
  if (isTable(token)) return [tableOf(token)];
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
      return [];
    case 'code':
      return [{ kind: 'verbatim', lines: textOf(token).split('\n') }];
    case 'blockquote':
      return blocksOf(partsOf(token) ?? [], depth + 1);
    case 'html':
      return token.raw.trim() === '' ? [] : [{ kind: 'verbatim', lines: token.raw.trimEnd().split('\n') }];
    default:
      return paragraph(inline(partsOf(token) ?? [token]), depth);
  }
}

/** Indented as Chinese is written; within lists and quotations under what it belongs to. */
function paragraph(text: string, depth: number): readonly PrintedBlock[] {
  const plain = text.trim();
  if (plain === '') return [];
  if (depth > 0) return [{ kind: 'listItem', mark: '', depth: depth - 1, text: plain }];
  return [{ kind: 'paragraph', text: plain, indent: CHINESE.test(plain) }];
}

function listItem(list: Tokens.List, item: Tokens.ListItem, at: number, depth: number): readonly PrintedBlock[] {
  const number = list.ordered ? `${Number(list.start === '' ? 1 : list.start) + at}.` : '•';
  const mark = item.task ? (item.checked === true ? printWords.markdown.done : printWords.markdown.open) : number;
  const [first, ...rest] = item.tokens.filter(({ type }) => type !== 'checkbox' && type !== 'space');
  const leads = first !== undefined && (first.type === 'text' || first.type === 'paragraph');
  const text = leads ? inline(partsOf(first) ?? [first]).trim() : '';
  return [{ kind: 'listItem', mark, depth, text }, ...blocksOf(leads ? rest : item.tokens, depth + 1)];
}

function tableOf({ header, rows }: Tokens.Table): PrintedBlock {
  const cell = ({ tokens, align }: Tokens.TableCell, head: boolean): PrintedCell => ({
    text: inline(tokens).trim(),
    align: align ?? (head ? 'center' : 'left'),
    columns: 1,
    rows: 1,
  });
  return {
    kind: 'table',
    table: {
      name: null,
      titleRows: 0,
      headRows: 1,
      headColumns: 1,
      widths: header.map(() => 0),
      rows: [header.map((each) => cell(each, true)), ...rows.map((row) => row.map((each) => cell(each, false)))],
      notes: [],
    },
  };
}

/** Words without their emphasis; a break that is asked for stays, others join. */
function inline(tokens: readonly Token[] = []): string {
  return tokens.reduce((text, token) => text + inlineText(token), '');
}

function inlineText(token: Token): string {
  switch (token.type) {
    case 'br':
      return '\n';
    case 'checkbox':
      return '';
    case 'codespan':
    case 'escape':
      return textOf(token);
    case 'html':
      return /^<br\s*\/?>$/i.test(token.raw.trim()) ? '\n' : token.raw;
    case 'image':
      return addressed(printWords.markdown.picture(textOf(token)), hrefOf(token));
    case 'link':
      return addressed(inline(partsOf(token)), hrefOf(token));
    default:
      return partsOf(token) === undefined ? unwrapped(textOf(token)) : inline(partsOf(token));
  }
}

function addressed(text: string, address: string): string {
  const said =
    text === address || address === `mailto:${text}` || address.startsWith('#') || address === `http://${text}`;
  return said ? text : `${text}（${address}）`;
}

/** Lines broken by the writer's editor as one. */
function unwrapped(text: string): string {
  return decoded(text)
    .split('\n')
    .reduce((whole, line) => joined(whole, line.trimStart()));
}

function decoded(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

function partsOf(token: Token): readonly Token[] | undefined {
  return 'tokens' in token ? token.tokens : undefined;
}

function textOf(token: Token): string {
  return 'text' in token && typeof token.text === 'string' ? token.text : '';
}

function hrefOf(token: Token): string {
  return 'href' in token && typeof token.href === 'string' ? token.href : '';
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading';
}

function isList(token: Token): token is Tokens.List {
  return token.type === 'list';
}

function isTable(token: Token): token is Tokens.Table {
  return token.type === 'table';
}
