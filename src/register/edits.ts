import { nodeAt, type SourceNode } from '../parse/yaml/source-tree.ts';
import type { EditValue, YamlEdit } from '../parse/yaml/edit.ts';

type Path = readonly (string | number)[];
type EditMap = { readonly [key: string]: EditValue };

/** What is to stand at a place of a record; undefined: nothing. */
export interface FieldChange {
  readonly path: Path;
  readonly value: EditValue | undefined;
}

/** The edits that make these changes and leave everything around them alone; maps and lists are changed entry by entry where that can be. */
export function editsOf(root: SourceNode, changes: readonly FieldChange[]): readonly YamlEdit[] {
  const single = withoutEmptied(
    root,
    changes.flatMap((change) => stepwise(root, change)),
  );
  const fresh = new Map<string, { readonly path: Path; value: EditValue }>();
  const edits: YamlEdit[] = [];
  for (const { edit, path, value } of single) {
    if (edit !== null) edits.push(edit);
    else if (value !== undefined) addFresh(root, path, value, { edits, fresh });
  }
  return [...edits, ...[...fresh.values()].map(({ path, value }) => ({ kind: 'set', path, value }) as const)];
}

/** A change of one entry; `edit` is there when it is no plain setting of a value. */
interface Step extends FieldChange {
  readonly edit: YamlEdit | null;
}

function stepwise(root: SourceNode, { path, value }: FieldChange): readonly Step[] {
  const node = nodeAt(root, path);
  if (value === undefined) return node === null ? [] : [{ path, value, edit: { kind: 'remove', path } }];
  if (node?.type === 'text' && typeof value !== 'object' && node.text === String(value)) return [];
  if (node?.type === 'map' && isMap(value)) {
    const gone = node.entries.filter(({ key }) => !Object.hasOwn(value, key));
    return [
      ...gone.flatMap(({ key }) => stepwise(root, { path: [...path, key], value: undefined })),
      ...Object.entries(value).flatMap(([key, inner]) => stepwise(root, { path: [...path, key], value: inner })),
    ];
  }
  if (node?.type === 'list' && Array.isArray(value)) return listSteps(path, node.items, value);
  return [{ path, value, edit: null }];
}

function isMap(value: EditValue): value is EditMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What was only added to is added to, what only lost entries loses them; any other list is written anew. */
function listSteps(path: Path, items: readonly SourceNode[], value: readonly EditValue[]): readonly Step[] {
  const old = items.map((item) => (item.type === 'text' ? item.text : null));
  const wanted = value.map(String);
  if (old.includes(null)) return [{ path, value, edit: null }];
  if (old.length <= wanted.length && old.every((text, index) => text === wanted[index]))
    return value
      .slice(old.length)
      .map((each) => ({ path, value: each, edit: { kind: 'append', path, value: each } as const }));
  const kept = old.filter((text) => text !== null && wanted.includes(text));
  if (wanted.length > 0 && kept.length === wanted.length && kept.every((text, index) => text === wanted[index]))
    return old
      .flatMap((text, index) => (text !== null && wanted.includes(text) ? [] : [index]))
      .toReversed()
      .map((index) => ({ path, value: undefined, edit: { kind: 'remove', path: [...path, index] } as const }));
  return [{ path, value, edit: null }];
}

/** A map all of whose entries go, goes itself. */
function withoutEmptied(root: SourceNode, steps: readonly Step[]): readonly Step[] {
  const removed = new Map<string, Path[]>();
  for (const { edit } of steps)
    if (edit?.kind === 'remove') {
      const parent = edit.path.slice(0, -1);
      removed.set(JSON.stringify(parent), [...(removed.get(JSON.stringify(parent)) ?? []), edit.path]);
    }
  const emptied = [...removed].flatMap(([parent, paths]) => {
    const path: Path = JSON.parse(parent);
    const node = nodeAt(root, path);
    const isSet = steps.some(
      (step) => step.edit?.kind !== 'remove' && JSON.stringify(step.path.slice(0, -1)) === parent,
    );
    return path.length > 0 && node?.type === 'map' && node.entries.length === paths.length && !isSet ? [path] : [];
  });
  const isUnder = (path: Path, parent: Path): boolean =>
    JSON.stringify(path.slice(0, parent.length)) === JSON.stringify(parent);
  return [
    ...steps.filter(({ edit }) => edit?.kind !== 'remove' || !emptied.some((parent) => isUnder(edit.path, parent))),
    ...emptied.map((path) => ({ path, value: undefined, edit: { kind: 'remove', path } as const })),
  ];
}

/** A value under a map that is there is set; what is not there yet is made once, with all that belongs into it. */
function addFresh(
  root: SourceNode,
  path: Path,
  value: EditValue,
  {
    edits,
    fresh,
  }: { readonly edits: YamlEdit[]; readonly fresh: Map<string, { readonly path: Path; value: EditValue }> },
): void {
  let depth = path.length - 1;
  while (depth > 0 && !['map', 'list'].includes(nodeAt(root, path.slice(0, depth))?.type ?? '')) depth -= 1;
  if (depth === path.length - 1) {
    edits.push({ kind: 'set', path, value });
    return;
  }
  const top = path.slice(0, depth + 1);
  const key = JSON.stringify(top);
  const known = fresh.get(key) ?? { path: top, value: {} };
  fresh.set(key, { path: top, value: withAt(known.value, path.slice(depth + 1), value) });
}

/** A value with another one put in at a path of keys. */
export function withAt(whole: EditValue, path: Path, value: EditValue): EditValue {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const map: EditMap = isMap(whole) ? whole : {};
  return { ...map, [step]: withAt(map[step] ?? {}, rest, value) };
}
