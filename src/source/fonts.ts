/** Bytes of the shipped font files, one whole TrueType file a face. */
export interface FontFiles {
  /** 宋体: body and cells. */
  readonly serif: Uint8Array;
  /** Bold of the same family: headings, in the place of 小标宋. */
  readonly serifBold: Uint8Array;
  /** 黑体: small labels, and what the others lack. */
  readonly sans: Uint8Array;
}
