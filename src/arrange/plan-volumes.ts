import type { EvidenceRecord } from '../model/evidence.ts';
import type { BoundFile, Volume, VolumeItem } from '../model/volume.ts';
import { albumPages } from './album.ts';
import { fillBoxes } from './boxes.ts';
import { volumeDocument } from './documents.ts';
import { type FiledVolume, type Register, fileVolume, pieceCode, register } from './filing.ts';
import { beginOnFronts } from './fronts.ts';
import { compareText } from './natural-order.ts';
import { type NumberedEntry, numberSections } from './numbering.ts';
import { isChosen, outlineVolumes, type VolumeOutline } from './outline.ts';
import type { PlanInput } from './plan-input.ts';
import type { PlannedVolume } from './planned-volume.ts';
import { remarkOf } from './remarks.ts';
import { retentionOf } from './retention.ts';
import { isBoundIn, sequence } from './sequence.ts';
import { volumePages } from './volume.ts';

/** The volumes selected, planned as parts of the whole, and the records that no volume takes. */
export function planVolumes(input: PlanInput): {
  readonly planned: readonly PlannedVolume[];
  readonly notTaken: readonly EvidenceRecord[];
} {
  const { archive, checklist, report, options } = input;
  const outlines = outlineVolumes(checklist, report);
  const records = archive.records.toSorted((a, b) => compareText(a.path, b.path));
  const bound = new Set(records.filter((record) => isTaken(record, outlines)));
  const filed = outlines.map((outline) => fileRecords(outline, [...bound], input));
  const places = register(filed);
  return {
    planned: filed
      .filter(({ outline }) => isChosen(outline, options.selection))
      .map((volume) => planVolume(volume, places, input)),
    notTaken: records.filter((record) => !bound.has(record)),
  };
}

function isTaken(record: EvidenceRecord, outlines: readonly VolumeOutline[]): boolean {
  return outlines.some(({ results }) => results.some(({ unit }) => isBoundIn(unit, record)));
}

function fileRecords(outline: VolumeOutline, records: readonly EvidenceRecord[], input: PlanInput): FiledVolume {
  const { checklist, archive, options, renditions, typesetting } = input;
  const { fonds } = archive.config;
  const ordering = { order: outline.order, issuerRanks: checklist.issuerRanks };
  const sections = outline.results.map((result) => sequence(result, records, ordering));
  const photos = outline.year === null ? { fonds, perPage: options.photosPerPage } : null;
  const numbered = numberSections(sections, photos, { renditionOf: renditions.of, sides: typesetting.sides });
  return fileVolume(outline, numbered, { fonds, subject: checklist.subjectCode });
}

function planVolume(filed: FiledVolume, places: Register, input: PlanInput): PlannedVolume {
  const { outline } = filed;
  const { typesetting, boxes: sizes, options } = input;
  const made = outline.year === null ? albumPages(filed, places, input) : volumePages(filed, places, input);
  const pages = options.duplex ? beginOnFronts(made, typesetting.sides) : made;
  const measure = { sizes, duplex: options.duplex, sides: typesetting.sides };
  const boxes = fillBoxes(pages, outline.listNumber, measure);
  const volume: Volume = {
    year: outline.year,
    number: outline.number,
    listNumber: outline.listNumber,
    label: outline.label,
    title: outline.title,
    referenceCode: filed.referenceCode,
    dates: filed.dates,
    retention: filed.retention,
    sections: filed.sections.map(({ result, entries }) => ({
      result,
      items: entries.map((entry) => volumeItem(entry, places)),
    })),
    itemCount: filed.itemCount,
    pageCount: filed.pageCount,
    boxes: boxes.map(({ label, thickness, firstItem, lastItem, firstPage, lastPage }) => ({
      label,
      thickness,
      firstItem,
      lastItem,
      firstPage,
      lastPage,
    })),
    document: volumeDocument(filed, boxes, pages, input),
  };
  return { filed, volume, boxes };
}

function volumeItem(entry: NumberedEntry, places: Register): VolumeItem {
  const { record, number, parts, range } = entry;
  const home = places.pieces.get(record.path);
  return {
    record,
    number,
    referenceCode: home === undefined ? '' : pieceCode(home),
    retention: retentionOf(record, home?.section.result.unit.item.parts ?? []),
    parts,
    firstPage: range?.first ?? null,
    lastPage: range?.last ?? null,
    files: [...photoFiles(entry), ...boundFiles(entry)],
    remark: remarkOf(entry, places),
  };
}

function photoFiles({ sides }: NumberedEntry): readonly BoundFile[] {
  return sides.flatMap(({ page, photos }) =>
    photos.flatMap(({ photo: { attachment } }) =>
      attachment === null ? [] : [{ attachment, binding: 'picture', firstPage: page, lastPage: page }],
    ),
  );
}

function boundFiles({ files }: NumberedEntry): readonly BoundFile[] {
  return files.flatMap(({ attachment, binding, range: { first, last } }) =>
    attachment === null ? [] : [{ attachment, binding, firstPage: first, lastPage: last }],
  );
}
