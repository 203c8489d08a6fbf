import type { Layout } from '../../model/layout.ts';
import type { FontSet } from './fonts.ts';

/** What every measurement depends on. */
export interface Setting {
  readonly fonts: FontSet;
  readonly layout: Layout;
}
