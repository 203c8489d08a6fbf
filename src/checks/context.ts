import type { Archive } from '../model/archive.ts';
import type { Checklist } from '../model/checklist.ts';
import type { Finding } from '../model/finding.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Selection } from '../model/report.ts';
import type { Unit } from '../model/unit.ts';
import type { Holdings } from './holdings.ts';
import type { Judgement } from './status.ts';

/** Everything a check may look at. */
export interface CheckContext {
  readonly archive: Archive;
  readonly checklist: Checklist;
  readonly asOf: PlainDate;
  readonly selection: Selection | null;
  readonly units: readonly Unit[];
  readonly holdings: Holdings;
  /** In the order of the units. */
  readonly judgements: readonly Judgement[];
}

/** Looks at one thing and says what is wrong with it. */
export type Check = (context: CheckContext) => readonly Finding[];
