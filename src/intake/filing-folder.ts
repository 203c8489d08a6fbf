import type { Checklist } from '../model/checklist.ts';
import type { FilingPlace } from '../model/intake.ts';
import { unitFolder } from '../model/unit-folder.ts';
import { folderOf } from '../parse/file-path.ts';
import type { ItemLookup } from '../parse/item-lookup.ts';
import type { RecordOutline } from '../parse/record/outline.ts';

/** The folder for a paper of an item in a year: where its records lie, else the folder that was laid out for it, else the one that `init` would lay out. */
export function filingFolder(
  { item }: FilingPlace,
  year: number,
  {
    outlines,
    folders,
    lookup,
    checklist,
  }: {
    readonly outlines: readonly RecordOutline[];
    readonly folders: readonly string[];
    readonly lookup: ItemLookup;
    readonly checklist: Checklist;
  },
): string {
  const used = outlines.filter((outline) => outline.item === item && outline.year === year);
  const [most] = byCount(used.map(({ path }) => folderOf(path)));
  if (most !== undefined) return most;
  const laidOut = folders.find((path) => {
    const key = lookup.byFolder(`${path}/-`);
    return key.item === item && key.year === year;
  });
  if (laidOut !== undefined) return laidOut;
  const unit = lookup.unitOf(year, item);
  return unit === null ? '' : unitFolder(unit, checklist);
}

/** The most frequent first; of equals the one met first. */
function byCount(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
}
