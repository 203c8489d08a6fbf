import type { Attachment } from '../model/evidence.ts';
import type { Rendered } from './renditions.ts';

/** A document that an office program is asked to turn into PDF. */
export interface OfficeJob {
  readonly attachment: Attachment;
  readonly read: () => Uint8Array;
}

/** Turns documents into PDF; the result is by the content's digest, an entry for every job. */
export type OfficeConverter = (jobs: readonly OfficeJob[]) => Promise<ReadonlyMap<string, Rendered>>;
