import type { EvidenceRecord, RejectedRecord } from '../../model/evidence.ts';
import { raise, type Finding } from '../../model/finding.ts';
import { wholeFile } from '../../model/place.ts';
import { ReadFailure } from '../../source/archive-files.ts';
import { recordInvalid } from '../../text/rules/record-invalid.ts';
import { recordUnreadable } from '../../text/rules/record-unreadable.ts';
import { evidenceRecord } from './evidence-record.ts';
import { shapes } from '../generated/validators.js';
import type { ItemLookup } from '../item-lookup.ts';
import { readYaml, type YamlFile } from '../yaml/read.ts';
import type { RecordContext } from './context.ts';
import { recordFaults } from './faults.ts';
import { recordIdentity } from './identity.ts';
import { validateRecord } from './validity.ts';
import { toldOnce } from '../schema/told-once.ts';
import { understoodValues, type Understood } from '../schema/understood-values.ts';
import { faultFinding } from '../schema/validated.ts';

/** A YAML file of the tree: a record, one that cannot be accepted, or a starter that says nothing yet. */
export type ReadRecord =
  | { readonly starter: string }
  | { readonly accepted: EvidenceRecord; readonly findings: readonly Finding[] }
  | { readonly rejected: RejectedRecord; readonly findings: readonly Finding[] };

/** Reads one record. Whatever is wrong with it is a finding; it never hides another. */
export async function readRecord(path: string, context: RecordContext): Promise<ReadRecord> {
  const { lookup } = context;
  let bytes: Uint8Array;
  try {
    bytes = context.files.read(path);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    const where = { place: wholeFile(path), subject: [path] };
    return rejected(path, [raise(recordUnreadable, where, { problem: error.problem })], lookup);
  }
  const file = readYaml(path, bytes);
  if ('starter' in file) return { starter: path };
  const readable = readableRecord(file);
  if (readable === null) return rejected(path, 'findings' in file ? file.findings : [], lookup);
  const { document, notes } = readable;
  const identity = recordIdentity(document, lookup);
  const { record, kinds, faults, context: faultContext } = validateRecord(document, identity.parts);
  const ownFaults = record === null ? [] : recordFaults(record, faultContext);
  const refused = [
    ...identity.findings,
    ...[...faults, ...ownFaults].map((fault) => faultFinding(recordInvalid, fault, identity.key)),
  ];
  const findings = [...toldOnce(notes, refused).map((finding) => ({ ...finding, ...identity.key })), ...refused];
  const { unit, key } = identity;
  if (record === null || unit === null || key.year === null || findings.some(({ severity }) => severity === 'error')) {
    return { rejected: { path, ...key }, findings };
  }
  const accepted = await evidenceRecord(record, { ...context, document, kinds, year: key.year, item: unit.item.slug });
  return { accepted: accepted.record, findings: [...findings, ...accepted.findings] };
}

/** The file's tree, if need be with its faults repaired, the values typed loosely understood; null when it cannot be read. */
export function readableRecord(file: Exclude<YamlFile, { readonly starter: true }>): Understood | null {
  const { document, notes } = 'document' in file ? file : { document: file.repaired, notes: file.findings };
  if (document === null) return null;
  const understood = understoodValues(document, shapes.record);
  return { document: understood.document, notes: [...notes, ...understood.notes] };
}

function rejected(path: string, findings: readonly Finding[], lookup: ItemLookup): ReadRecord {
  const key = lookup.byFolder(path);
  return { rejected: { path, ...key }, findings: findings.map((finding) => ({ ...finding, ...key })) };
}
