import type { DateSpan } from './plain-date.ts';
import type { RecordKind } from './generated/records.ts';

/** How long a piece is kept (国家档案局令第8号): 永久 outlasts 30年, which outlasts 10年. */
export type RetentionPeriod = '永久' | '30年' | '10年';

/** How a paper is written. A printed form filled in or signed by hand is 打印. */
export type Medium = '打印' | '手写';

export type Severity = 'error' | 'warning' | 'note';

/**
 * A day relative to the year of the volume or to the first year a paper covers:
 * `Y-03-31`, `Y-1-11-01` (1 November of the year before), `Y+1-01-31`, `C-03-31` (of the first year covered).
 */
export type RelativeDay = string;

/** One stretch of allowed days; `severity` null means nothing is to be said about it. */
export interface DateWindow {
  /** null: any earlier day. */
  readonly from: RelativeDay | null;
  /** null: any later day. */
  readonly to: RelativeDay | null;
  readonly severity: Severity | null;
  /** What a reader is told when `severity` is not null, in Chinese, e.g. 计划滞后. */
  readonly remark: string | null;
}

/** What the date of a paper must satisfy. The first window that the date touches decides; outside all windows it is an error. */
export interface DateClass {
  /** 长期有效, 事前, 当年, … */
  readonly name: string;
  /** `date`: the paper's own date. `event`: the days of its events when it states any (the paper itself may then bear a date up to `issuedUpTo`), else its date. */
  readonly judgedBy: 'date' | 'event';
  /** Latest day of the paper itself when its events are judged; null: no limit of its own. */
  readonly issuedUpTo: RelativeDay | null;
  readonly windows: readonly DateWindow[];
  /** An arrangement in a `group` with dated events may bear any day of the windows' span up to the first event, and none after it. */
  readonly beforeFirstEvent: boolean;
  /** The first day on which the absence of such a paper is a gap; before it the part is pending. */
  readonly availableFrom: RelativeDay;
}

/** How often something periodic is done. */
export type Period = 'month' | 'quarter';

/** A paper that an item's own words name. */
export interface ChecklistPart {
  /** What stands on the divider. */
  readonly name: string;
  readonly kind: RecordKind;
  /** Pieces the words ask for; 0: an inspector asks for it, absence is a note and never a gap. */
  readonly required: number;
  /** True: so many for each group (each 班), and at least one group. */
  readonly perGroup: boolean;
  /** True (△): a dated 情况说明(无此项) may take its place when nothing of the kind happened. */
  readonly mayNotOccur: boolean;
  readonly media: readonly Medium[];
  /** Name of a date class of this checklist. */
  readonly dateClass: string;
  /** Overrides the date class. */
  readonly availableFrom: RelativeDay | null;
  readonly retention: RetentionPeriod;
  /** Sections the paper must show, each with its page, e.g. 目标、计划、措施. */
  readonly contains: readonly string[];
  /** Parts of the same item that must not be dated later than this one. */
  readonly after: readonly string[];
  /** Years a multi-year paper must cover: its volume's year, all years of the archive; null: not a multi-year paper. */
  readonly covers: 'year' | 'cycle' | null;
  /** Periods by which its events may form a series; the first that fits is the one. Empty: nothing is expected of their rhythm. */
  readonly series: readonly Period[];
  /** Holds personal data. */
  readonly sensitive: boolean;
  /** 1-based phases in which the part is asked for. */
  readonly phases: readonly number[];
}

/** Lists of facts that records declare and thresholds measure. */
export type FactList =
  | 'people'
  | 'teams'
  | 'events'
  | 'venues'
  | 'members'
  | 'facilities'
  | 'entries'
  | 'photos'
  | 'rate'
  | 'coverage';

/**
 * A closed set of operators over declared facts of the named parts.
 * `count`: rows. `distinct`: rows that are different things; where only a number is stated the largest single figure counts, never a sum.
 * `sum`: of one field. `agreed`: the one value of a field that all records state; none or several: undecided.
 */
export interface Quantity {
  readonly operator: 'count' | 'distinct' | 'sum' | 'agreed';
  readonly list: FactList;
  /** Field of the list's rows; required for `sum` and `agreed`. `distinct` over a field takes that field as identity. */
  readonly field: string | null;
  /** Rows whose fields have exactly these values (compared as text). */
  readonly where: Readonly<Record<string, string>>;
}

