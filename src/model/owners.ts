import type { ArchiveConfig } from './archive.ts';
import type { ChecklistItem } from './checklist.ts';

/** Who owes an item by `people` of dossier.yaml: those named for its item, else those of its volume; in the order in which they stand there. */
export function ownersOf(
  people: ArchiveConfig['people'],
  { slug, volume }: Pick<ChecklistItem, 'slug' | 'volume'>,
): readonly string[] {
  const entries = Object.entries(people);
  const ofItem = entries.filter(([, { items }]) => items.includes(slug));
  const ofVolume = entries.filter(([, { volumes }]) => volume !== null && volumes.includes(volume));
  return (ofItem.length > 0 ? ofItem : ofVolume).map(([name]) => name);
}
