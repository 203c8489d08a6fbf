import type { Wording } from '../model/finding.ts';

/** The invocation cannot be carried out as it stands: told in one message, exit 2. */
export class UsageError extends Error {
  readonly problem: Wording;
  readonly hint: Wording;

  /** @param problem what is wrong @param hint how to mend it */
  constructor(problem: Wording, hint: Wording, options?: ErrorOptions) {
    super(problem.en, options);
    this.problem = problem;
    this.hint = hint;
  }
}
