import type { EvidenceRecord } from '../model/evidence.ts';
import { type Finding, raise } from '../model/finding.ts';
import { type Unit, volumeLabel } from '../model/unit.ts';
import { recordItemDoubtful } from '../text/rules/record-item-doubtful.ts';
import type { CheckContext } from './context.ts';

/** What the folders above a record say in the layout that `init` makes. */
interface FolderWords {
  readonly year: number | null;
  readonly volume: number | null;
  readonly number: number | null;
  /** The folder's name without the number. */
  readonly name: string | null;
}

const YEAR = /^(\d{4})年度?$/;
const NUMBERED = /^(\d+)[-_.、 ](.+)$/;

function folderWords(segments: readonly string[], { checklist }: CheckContext): FolderWords {
  const year = segments.map((segment) => YEAR.exec(segment)?.[1]).find((found) => found !== undefined);
  const volumes = checklist.volumes.map(({ number }) => ({ number, label: volumeLabel(checklist, number) }));
  const volumeAt = segments.findIndex((segment) =>
    volumes.some(({ label }) => segment === label || segment.startsWith(`${label} `)),
  );
  const segment = segments[volumeAt] ?? '';
  const below = volumeAt < 0 ? undefined : segments[volumeAt + 1];
  const numbered = below === undefined ? null : NUMBERED.exec(below);
  return {
    year: year === undefined ? null : Number(year),
    volume: volumes.find(({ label }) => segment.startsWith(label))?.number ?? null,
    number: numbered === null ? null : Number(numbered[1]),
    name: numbered?.[2] ?? below ?? null,
  };
}

/** The units that a folder fits: by its item's name, else by volume and number, else by what is left. */
function fitting({ year, volume, number, name }: FolderWords, units: readonly Unit[]): readonly Unit[] {
  const ofYear = units.filter((unit) => year === null || unit.year === year);
  const named = ofYear.filter(({ item }) => name !== null && [item.shortTitle, item.slug].includes(name));
  if (named.length > 0) return named;
  const ofVolume = ofYear.filter((unit) => volume === null || unit.volume === volume);
  const numbered = ofVolume.filter((unit) => number !== null && volume !== null && unit.number === number);
  return numbered.length > 0 ? numbered : ofVolume;
}

function isOwn(unit: Unit, { year, item }: EvidenceRecord): boolean {
  return unit.item.slug === item && (unit.year === null || unit.year === year);
}

function describe({ year, printedNumber, item }: Unit): string {
  return [year === null ? '' : `${year}年度`, printedNumber ?? '', item.shortTitle]
    .filter((word) => word !== '')
    .join(' ');
}

function judge(record: EvidenceRecord, context: CheckContext): readonly Finding[] {
  const segments = record.path.split('/').slice(0, -1);
  const words = folderWords(segments, context);
  const own = context.units.find((unit) => isOwn(unit, record));
  if (own === undefined || (words.year === null && words.volume === null)) return [];
  // Photographs may lie beside the papers of the event they show.
  if (own.year === null) return [];
  const fits = fitting(words, context.units);
  const [other] = fits;
  if (other === undefined || fits.includes(own)) return [];
  return [
    raise(
      recordItemDoubtful,
      { place: record.placeOf(['item']), year: record.year, item: record.item, subject: [record.path] },
      {
        folder: segments.join('/'),
        stated: describe(own),
        fits: fits.length === 1 ? describe(other) : describeFolder(words),
      },
    ),
  ];
}

function describeFolder({ year, volume }: FolderWords): string {
  return [year === null ? '' : `${year}年度`, volume === null ? '' : `第${volume}卷`]
    .filter((word) => word !== '')
    .join(' ');
}

/** Records whose folder fits another item, volume or year than they state. */
export function run(context: CheckContext): readonly Finding[] {
  return context.archive.records.flatMap((record) => judge(record, context));
}
