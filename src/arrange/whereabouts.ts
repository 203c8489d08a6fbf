import type { PlacedPiece, PlacedUnit } from '../model/whereabouts.ts';
import type { DossierPlan, Volume, VolumeItem, VolumeSection } from '../model/volume.ts';

/** The place of every item and piece of the planned volumes, in the order of the plan, and how they are asked for. */
export function placedUnits({ volumes }: DossierPlan, spell: Spell): readonly PlacedUnit[] {
  return volumes.flatMap((volume) => volume.sections.map((section) => placedUnit(section, volume, spell)));
}

/** How Chinese words are spelled: their initials in pinyin and the whole. */
type Spell = (words: string) => { readonly initials: string; readonly whole: string };

function placedUnit({ result: { unit }, items }: VolumeSection, volume: Volume, spell: Spell): PlacedUnit {
  const names = [unit.item.shortTitle, ...unit.item.synonyms];
  const spellings = [unit.title, ...names].map(spell).flatMap(({ initials, whole }) => [initials, whole]);
  return {
    year: unit.year,
    printedNumber: unit.printedNumber,
    slug: unit.item.slug,
    title: unit.title,
    names,
    spellings: [...new Set(spellings)],
    volume: volume.number,
    listNumber: volume.listNumber,
    volumeName: volume.label === volume.title ? volume.label : `${volume.label}　${volume.title}`,
    boxes: volume.boxes.map(({ label }) => label),
    document: volume.document.path,
    pieces: items.map((item) => placedPiece(item, volume)),
  };
}

function placedPiece(
  { record, number, firstPage, lastPage, files, remark }: VolumeItem,
  { boxes }: Volume,
): PlacedPiece {
  const box = boxes.find(
    ({ firstItem, lastItem }) =>
      number !== null && firstItem !== null && lastItem !== null && number >= firstItem && number <= lastItem,
  );
  return {
    title: record.title,
    record: record.path,
    files: [...new Set(files.map(({ attachment: { path } }) => path))],
    number,
    firstPage,
    lastPage,
    box: box?.label ?? null,
    remark,
  };
}
