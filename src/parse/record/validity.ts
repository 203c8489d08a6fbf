import type { ChecklistPart } from '../../model/checklist.ts';
import type { RecordKind, WrittenRecord } from '../../model/generated/records.ts';
import { kinds as kindFacts, recordValidators, shapes } from '../generated/validators.js';
import { schemaFaults, type FaultContext, type PlacedFault } from '../schema/schema-faults.ts';
import type { SchemaError } from '../schema/shape.ts';
import { valueUnder, type SourceDocument } from '../yaml/source-tree.ts';
import { typedValue, type PlainValue } from '../schema/typed-value.ts';

/** A record that the schemas of its kinds let through, or what they do not. */
export interface Validity {
  readonly kinds: readonly RecordKind[];
  /** Null when there are faults. */
  readonly record: WrittenFields | null;
  readonly faults: readonly PlacedFault[];
  /** For faults that no schema states. */
  readonly context: FaultContext;
}

/** A record of several kinds has the facts of all of them. */
export type WrittenFields = AllFields<WrittenRecord>;
type AllFields<Union> = { readonly [Key in KeysOf<Union>]?: ValueOf<Union, Key> } & Pick<
  WrittenRecord,
  'year' | 'item' | 'title' | 'author' | 'date'
>;
type KeysOf<Union> = Union extends unknown ? keyof Union : never;
type ValueOf<Union, Key extends PropertyKey> = Union extends { readonly [K in Key]?: infer Value } ? Value : never;

const ALL_KINDS = Object.keys(kindFacts) as readonly RecordKind[];

/** The kinds of a record: those of its parts; a 情况说明 is a statement whatever its part takes. Told from its keys where no part is known. */
function kindsOf(document: SourceDocument, parts: readonly ChecklistPart[]): readonly RecordKind[] {
  if (valueUnder(document.root, 'reason') !== null) return ['statement'];
  if (parts.length > 0) return [...new Set(parts.map(({ kind }) => kind))];
  const byKeys = ALL_KINDS.filter((kind) =>
    kindFacts[kind].keys.some((key) => valueUnder(document.root, key) !== null),
  );
  return byKeys.length > 0 ? byKeys : ['document'];
}

/** Validates a record against the schema of each of its kinds. */
export function validateRecord(document: SourceDocument, parts: readonly ChecklistPart[]): Validity {
  const shape = shapes.record;
  const value = typedValue(document.root, shape);
  const kinds = kindsOf(document, parts);
  const errors = kinds.flatMap((kind) => errorsOf(value, kind, kinds));
  const context: FaultContext = { document, value, shape, ownersOf };
  if (errors.length === 0) return { kinds, record: value as unknown as WrittenFields, faults: [], context };
  return { kinds, record: null, faults: schemaFaults(errors, { ...context, choices: choicesOf(kinds) }), context };
}

/** What one kind's schema refuses, but for keys that another of the kinds owns. */
function errorsOf(value: PlainValue, kind: RecordKind, kinds: readonly RecordKind[]): readonly SchemaError[] {
  const validate = recordValidators[kind];
  if (validate(value)) return [];
  const others = kinds.filter((other) => other !== kind).flatMap((other) => kindFacts[other].keys);
  return (validate.errors ?? []).filter(({ params }) => !others.includes(String(params['unevaluatedProperty'])));
}

function choicesOf(kinds: readonly RecordKind[]): FaultContext['choices'] & {} {
  const all = kinds.flatMap((kind) => kindFacts[kind].choices);
  return [...new Map(all.map((choice) => [JSON.stringify(choice), choice])).values()];
}

function ownersOf(key: string): readonly { readonly kind: string; readonly title: string }[] {
  return ALL_KINDS.filter((kind) => kindFacts[kind].keys.includes(key)).map((kind) => ({
    kind,
    title: kindFacts[kind].title,
  }));
}
