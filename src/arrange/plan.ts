import type { EvidenceRecord } from '../model/evidence.ts';
import type { BoundFile, DossierPlan, Volume, VolumeItem } from '../model/volume.ts';
import { albumPages } from './album.ts';
import { recordFinding, volumeFindings } from './bound-findings.ts';
import { fillBoxes } from './boxes.ts';
import { listDocuments, volumeDocument } from './documents.ts';
import { type FiledVolume, type Register, fileVolume, pieceCode, register } from './filing.ts';
import { beginOnFronts } from './fronts.ts';
import { compareText } from './natural-order.ts';
import { type NumberedEntry, numberSections } from './numbering.ts';
import { isChosen, outlineVolumes, type VolumeOutline } from './outline.ts';
import { packageInfo, packageName } from './package-info.ts';
import type { PlanInput } from './plan-input.ts';
import type { PlannedVolume } from './planned-volume.ts';
import { remarkOf } from './remarks.ts';
import { retentionOf } from './retention.ts';
import { isBoundIn, sequence } from './sequence.ts';
import { unprintableFindings } from './unprintable.ts';
import { volumePages } from './volume.ts';

/**
 * The complete plan of the paper: numbers, codes, order, page numbers, file names. Everything but ink.
 * All volumes are planned, then those selected are kept, so their numbers are those of the whole.
 */
export function planDossier(input: PlanInput): DossierPlan {
  const { archive, checklist, report, typesetting, options } = input;
  const outlines = outlineVolumes(checklist, report);
  const records = archive.records.toSorted((a, b) => compareText(a.path, b.path));
  const bound = new Set(records.filter((record) => isTaken(record, outlines)));
  const filed = outlines.map((outline) => fileRecords(outline, [...bound], input));
  const places = register(filed);
  const planned = filed
    .filter(({ outline }) => isChosen(outline, options.selection))
    .map((volume) => planVolume(volume, places, input));
  const printed = new Set(planned.flatMap((volume) => boundRecords(volume.filed)));
  return {
    draft: options.draft,
    volumes: planned.map(({ volume }) => volume),
    lists: listDocuments(planned, input),
    packageName: packageName(input),
    packageInfo: packageInfo(input),
    findings: [
      ...records.filter((record) => !bound.has(record)).map(recordFinding),
      ...planned.flatMap((volume) => volumeFindings(volume, input.renditions.of)),
      ...unprintableFindings([...printed], archive, typesetting),
    ],
  };
}

function isTaken(record: EvidenceRecord, outlines: readonly VolumeOutline[]): boolean {
  return outlines.some(({ results }) => results.some(({ unit }) => isBoundIn(unit, record)));
}

function fileRecords(outline: VolumeOutline, records: readonly EvidenceRecord[], input: PlanInput): FiledVolume {
  const { checklist, archive, options } = input;
  const { fonds } = archive.config;
  const ordering = { order: outline.order, issuerRanks: checklist.issuerRanks };
  const sections = outline.results.map((result) => sequence(result, records, ordering));
  const photos = outline.year === null ? { fonds, perPage: options.photosPerPage } : null;
  const numbered = numberSections(sections, photos, input.renditions.of);
  return fileVolume(outline, numbered, { fonds, subject: checklist.subjectCode });
}

function planVolume(filed: FiledVolume, places: Register, input: PlanInput): PlannedVolume {
  const { outline } = filed;
  const { typesetting, boxes: sizes, options } = input;
  const made = outline.year === null ? albumPages(filed, places, input) : volumePages(filed, places, input);
  const pages = options.duplex ? beginOnFronts(made, typesetting.sides) : made;
  const measure = { sizes, duplex: options.duplex, sides: typesetting.sides };
  const boxes = fillBoxes(pages.blocks, pages.closing, outline.listNumber, measure);
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
    boxes: boxes.map(({ label, thickness, firstItem, lastItem }) => ({ label, thickness, firstItem, lastItem })),
    document: volumeDocument(outline, pages, input),
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

function boundRecords({ sections }: FiledVolume): readonly EvidenceRecord[] {
  return sections.flatMap(({ entries }) => entries.filter(({ boundHere }) => boundHere).map(({ record }) => record));
}
