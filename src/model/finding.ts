import type { Severity } from './checklist.ts';
import type { Fix } from './fix.ts';
import type { Place } from './place.ts';

/** Plain data of a finding, as JSON shows it. */
export type FindingData = { readonly [key: string]: FindingValue };
export type FindingValue = string | number | boolean | null | readonly FindingValue[] | FindingData;

/** Something wrong, as a value. The prose is rendered later from the rule's descriptor. */
export interface Finding {
  /** Kebab-case; states the defect. */
  readonly rule: string;
  readonly severity: Severity;
  /** Null when no file is to blame (something is missing). */
  readonly place: Place | null;
  readonly year: number | null;
  /** Slug. */
  readonly item: string | null;
  /** The rule's declared subject (part, path, key …): with rule, year and item it makes the fingerprint. Never a line, a count or a personal value. */
  readonly subject: readonly string[];
  readonly data: FindingData;
  /** How the program itself can mend it without changing what is meant; absent where a person must decide. */
  readonly fix?: Fix;
  /** The line it points at, what is about people starred sign by sign; absent where no line of a text file is known. */
  readonly excerpt?: string;
  /** Who owes it by `people` of `dossier.yaml`; absent where nobody is named. */
  readonly owners?: readonly string[];
  /** It was there when the baseline was taken; absent when no baseline is asked for, or it is new. */
  readonly known?: boolean;
}

/** A rule: everything fixed about one kind of finding. `Data` is what its messages need. */
export interface Rule<Data extends FindingData = FindingData> {
  readonly id: string;
  readonly severity: Severity;
  /** The demand or standard it serves; a key of the checklist's `clauses`, or free text of a standard. */
  readonly clause: string;
  readonly why: Wording;
  readonly mend: Wording;
  /** What to do in this very case, where that says more than `mend`. */
  readonly mendFor?: (data: Data) => Wording;
  /** One line, the defect first. */
  readonly message: { readonly zh: (data: Data) => string; readonly en: (data: Data) => string };
}

/** The same sentence in both languages. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** What a rule's raiser states beside the data. */
export interface Circumstances {
  readonly place: Place | null;
  readonly year?: number | null;
  readonly item?: string | null;
  readonly subject: readonly string[];
  /** Where the checklist's data grades the defect otherwise than the rule does. */
  readonly severity?: Severity;
  readonly fix?: Fix | undefined;
}

/** A finding of a rule, its data typed by the rule. */
export function raise<Data extends FindingData>(rule: Rule<Data>, where: Circumstances, data: Data): Finding {
  return {
    rule: rule.id,
    severity: where.severity ?? rule.severity,
    place: where.place,
    year: where.year ?? null,
    item: where.item ?? null,
    subject: where.subject,
    data,
    ...(where.fix === undefined ? {} : { fix: where.fix }),
  };
}
