import { folderOf, resolvePath } from '../file-path.ts';
import type { ItemLookup } from '../item-lookup.ts';
import { readYaml } from '../yaml/read.ts';
import { nodeAt, type SourceNode, textUnder, valueUnder } from '../yaml/source-tree.ts';

/** What a record says of itself at a glance, be it whole or not. */
export interface RecordOutline {
  readonly path: string;
  readonly year: number | null;
  /** Slug. */
  readonly item: string | null;
  /** Null for a record of several parts. */
  readonly part: string | null;
  readonly group: string | null;
  readonly title: string | null;
  /** Archive-relative paths of all files that it names. */
  readonly files: readonly string[];
  /** The lists of files that it has. */
  readonly lists: readonly ('files' | 'photos')[];
}

/** Reads the outline of a record; null where the file holds no map. */
export function recordOutline(path: string, bytes: Uint8Array, lookup: ItemLookup): RecordOutline | null {
  const file = readYaml(path, bytes);
  if ('starter' in file) return null;
  const root = ('document' in file ? file.document : file.repaired)?.root;
  if (root?.type !== 'map') return null;
  const year = Number(textUnder(root, 'year') ?? Number.NaN);
  const item = textUnder(root, 'item') ?? '';
  return {
    path,
    year: Number.isInteger(year) ? year : null,
    item: lookup.itemOf(item)?.slug ?? lookup.numbered(year, item)?.item.slug ?? null,
    part: textUnder(root, 'part'),
    group: textUnder(root, 'group'),
    title: textUnder(root, 'title'),
    files: namedFiles(root).flatMap((written) => resolvePath(folderOf(path), written) ?? []),
    lists: (['files', 'photos'] as const).filter((list) => valueUnder(root, list)?.type === 'list'),
  };
}

function namedFiles(root: SourceNode): readonly string[] {
  const files = itemsOf(valueUnder(root, 'files')).map((node) => (node.type === 'text' ? node.text : null));
  const photos = itemsOf(valueUnder(root, 'photos')).map((node) => textUnder(node, 'file'));
  const roster = nodeAt(root, ['roster', 'file']);
  return [...files, ...photos, roster?.type === 'text' ? roster.text : null].filter((name) => name !== null);
}

function itemsOf(node: SourceNode | null): readonly SourceNode[] {
  return node?.type === 'list' ? node.items : [];
}
