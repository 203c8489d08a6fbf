import type { Checklist } from '../model/checklist.ts';
import type { Waiver } from '../model/evidence.ts';
import { raise, type Finding } from '../model/finding.ts';
import { wholeFile } from '../model/place.ts';
import { ReadFailure, type ArchiveFiles } from '../source/archive-files.ts';
import { recordUnreadable } from '../text/rules/record-unreadable.ts';
import { waiverInvalid } from '../text/rules/waiver-invalid.ts';
import * as written from './generated/validators.js';
import type { ItemLookup } from './item-lookup.ts';
import { readYaml } from './yaml/read.ts';
import { schemaFaults, type FaultContext } from './schema/schema-faults.ts';
import { toldOnce } from './schema/told-once.ts';
import { typedValue } from './schema/typed-value.ts';
import { understoodValues } from './schema/understood-values.ts';
import { faultFinding } from './schema/validated.ts';
import { readWaiver } from './waiver.ts';

/** Exceptions, at the root of the archive. */
export const WAIVERS_FILE = 'waivers.yaml';

/** Exceptions that can be used, and what is wrong with the others. */
export interface ReadWaivers {
  readonly waivers: readonly Waiver[];
  readonly findings: readonly Finding[];
}

const NONE: ReadWaivers = { waivers: [], findings: [] };

/** Reads `waivers.yaml`, if there is one. Entries that are wrong or lead nowhere are findings and excuse nothing. */
export function readWaivers(files: ArchiveFiles, checklist: Checklist, lookup: ItemLookup): ReadWaivers {
  if (files.find(WAIVERS_FILE) === null) return NONE;
  let bytes: Uint8Array;
  try {
    bytes = files.read(WAIVERS_FILE);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    const where = { place: wholeFile(WAIVERS_FILE), subject: [WAIVERS_FILE] };
    return { ...NONE, findings: [raise(recordUnreadable, where, { problem: error.problem })] };
  }
  const file = readYaml(WAIVERS_FILE, bytes);
  if ('starter' in file) return NONE;
  const shape = written.shapes.waivers;
  const source = 'document' in file ? file.document : file.repaired;
  const found = 'document' in file ? file.notes : file.findings;
  if (source === null) return { ...NONE, findings: found };
  const { document, notes } = understoodValues(source, shape);
  const value = typedValue(document.root, shape);
  const read = readEntries(value, { document, shape, value }, checklist, lookup);
  // A file with faults excuses nothing, though what it says is known.
  const waivers = 'document' in file ? read.waivers : [];
  return { waivers, findings: [...toldOnce([...found, ...notes], read.findings), ...read.findings] };
}

function readEntries(value: unknown, context: FaultContext, checklist: Checklist, lookup: ItemLookup): ReadWaivers {
  const validate = written.waivers;
  const faults = validate(value) ? [] : schemaFaults(validate.errors ?? [], context);
  const faulty = new Set(faults.map(({ pointer }) => pointer[0]));
  const findings = faults.map((fault) => faultFinding(waiverInvalid, fault));
  if (!Array.isArray(value)) return { ...NONE, findings };
  const entries: readonly written.WrittenWaiver[] = value;
  const read = entries.flatMap((entry, index) =>
    faulty.has(index) ? [] : [readWaiver(entry, { index, context, checklist, lookup })],
  );
  return {
    waivers: read.flatMap((result) => ('waiver' in result ? [result.waiver] : [])),
    findings: [...findings, ...read.flatMap((result) => ('finding' in result ? [result.finding] : []))],
  };
}
