import { ChangeConflict } from '../output/changes/change-set.ts';

/** What a piece of work gives, or the files that were changed in between, for which it did nothing. */
export async function ifUnchanged<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly done: Result } | { readonly conflict: readonly string[] }> {
  try {
    return { done: await work() };
  } catch (error) {
    if (error instanceof ChangeConflict) return { conflict: error.paths };
    throw error;
  }
}
