import type { Pointer } from '../model/place.ts';
import { factShapes } from '../model/facts.ts';
import type { FactList } from '../model/checklist.ts';
import type { Item, Quantity, Threshold, WrittenChecklist } from './generated/validators.js';
import { faultAt, type FaultContext, type PlacedFault } from './schema/schema-faults.ts';
import { suggest } from './suggest.ts';

/** Looks up what a checklist names within itself, and says where a name leads nowhere. */
interface Names {
  readonly repeated: (values: readonly string[], pointerOf: (index: number) => Pointer) => readonly PlacedFault[];
  readonly unknown: (name: string, known: readonly string[], pointer: Pointer) => readonly PlacedFault[];
  readonly fault: (keyword: string, pointer: Pointer, expected?: readonly string[]) => PlacedFault;
}

function namesOf(context: FaultContext): Names {
  const fault: Names['fault'] = (keyword, pointer, expected = []) => faultAt(keyword, pointer, context, expected);
  return {
    fault,
    repeated: (values, pointerOf) =>
      values.flatMap((value, index) => (values.indexOf(value) < index ? [fault('repeated', pointerOf(index))] : [])),
    unknown: (name, known, pointer) => {
      if (known.includes(name)) return [];
      const placed = fault('unknownName', pointer, known);
      return [{ ...placed, fault: { ...placed.fault, suggestion: suggest(name, known) } }];
    },
  };
}

/** Faults of a checklist that its schema cannot state: names that repeat or lead nowhere, phases and days that do not exist. */
export function checklistFaults(checklist: WrittenChecklist, context: FaultContext): readonly PlacedFault[] {
  const names = namesOf(context);
  const { items, volumes, due, album } = checklist;
  return [
    ...(due && due.firstDay > due.lastDay ? [names.fault('order', ['due'])] : []),
    ...names.repeated(
      volumes.map(({ number }) => String(number)),
      (index) => ['volumes', index, 'number'],
    ),
    ...names.repeated(
      items.map(({ slug }) => slug),
      (index) => ['items', index, 'slug'],
    ),
    ...names.repeated(
      items.map(({ volume, shortTitle }) => `${volume} ${shortTitle}`),
      (index) => ['items', index, 'shortTitle'],
    ),
    ...names.repeated(
      items.flatMap(({ thresholds = [] }) => thresholds.map(({ id }) => id)),
      thresholdPointer(items),
    ),
    ...(album
      ? names.unknown(
          album.item,
          items.filter(({ volume }) => volume === null).map(({ slug }) => slug),
          ['album', 'item'],
        )
      : []),
    ...items.flatMap((item, index) => itemFaults(item, ['items', index], checklist, names)),
  ];
}

function thresholdPointer(items: readonly Item[]): (index: number) => Pointer {
  const pointers = items.flatMap(({ thresholds = [] }, item) =>
    thresholds.map((_, index) => ['items', item, 'thresholds', index, 'id']),
  );
  return (index) => pointers[index] ?? [];
}

function itemFaults(item: Item, at: Pointer, checklist: WrittenChecklist, names: Names): readonly PlacedFault[] {
  const { volume, parts, thresholds = [] } = item;
  const volumes = checklist.volumes.map(({ number }) => String(number));
  const isAlbum = checklist.album?.item === item.slug;
  const partNames = parts.map(({ name }) => name);
  return [
    ...(volume === null
      ? isAlbum
        ? []
        : names.unknown('', volumes, [...at, 'volume'])
      : names.unknown(String(volume), volumes, [...at, 'volume'])),
    ...phaseFaults(item.phases, [...at, 'phases'], checklist, names),
    ...names.repeated(partNames, (index) => [...at, 'parts', index, 'name']),
    ...parts.flatMap(({ dateClass, after = [], phases }, index) => {
      const part = [...at, 'parts', index];
      return [
        ...names.unknown(dateClass, Object.keys(checklist.dateClasses), [...part, 'dateClass']),
        ...after.flatMap((name, which) => names.unknown(name, partNames, [...part, 'after', which])),
        ...phaseFaults(phases, [...part, 'phases'], checklist, names),
      ];
    }),
    ...thresholds.flatMap((threshold, index) =>
      thresholdFaults(threshold, [...at, 'thresholds', index], partNames, checklist, names),
    ),
  ];
}

function phaseFaults(
  phases: readonly number[] = [],
  at: Pointer,
  checklist: WrittenChecklist,
  names: Names,
): readonly PlacedFault[] {
  const count = checklist.phases.length;
  return phases.flatMap((phase, index) =>
    phase > count ? [names.fault('maximum', [...at, index], [String(count)])] : [],
  );
}

function thresholdFaults(
  threshold: Threshold,
  at: Pointer,
  partNames: readonly string[],
  checklist: WrittenChecklist,
  names: Names,
): readonly PlacedFault[] {
  const { denominator, alsoShown } = threshold;
  return [
    ...threshold.parts.flatMap((name, index) => names.unknown(name, partNames, [...at, 'parts', index])),
    ...phaseFaults(threshold.phases, [...at, 'phases'], checklist, names),
    ...quantityFaults(threshold.numerator, [...at, 'numerator'], names),
    ...(denominator && typeof denominator === 'object'
      ? quantityFaults(denominator, [...at, 'denominator'], names)
      : []),
    ...(alsoShown ? quantityFaults(alsoShown.numerator, [...at, 'alsoShown', 'numerator'], names) : []),
  ];
}

/** Fields that a list of facts does not have would be counted as nothing. */
function quantityFaults(quantity: Quantity, at: Pointer, names: Names): readonly PlacedFault[] {
  const measured = Object.entries(quantity).find(([key]) => key !== 'where');
  if (measured === undefined) return [];
  const [operator, value] = measured;
  const [list = '', field] = String(value).split('.');
  const { fields } = factShapes[list as FactList];
  return [
    ...(field === undefined ? [] : names.unknown(field, fields, [...at, operator])),
    ...Object.keys(quantity.where ?? {}).flatMap((key) => names.unknown(key, fields, [...at, 'where', key])),
  ];
}
