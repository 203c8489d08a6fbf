import type { CoverLine, FontRole, Layout } from '../../model/layout.ts';

/** A line of a cover as it is written. */
export interface WrittenCoverLine extends Pick<CoverLine, 'text' | 'x' | 'y' | 'size'> {
  readonly font?: FontRole;
  readonly align?: CoverLine['align'];
  readonly width?: number;
}

/** A layout as its schema lets it through: files are named, not read. */
export interface WrittenLayout extends Omit<Layout, 'coverForm'> {
  readonly fonts?: Readonly<Partial<Record<FontRole, string>>>;
  readonly coverForm?: { readonly background?: string; readonly lines: readonly WrittenCoverLine[] };
}
