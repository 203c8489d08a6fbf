/** Why nothing was written. */
export type RefusalReason =
  /** The output folder lies inside the archive. */
  | 'insideArchive'
  /** The archive lies inside the output folder. */
  | 'aroundArchive'
  /** Something that is not ours stands at the output path. */
  | 'notOurs'
  /** No permission, a read-only disk, a name too long, or a program that holds files of the old output open. */
  | 'notWritable'
  | 'diskFull'
  /** A folder stands where a file is to be written. */
  | 'isFolder'
  /** Another build is making this output; the path is that of its lock. */
  | 'inUse'
  /** A file of the archive that belongs in the package cannot be read. */
  | 'unreadable';

/** The output cannot be made where it is asked for; what was there still is. */
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

const REASONS: Readonly<Record<string, RefusalReason>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EACCES: 'notWritable',
  EPERM: 'notWritable',
  EROFS: 'notWritable',
  EBUSY: 'notWritable',
  ENOTDIR: 'notWritable',
  ENAMETOOLONG: 'notWritable',
  ELOOP: 'notWritable',
  EINVAL: 'notWritable',
  EIO: 'notWritable',
  ETXTBSY: 'notWritable',
  EISDIR: 'isFolder',
};

/** Does a piece of writing under `path`. @throws OutputRefusal when the disk is full or does not allow it */
export async function writing<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw refusalFor(error, path);
  }
}

/** The refusal that a failure of the system means; the failure itself where it is none. */
export function refusalFor(error: unknown, path: string): unknown {
  const reason = isUnmakable(error) ? 'notWritable' : REASONS[errorCode(error)];
  return reason === undefined ? error : new OutputRefusal(reason, path, { cause: error });
}

/** On a disk that may only be read Node says of folders to be made one in another that they are not there. */
function isUnmakable(error: unknown): boolean {
  return errorCode(error) === 'ENOENT' && error instanceof Error && 'syscall' in error && error.syscall === 'mkdir';
}

/** The system's code of an error, or an empty text. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
