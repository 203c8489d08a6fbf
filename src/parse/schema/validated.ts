import { raise, type Finding, type Rule } from '../../model/finding.ts';
import { wholeFile } from '../../model/place.ts';
import type { SchemaFault } from '../../text/schema-fault.ts';
import { NOTHING_FOUND } from './fault-value.ts';
import { readYaml } from '../yaml/read.ts';
import { schemaFaults, type FaultContext, type PlacedFault } from './schema-faults.ts';
import type { Shape, Validator } from './shape.ts';
import { toldOnce } from './told-once.ts';
import { typedValue } from './typed-value.ts';
import { understoodValues } from './understood-values.ts';

/** A file that its schema lets through, with where to look for faults that no schema states. */
export interface Validated<Value> {
  readonly value: Value;
  readonly context: FaultContext;
  /** What was noticed while reading it. */
  readonly notes: readonly Finding[];
}

/** Finding of a rule whose data is the fault itself. */
export function faultFinding(
  rule: Rule<SchemaFault>,
  { fault, place, fix }: PlacedFault,
  where: { readonly year?: number | null; readonly item?: string | null } = {},
): Finding {
  const stable = fault.pointer.replaceAll(/\[\d+\]/g, '[]');
  return raise(rule, { ...where, place, fix, subject: [place.path, stable, fault.keyword] }, fault);
}

/** Reads and validates a file that must be right as a whole; null if it holds only comments. */
export function readValidated<Value>(
  path: string,
  bytes: Uint8Array,
  {
    validate,
    shape,
    rule,
  }: { readonly validate: Validator<Value>; readonly shape: Shape; readonly rule: Rule<SchemaFault> },
): Validated<Value> | { readonly findings: readonly Finding[] } | null {
  const file = readYaml(path, bytes);
  if ('starter' in file) return null;
  const read = 'document' in file ? file.document : file.repaired;
  const found = 'document' in file ? file.notes : file.findings;
  if (read === null) return { findings: found };
  const { document, notes } = understoodValues(read, shape);
  const plain = typedValue(document.root, shape);
  const context: FaultContext = { document, shape, value: plain };
  const value: unknown = plain;
  const faults = validate(value) ? [] : schemaFaults(validate.errors ?? [], context);
  const refused = faults.map((fault) => faultFinding(rule, fault));
  const findings = [...toldOnce([...found, ...notes], refused), ...refused];
  if (faults.length > 0 || !validate(value) || 'findings' in file) return { findings };
  return { value, context, notes: findings };
}

/** The fault of a file that holds only comments where content must be. */
export function emptyFault(path: string): PlacedFault {
  const fault = { ...NOTHING_FOUND, keyword: 'empty', pointer: '', title: null, expected: [], titles: [] };
  return { fault, pointer: [], place: wholeFile(path) };
}
