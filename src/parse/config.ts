import type { ArchiveConfig, Population } from '../model/archive.ts';
import type { Checklist } from '../model/checklist.ts';
import { raise, type Finding } from '../model/finding.ts';
import { wholeFile, type Place } from '../model/place.ts';
import type { PlainDate } from '../model/plain-date.ts';
import { ReadFailure, type ArchiveFiles } from '../source/archive-files.ts';
import { ARCHIVE_FILE } from '../source/discover.ts';
import { configInvalid } from '../text/rules/config-invalid.ts';
import { dueOutsideWindow } from '../text/rules/due-outside-window.ts';
import { NOTHING_FOUND } from './schema/fault-value.ts';
import * as written from './generated/validators.js';
import { InputError } from './input-error.ts';
import { faultAt, type FaultContext, type PlacedFault } from './schema/schema-faults.ts';
import { suggest } from './suggest.ts';
import { emptyFault, faultFinding, readValidated } from './schema/validated.ts';

/** What `dossier.yaml` says. @throws InputError when it is not there, cannot be read or is wrong */
export function readConfig(files: ArchiveFiles): ArchiveConfig {
  const rule = configInvalid;
  const file = readValidated(ARCHIVE_FILE, bytesOf(files), {
    validate: written.archive,
    shape: written.shapes.archive,
    rule,
  });
  if (file === null) throw invalid([emptyFault(ARCHIVE_FILE)]);
  if ('findings' in file) throw new InputError(file.findings);
  const faults = configFaults(file.value, file.context);
  if (faults.length > 0) throw invalid(faults);
  return configOf(file.value, file.context, file.notes);
}

function bytesOf(files: ArchiveFiles): Uint8Array {
  try {
    return files.read(ARCHIVE_FILE);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    const fault = { ...NOTHING_FOUND, keyword: 'noFile', pointer: '', title: null, expected: [], titles: [] };
    throw invalid([{ fault, pointer: [], place: wholeFile(ARCHIVE_FILE) }]);
  }
}

function invalid(faults: readonly PlacedFault[]): InputError {
  return new InputError(faults.map((fault) => faultFinding(configInvalid, fault)));
}

function configFaults({ years, population }: written.WrittenArchive, context: FaultContext): readonly PlacedFault[] {
  const isConsecutive = years.every((year, index) => index === 0 || year === (years[index - 1] ?? 0) + 1);
  const foreign = Object.keys(population ?? {}).filter((year) => !years.includes(Number(year)));
  return [
    ...(isConsecutive ? [] : [faultAt('consecutive', ['years'], context)]),
    ...foreign.map((year) => faultAt('foreignYear', ['population', year], context, years.map(String))),
  ];
}

function configOf(
  file: written.WrittenArchive,
  { document: { placeOf } }: FaultContext,
  notes: readonly Finding[],
): ArchiveConfig {
  const populations = Object.entries(file.population ?? {}).map(
    ([year, { total, basis, date, source }]): [string, Population] => [
      year,
      { total: String(total), basis, date, source, place: placeOf(['population', year]) },
    ],
  );
  const people = Object.entries(file.people ?? {}).map(
    ([name, { volumes = [], items = [] }]) => [name, { volumes, items }] as const,
  );
  return {
    checklist: file.checklist,
    community: file.community,
    street: file.street,
    years: file.years,
    fonds: file.fonds ?? null,
    layout: file.layout ?? null,
    layoutFiles: [],
    due: file.due ?? null,
    population: Object.fromEntries(populations),
    people: Object.fromEntries(people),
    placeOf,
    notes,
  };
}

/** Makes sure that an archive fits its checklist. @throws InputError when it has not one year for each phase */
export function checkConfig({ years, placeOf }: ArchiveConfig, { phases }: Checklist): void {
  if (years.length === phases.length) return;
  const expected = [String(phases.length), phases.join('、')];
  const fault = {
    ...NOTHING_FOUND,
    keyword: 'yearCount',
    pointer: 'years',
    title: '年度',
    expected,
    titles: [],
    found: years.join('、'),
    foundType: 'list' as const,
  };
  throw invalid([{ fault, pointer: ['years'], place: placeOf(['years']) }]);
}

/** The due day: as stated, else the last day of the checklist's window in the year after the last; null when neither names one. */
export function dueOf({ due, years }: ArchiveConfig, checklist: Checklist): PlainDate | null {
  if (due !== null || checklist.due === null) return due;
  const lastYear = years.at(-1);
  return lastYear === undefined ? null : dayOf(lastYear + 1, checklist.due.month, checklist.due.lastDay);
}

function dayOf(year: number, month: number, day: number): PlainDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** What is doubtful in a configuration that can be used: a due day outside the checklist's window, duties that lead nowhere. */
export function configProblems(config: ArchiveConfig, checklist: Checklist): readonly Finding[] {
  return [...config.notes, ...duesOutside(config, checklist), ...unknownDuties(config, checklist)];
}

function duesOutside({ due, placeOf }: ArchiveConfig, checklist: Checklist): readonly Finding[] {
  if (due === null || checklist.due === null) return [];
  const { month, firstDay, lastDay } = checklist.due;
  const year = Number(due.slice(0, 4));
  const [from, to] = [dayOf(year, month, firstDay), dayOf(year, month, lastDay)];
  if (due >= from && due <= to) return [];
  return [raise(dueOutsideWindow, { place: placeOf(['due']), subject: ['due'] }, { due, from, to })];
}

function unknownDuties({ people, placeOf }: ArchiveConfig, { items, volumes }: Checklist): readonly Finding[] {
  const known = {
    items: items.map(({ slug }) => slug),
    volumes: volumes.map(({ number }) => String(number)),
  };
  return Object.entries(people).flatMap(([name, duties]) =>
    (['items', 'volumes'] as const).flatMap((key) =>
      duties[key].flatMap((duty, index) => {
        const place = placeOf(['people', name, key, index]);
        return known[key].includes(String(duty))
          ? []
          : [unknownDuty(String(duty), suggest(String(duty), known[key]), place)];
      }),
    ),
  );
}

function unknownDuty(duty: string, suggestion: string | null, place: Place): Finding {
  const fault = {
    ...NOTHING_FOUND,
    keyword: 'unknownDuty',
    pointer: 'people',
    title: '分工',
    expected: [],
    titles: [],
    found: duty,
    suggestion,
  };
  return raise(configInvalid, { place, severity: 'warning', subject: [place.path, 'people', duty] }, fault);
}
