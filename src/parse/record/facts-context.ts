import type { Facts, UnusableFile } from '../../model/evidence.ts';
import type { Finding } from '../../model/finding.ts';
import type { RecordKind } from '../../model/generated/records.ts';
import type { PlaceOf } from '../../model/place.ts';
import type { RosterFile } from '../tables/roster.ts';

/** What the reading of facts needs of the record they stand in. */
export interface FactsContext {
  readonly placeOf: PlaceOf;
  /** Of the key of a list: its first entry is about a person, and what is about people is not shown. */
  readonly keyPlaceOf: PlaceOf;
  /** Of the record. */
  readonly year: number;
  readonly kinds: readonly RecordKind[];
  /** The file a record names, as written there; why not, if it cannot be used (its finding is already raised). */
  readonly fileOf: (written: string) => RosterFile | UnusableFile;
}

/** Facts and what is wrong with them. Year and item of the findings are the caller's to add. */
export interface ReadFacts {
  readonly facts: readonly Facts[];
  readonly findings: readonly Finding[];
}
