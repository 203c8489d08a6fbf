import type { Archive } from '../model/archive.ts';
import type { Checklist } from '../model/checklist.ts';
import type { PlannedPackage, WrittenDocument } from '../model/package.ts';
import type { DossierPlan, Volume } from '../model/volume.ts';
import { ARCHIVE_FILE } from '../source/discover.ts';
import { filingWords } from '../text/filing-words.ts';
import { resolvePath } from '../parse/file-path.ts';
import { WAIVERS_FILE } from '../parse/waivers.ts';
import { safeName } from './file-names.ts';
import { homesOf, type VolumePlace } from './package-homes.ts';
import { type PackagePart, packageParts, type SizedDocument, type SizedFile } from './package-parts.ts';

/** A volume as packages are named after it. */
export type NamedVolume = Pick<Volume, 'year' | 'number' | 'label'>;

/** What is packed and how large a zip may be. */
export interface PackagesInput {
  readonly archive: Archive;
  readonly checklist: Checklist;
  /** Files of the archive that are packed. */
  readonly files: readonly SizedFile[];
  /** Greatest size of a zip in bytes. */
  readonly limit: number;
}

/** The packages that documents and files are divided into, each by its volumes. */
export function divided(
  documents: readonly (SizedDocument & { readonly volume: VolumePlace | null })[],
  { archive, checklist, files, limit }: PackagesInput,
): readonly PackagePart[] {
  const places = documents.flatMap(({ volume }) => (volume === null ? [] : [volume]));
  const homes = homesOf(places, { archive, checklist }, sharedBy(archive));
  return packageParts({ documents, files, homes, limit });
}

/** Without these a part of an archive is read otherwise than the whole. */
function sharedBy({ config }: Archive): (path: string) => boolean {
  const named = new Set([ARCHIVE_FILE, WAIVERS_FILE, resolvePath('', config.checklist), ...config.layoutFiles]);
  return (path) => named.has(path) || path.startsWith('.dossier/');
}

/** The documents of a plan as they were written. */
export function sizedDocuments(
  { volumes }: DossierPlan,
  written: readonly WrittenDocument[],
): readonly SizedDocument[] {
  const volumeOf = new Map(volumes.map((volume) => [volume.document.path, volume]));
  return written.map(({ path, bytes }) => ({ name: path, bytes, volume: volumeOf.get(path) ?? null }));
}

/** The packages of a plan as its documents were written: each a bag of its own, those of one dossier named as a group (RFC 8493 §2.2.2). */
export function plannedPackages(
  plan: DossierPlan,
  written: readonly WrittenDocument[],
  input: PackagesInput,
): readonly PlannedPackage[] {
  const parts = divided(sizedDocuments(plan, written), input);
  return parts.map((part, index) => {
    const whole = {
      name: plan.packageName,
      info: plan.packageInfo,
      documents: part.documents.map(({ name }) => name),
      files: part.files.map(({ path }) => path),
    };
    if (parts.length === 1) return whole;
    const named = nameOf(part, plan.volumes);
    const name = safeName([input.checklist.title, input.archive.config.community, ...named.ends.map(String)].join('-'));
    return { ...whole, name, info: infoOf(plan, { name, of: named, count: [index + 1, parts.length] }) };
  });
}

interface PartName {
  /** What tells its file apart: 2022, 2024; 2022, 第一卷, 第二卷. */
  readonly ends: readonly (number | string)[];
  /** 2022年度、2023年度; 2022年度第一卷、第二卷. */
  readonly label: string;
  readonly years: readonly number[];
}

/** What a part is called among all volumes that are packed: by its years when it has all their volumes, else by year and volumes. */
export function nameOf({ volumes }: Pick<PackagePart, 'volumes'>, all: readonly NamedVolume[]): PartName {
  const held = volumes.flatMap((index) => all[index] ?? []);
  const years = [...new Set(held.flatMap(({ year }) => (year === null ? [] : [year])))];
  const album = held.filter(({ year }) => year === null).map(({ label }) => label);
  const isWhole = years.every((year) => all.filter((each) => each.year === year).every((each) => held.includes(each)));
  const ends = (values: readonly (number | string)[]): readonly (number | string)[] => [
    ...new Set([values[0], values.at(-1)].flatMap((value) => value ?? [])),
  ];
  if (isWhole)
    return {
      ends: [...ends(years), ...album],
      label: filingWords.list([...years.map((year) => filingWords.year(year)), ...album]),
      years,
    };
  const labels = held.map(({ label }) => label);
  return {
    ends: [...years, ...ends(labels)],
    label: `${years.map((year) => filingWords.year(year)).join('')}${filingWords.list(labels)}`,
    years,
  };
}

function infoOf(
  { packageName, packageInfo }: DossierPlan,
  { name, of, count }: { readonly name: string; readonly of: PartName; readonly count: readonly [number, number] },
): PlannedPackage['info'] {
  const [first, last] = [of.years[0], of.years.at(-1)];
  const own = new Map([
    ['External-Identifier', name],
    ...(first === undefined ? [] : [['Dates-Covered', first === last ? String(first) : `${first}/${last}`] as const]),
  ]);
  return [
    ...packageInfo.map(([field, value]): readonly [string, string] => [
      field,
      field === 'External-Description' ? filingWords.packagePart(value, of.label) : (own.get(field) ?? value),
    ]),
    ['Bag-Group-Identifier', packageName],
    ['Bag-Count', count.join(' of ')],
  ];
}
