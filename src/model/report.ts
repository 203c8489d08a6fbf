import type { Comparison } from './checklist.ts';
import type { Waiver } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { PlainDate } from './plain-date.ts';
import type { Unit, UnitPart } from './unit.ts';

/** Status of a unit by the precedence of this order: 不适用, 待核, 缺项, 不达标, 批准暂缺, 未到期, 齐全. */
export type ItemStatus = 'notApplicable' | 'undecided' | 'missing' | 'belowThreshold' | 'waived' | 'pending' | 'met';

/** Status of a part; `missing` is printed 缺件. */
export type PartStatus = Exclude<ItemStatus, 'belowThreshold'>;

export interface PartResult {
  readonly part: UnitPart;
  readonly status: PartStatus;
  /** Pieces required; for a part per group, times the number of groups found. */
  readonly required: number;
  readonly found: number;
  /** Paths of the records that prove it. */
  readonly records: readonly string[];
  readonly waiver: Waiver | null;
}

/** One threshold measured; quantities are exact decimal text, null where undecided. */
export interface Measure {
  readonly id: string;
  readonly words: string;
  readonly comparison: Comparison;
  readonly limit: string;
  readonly unit: string;
  /** Unit of the numerator and of what it lacks: 人, 支, m². */
  readonly counted: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** 口径, source and cut-off day or period of the denominator, and the file that states it; null where it has none. */
  readonly basis: string | null;
  readonly source: string | null;
  readonly date: string | null;
  readonly statedIn: string | null;
  /** Paths of the records that the numerator is counted from. */
  readonly countedIn: readonly string[];
  /** How much the numerator lacks, in the numerator's own unit; null when met or undecided. */
  readonly shortfall: string | null;
  /** How much the numerator may change and still pass, in its own unit; null when not met or undecided. */
  readonly margin: string | null;
  /** Null: undecided. */
  readonly met: boolean | null;
  /** True: falling short is not judged yet. */
  readonly pending: boolean;
  readonly alsoShown: { readonly label: string; readonly value: string } | null;
  /** Figures of each part measured, where there are several. */
  readonly perPart: readonly { readonly part: string; readonly numerator: string }[];
}

export interface UnitResult {
  readonly unit: Unit;
  readonly status: ItemStatus;
  readonly waiver: Waiver | null;
  readonly parts: readonly PartResult[];
  readonly measures: readonly Measure[];
}

/** What a selection of years and volumes leaves; null for all. */
export interface Selection {
  readonly years: readonly number[] | null;
  readonly volumes: readonly number[] | null;
}

export interface Summary {
  readonly units: number;
  readonly met: number;
  readonly missing: number;
  readonly belowThreshold: number;
  readonly undecided: number;
  readonly pending: number;
  readonly waived: number;
  readonly notApplicable: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly records: number;
  readonly starters: number;
  /** Records that could not be accepted. */
  readonly unreadable: number;
  readonly attachments: number;
}

/** Properties of an electronic archive (DA/T 70-2018): 真实性, 完整性, 可用性, 安全性. */
export type SelfCheckProperty = 'authenticity' | 'integrity' | 'usability' | 'safety';

/** A point of the self-check of the electronic archive. */
export interface SelfCheckPoint {
  readonly id: string;
  readonly property: SelfCheckProperty;
  /** Ids of the rules that test it; empty when nothing here does. */
  readonly rules: readonly string[];
  /** Defects found; null: not tested. */
  readonly faults: number | null;
}

/** Findings set against a baseline: those that are new, those it knows, and those it knows that are no more. */
export interface BaselineTally {
  readonly added: number;
  readonly known: number;
  readonly mended: number;
}

/** The status of every unit and all findings, ready for any reporter. */
export interface Report {
  readonly archive: {
    readonly community: string;
    readonly checklist: string;
    readonly years: readonly number[];
  };
  readonly asOf: PlainDate;
  readonly due: PlainDate | null;
  readonly selection: Selection | null;
  readonly summary: Summary;
  readonly items: readonly UnitResult[];
  readonly findings: readonly Finding[];
  /** Rejected records of which neither item nor folder tells where they belong; they may belong to missing items. */
  readonly unplacedRecords: number;
  /** Every entry of waivers.yaml that can be used, also those that have run out; of the years asked for. */
  readonly exceptions: readonly Waiver[];
  /** What was tested of the electronic archive, and what was not. */
  readonly selfCheck: readonly SelfCheckPoint[];
  /** Null unless a baseline is asked for. */
  readonly baseline: BaselineTally | null;
}
