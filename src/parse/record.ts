import type { EvidenceRecord, RejectedRecord } from '../model/evidence.ts';
import { raise, type Finding } from '../model/finding.ts';
import { wholeFile } from '../model/place.ts';
import { ReadFailure } from '../source/archive-files.ts';
import { recordInvalid } from '../text/rules/record-invalid.ts';
import { recordUnreadable } from '../text/rules/record-unreadable.ts';
import { evidenceRecord } from './evidence-record.ts';
import type { ItemLookup } from './item-lookup.ts';
import { readYaml } from './read-yaml.ts';
import type { RecordContext } from './record-context.ts';
import { recordFaults } from './record-faults.ts';
import { recordIdentity } from './record-identity.ts';
import { validateRecord } from './record-validity.ts';
import { faultFinding } from './validated.ts';

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
  if ('findings' in file) return rejected(path, file.findings, lookup);
  const { document, notes } = file;
  const identity = recordIdentity(document, lookup);
  const { record, kinds, faults, context: faultContext } = validateRecord(document, identity.parts);
  const ownFaults = record === null ? [] : recordFaults(record, faultContext);
  const findings = [
    ...notes,
    ...identity.findings,
    ...[...faults, ...ownFaults].map((fault) => faultFinding(recordInvalid, fault, identity.key)),
  ];
  const { unit, key } = identity;
  if (record === null || unit === null || key.year === null || findings.some(({ severity }) => severity === 'error')) {
    return { rejected: { path, ...key }, findings };
  }
  const accepted = await evidenceRecord(record, { ...context, document, kinds, year: key.year, item: unit.item.slug });
  return { accepted: accepted.record, findings: [...findings, ...accepted.findings] };
}

function rejected(path: string, findings: readonly Finding[], lookup: ItemLookup): ReadRecord {
  const key = lookup.byFolder(path);
  return { rejected: { path, ...key }, findings: findings.map((finding) => ({ ...finding, ...key })) };
}
