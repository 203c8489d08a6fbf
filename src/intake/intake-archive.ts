import type { Checklist } from '../model/checklist.ts';

/** The archive for which files are filed. */
export interface IntakeArchive {
  readonly checklist: Checklist;
  /** Oldest first. */
  readonly years: readonly number[];
  readonly community: string;
  readonly street: string;
}
