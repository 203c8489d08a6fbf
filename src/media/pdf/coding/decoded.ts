/**
 * What undoing the coding of a stream shows: all of it, all of it but for a wrong or lacking check sum, what stands before a fault, or nothing.
 */
export type Decoded =
  | { readonly state: 'whole' | 'unsealed' | 'partial'; readonly bytes: Buffer }
  | { readonly state: 'tooLarge' | 'broken' };
