/** What is wrong with a value of one of the user's files, as data; its words stand in schema-messages.ts. */
export type SchemaFault = {
  /** Keyword of the schema, or one of ours for what no schema can say. */
  readonly keyword: string;
  /** `people[0].idNumber`; empty for the whole file. */
  readonly pointer: string;
  /** Chinese name of the place. */
  readonly title: string | null;
  /** What it should be, by keyword: types, keys, values, a limit, an example. */
  readonly expected: readonly string[];
  /** Chinese names of what is expected, where these are keys. */
  readonly titles: readonly string[];
  readonly foundType: FoundType | null;
  /** What stands there; null where that is personal, long or nothing. */
  readonly found: string | null;
  readonly suggestion: string | null;
  readonly hint: FaultHint | null;
};

export type FoundType = 'text' | 'number' | 'truth' | 'list' | 'map' | 'nothing';

/** A habit that explains the fault. */
export type FaultHint =
  | 'fullWidthColon'
  | 'fullWidthBrackets'
  | 'wideSpace'
  | 'listMarks'
  | 'textInBrackets'
  | 'tooManyDigits'
  | 'sheetDate'
  | 'commentSign';
