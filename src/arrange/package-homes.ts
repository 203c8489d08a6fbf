import type { Archive } from '../model/archive.ts';
import type { Checklist } from '../model/checklist.ts';
import type { EvidenceRecord } from '../model/evidence.ts';
import { unitsTouched } from './units-touched.ts';

/** A volume of a package; both null: the album. */
export interface VolumePlace {
  readonly year: number | null;
  readonly number: number | null;
}

/** The volumes that a file of the archive is packed with, as indices; null: with every one, for nothing can be judged without it. */
export type Homes = (path: string) => ReadonlySet<number> | null;

/**
 * Where each file of an archive belongs when its volumes are packed apart: what a record names goes with the volumes that the record proves something
 * in, so that `check` finds all it needs; what no record names goes with the files around it.
 * @param isShared tells the files that say how everything is to be read
 */
export function homesOf(
  volumes: readonly VolumePlace[],
  { archive, checklist }: { readonly archive: Archive; readonly checklist: Checklist },
  isShared: (path: string) => boolean,
): Homes {
  const homes = claims(volumes, archive, checklist);
  const around = neighbourhood(homes);
  return (path) => {
    if (isShared(path)) return null;
    const claimed = homes.get(path);
    if (claimed !== undefined) return claimed;
    // A file of several volumes' folders is wanted once.
    const [first = 0] = foldersAbove(path).flatMap((folder) => around.get(folder) ?? []);
    return new Set([first]);
  };
}

/** Every path that a record is at or names. */
export function pathsOf({ path, files, photos }: EvidenceRecord): readonly string[] {
  const shown = photos.flatMap(({ attachment }) => (attachment === null ? [] : [attachment.path]));
  return [path, ...files.map((file) => file.path), ...shown];
}

function claims(
  volumes: readonly VolumePlace[],
  { records }: Archive,
  { items, album }: Checklist,
): ReadonlyMap<string, ReadonlySet<number>> {
  const homes = new Map<string, Set<number>>();
  for (const record of records) {
    const touched = unitsTouched(record).map(({ year, item }) => {
      if (item === album?.item) return volumes.findIndex((volume) => volume.year === null);
      const number = items.find(({ slug }) => slug === item)?.volume ?? null;
      return volumes.findIndex((volume) => volume.year === year && volume.number === number);
    });
    const found = touched.filter((index) => index >= 0);
    if (found.length === 0) continue;
    for (const path of pathsOf(record)) homes.set(path, new Set([...(homes.get(path) ?? []), ...found]));
  }
  return homes;
}

/** The first volume of what lies in each folder, at any depth. */
function neighbourhood(homes: ReadonlyMap<string, ReadonlySet<number>>): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const [path, volumes] of homes)
    for (const folder of foldersAbove(path)) first.set(folder, Math.min(first.get(folder) ?? Infinity, ...volumes));
  return first;
}

/** The folders a path lies in, nearest first; the archive itself is none. */
function foldersAbove(path: string): readonly string[] {
  const steps = path.split('/').slice(0, -1);
  return steps.map((_, index) => steps.slice(0, steps.length - index).join('/'));
}
