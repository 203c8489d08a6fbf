import type { Severity } from './checklist.ts';

/** Where an archive keeps its baseline. */
export const BASELINE_FILE = '.dossier/baseline.json';

/** A finding that was there when the baseline was taken; only its identity, no value of the user's. */
export interface BaselineEntry {
  /** sha256 in hex, see `fingerprint`. */
  readonly fingerprint: string;
  readonly rule: string;
  /** The gravest of those that bore the fingerprint: what has become graver since is new. */
  readonly severity: Severity;
  readonly year: number | null;
  /** Slug. */
  readonly item: string | null;
  /** Archive-relative path; null when no file was to blame. */
  readonly path: string | null;
  /** How many findings bore the fingerprint. */
  readonly count: number;
}

/** What an old archive is excused of: only what is new fails. */
export interface Baseline {
  /** As `dossier.yaml` names it. */
  readonly checklist: string;
  /** By fingerprint. */
  readonly entries: readonly BaselineEntry[];
}
