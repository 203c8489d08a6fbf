/** A stretch of a file that tells the place, and the byte that blanks it. */
export interface Telling {
  readonly from: number;
  readonly to: number;
  readonly blank: number;
}
