/** Why nothing was written. */
export type RefusalReason =
  /** The output folder lies inside the archive. */
  | 'insideArchive'
  /** The archive lies inside the output folder. */
  | 'aroundArchive'
  /** Something that is not ours stands at the output path. */
  | 'notOurs'
  | 'notWritable'
  | 'diskFull';

/** The output cannot be made where it is asked for; nothing was changed there. */
export class OutputRefusal extends Error {
  readonly reason: RefusalReason;
  /** The path that is at fault. */
  readonly path: string;

  constructor(reason: RefusalReason, path: string, options?: ErrorOptions) {
    super(`${reason}: ${path}`, options);
    this.reason = reason;
    this.path = path;
  }
}