export type Comparison = 'greaterThan' | 'atLeast' | 'lessThan' | 'atMost';

/** A measured demand of an item; exact arithmetic, quantities are decimal strings. */
export interface Threshold {
  readonly id: string;
  /** Parts of this item whose records are measured. */
  readonly parts: readonly string[];
  readonly phases: readonly number[];
  readonly numerator: Quantity;
  readonly denominator: Quantity | 'population' | null;
  /** Multiplies the quotient: 100 for per cent, 10000 for 每万人; `1` if nothing. */
  readonly per: string;
  readonly comparison: Comparison;
  readonly limit: string;
  /** %, 支, 次, m² … as printed. */
  readonly unit: string;
  /** 人, 支, m² … of the numerator; empty when nothing short names it. */
  readonly counted: string;
  /** Names under which the figures of records state the numerator; they all mean the same figure. */
  readonly figures: readonly string[];
  /** The first day on which falling short is judged; before it the item is pending. */
  readonly availableFrom: RelativeDay;
  /** The same measure with another numerator, shown beside it and never judged (the sum with outdoor area). */
  readonly alsoShown: { readonly label: string; readonly numerator: Quantity } | null;
  /** Text of the demand for people, e.g. 占社区人口总数的比例大于8%. */
  readonly words: string;
}

/** One item of the checklist; its printed number is derived, never stored. */
export interface ChecklistItem {
  readonly slug: string;
  /** null: the album, a volume of its own over all years. */
  readonly volume: number | null;
  /** False: the item is its whole volume and bears no number. */
  readonly numbered: boolean;
  /** 1-based phases in which the item exists. */
  readonly phases: readonly number[];
  /** Title by phase; `{year}`, `{coversFrom}`, `{coversTo}`, `{cycleFrom}`, `{cycleTo}` stand for years. */
  readonly titles: Readonly<Record<number, string>>;
  /** At most 12 characters; names the item's folder. */
  readonly shortTitle: string;
  /** Other words people use for it; for look-up only. */
  readonly synonyms: readonly string[];
  readonly parts: readonly ChecklistPart[];
  readonly thresholds: readonly Threshold[];
  /** How ambiguous words are read, for `explain`; null if nothing is ambiguous. */
  readonly reading: string | null;
}

export interface ChecklistVolume {
  readonly number: number;
  readonly title: string;
  /** False: pieces follow one another without dividers. */
  readonly dividers: boolean;
  /** `parts`: by item and part. `issuer`: by rank of the issuing body (see `issuerRanks`), then date. */
  readonly order: 'parts' | 'issuer';
}

export interface ChecklistAlbum {
  readonly title: string;
  /** The item that is the album. */
  readonly item: string;
}

/** Data: what must be there, in which year, how much, how good. */
export interface Checklist {
  readonly id: string;
  readonly edition: string;
  /** Printed on every cover. */
  readonly title: string;
  /** The office's document, as a clause names it. */
  readonly source: string;
  /** The demands that hold for every item, cited by rules, by key. */
  readonly clauses: Readonly<Record<string, string>>;
  /** One name a year of the cycle, oldest first; its length is the number of years an archive spans. */
  readonly phases: readonly string[];
  /** Form of a printed number: `{volume}-{number}`. */
  readonly numbering: string;
  /** Form of a volume's label: `第{volume}卷`, `{volume}` in Chinese numerals. */
  readonly volumeLabel: string;
  /** 机构（问题）代码 in every 档号 (DA/T 13-2022); CJ unless the checklist says otherwise. */
  readonly subjectCode: string;
  /** The window in which the dossier is due, days of one month; null: the checklist states none. */
  readonly due: {
    readonly month: number;
    readonly firstDay: number;
    readonly lastDay: number;
  } | null;
  readonly volumes: readonly ChecklistVolume[];
  readonly album: ChecklistAlbum | null;
  readonly dateClasses: Readonly<Record<string, DateClass>>;
  /** Words of issuing bodies from high to low; the first that an author contains gives its rank. */
  readonly issuerRanks: readonly (readonly string[])[];
  readonly items: readonly ChecklistItem[];
}

/** Allowed days in absolute terms. */
export type AllowedDates = { readonly [End in keyof DateSpan]: string | null };
