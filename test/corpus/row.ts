/** What must happen to a file of fixtures/pdf or fixtures/media when a record names it. */
export interface CorpusRow {
  /** Path under fixtures/. */
  readonly file: string;
  /**
   * How it comes onto paper: that many pages of its own or pictures; `office`: an office program makes its pages; `set`: its content is set by us;
   * `titled`: a titled page stands for it; `unusable`: a finding says why it cannot be used; `none`: not an attachment (script, source, notes).
   */
  readonly becomes: number | 'office' | 'set' | 'titled' | 'unusable' | 'none';
  /** Every rule raised when it is opened and rendered, in order. */
  readonly rules: readonly string[];
}
