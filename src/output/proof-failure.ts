/** What was built is not what was planned: a fault of ours; nothing was put in place. */
export class ProofFailure extends Error {
  /** Path under the output folder. */
  readonly path: string;
  /** What differs, e.g. `pages: 12 instead of 13`. */
  readonly differences: readonly string[];

  constructor(path: string, differences: readonly string[], options?: ErrorOptions) {
    super(`${path}: ${differences.join('; ')}`, options);
    this.path = path;
    this.differences = differences;
  }
}
