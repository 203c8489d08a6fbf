import type { Checklist } from '../model/checklist.ts';
import type { Unit } from '../model/unit.ts';
import type { ItemLookup } from '../parse/item-lookup.ts';
import type { RegisterFault, RegisterNote, RegisterPlace } from './faults.ts';
import type { RegisterRecord } from './record.ts';

/** A cell whose content goes into a record. */
export interface ChangedCell {
  readonly place: RegisterPlace;
  readonly head: string;
  /** Empty for nothing. */
  readonly before: string;
  readonly after: string;
  readonly personal: boolean;
}

/** Which piece is meant, for people. */
export interface RegisterPiece {
  readonly year: number | null;
  /** Null: no piece but the settings of the archive. */
  readonly unit: Unit | null;
  readonly part: string | null;
  readonly title: string | null;
}

/** Something that would go; it only does when that is agreed to by itself. */
export interface RegisterRemoval {
  readonly path: string;
  readonly piece: RegisterPiece;
  /** The emptied row; null: it is not there any more. */
  readonly place: RegisterPlace | null;
  /** A whole record, a row of one, the population of a year, a person's duties. */
  readonly what: 'record' | 'row' | 'population' | 'person';
  /** Name of the sheet of rows, or what else is gone. */
  readonly name: string;
  readonly personal: boolean;
}

/** What becomes of a file of the archive. */
export interface RegisterChange {
  readonly path: string;
  readonly isNew: boolean;
  readonly piece: RegisterPiece;
  readonly cells: readonly ChangedCell[];
  /** Rows that would go with it. */
  readonly removals: readonly RegisterRemoval[];
  /** Its text afterwards; without the removals, or with them. */
  readonly text: string;
  readonly textWithRemovals: string;
}

/** All that a filled-in register would change. */
export interface RegisterPlan {
  readonly changes: readonly RegisterChange[];
  /** Whole records. */
  readonly removals: readonly RegisterRemoval[];
  readonly faults: readonly RegisterFault[];
  readonly notes: readonly RegisterNote[];
}

/** What is known of the archive that a register is compared with. */
export interface PlanInput {
  readonly records: readonly RegisterRecord[];
  readonly lookup: ItemLookup;
  readonly checklist: Checklist;
  /** True when a file is just as the last import of this very workbook left it. */
  readonly isOurs: (record: { readonly path: string; readonly bytes: Uint8Array }) => boolean;
  /** Folder for a new record. */
  readonly folderFor: (item: string, year: number) => string;
  /** A path for a new record that no file bears. */
  readonly pathFor: (folder: string, name: string) => string;
  /** What is wrong with a file that a record in a folder would name; null: nothing. */
  readonly fileFault: (folder: string, written: string) => RegisterFault['fault'] | null;
}

/** True if a register says nothing that the archive does not say. */
export function registerPlanIsEmpty({ changes, removals, faults }: RegisterPlan): boolean {
  return changes.length === 0 && removals.length === 0 && faults.length === 0;
}
