import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Layout } from '../../model/layout.ts';
import type { Face, OwnPage, Target, Typesetting } from '../../model/page.ts';
import type { Renditions } from '../../model/rendition.ts';
import { Canvas } from './canvas.ts';
import type { DrawnLink, Metadata } from './canvas.ts';
import type { FontSet } from '../typesetting/fonts.ts';
import { drawers } from '../index.ts';
import { pressPages } from './press.ts';
import { unprintable } from '../typesetting/runs.ts';
import { mayBeTagged } from './tags.ts';
import type { Setting } from '../typesetting/setting.ts';

/** Own pages as one PDF, with what is needed to link them once they are bound. */
export interface DrawnDocument {
  readonly bytes: Uint8Array;
  /** Sides of each own page, in the order of the pages handed in. */
  readonly sides: readonly number[];
  /** `side` is a 0-based page of `bytes`. */
  readonly links: readonly DrawnLink[];
  readonly targets: readonly { readonly target: Target; readonly side: number }[];
}

/** What drawing needs beside the pages. */
export interface DrawSettings {
  readonly fonts: FontSet;
  readonly layout: Layout;
  readonly draft: boolean;
  /** Bytes of an attachment's picture on a 0-based page. */
  readonly readPicture: Renditions['read'];
  /** The face on which a 0-based side of what is drawn comes to lie where it is bound. */
  readonly faceOf: (side: number) => Face;
  readonly metadata: Metadata;
}

/** Draws pages of the project's own as one PDF. The same input gives the same bytes. @throws PictureFailure */
export async function drawOwnPages(pages: readonly OwnPage[], settings: DrawSettings): Promise<DrawnDocument> {
  const { metadata, faceOf } = settings;
  const canvas = new Canvas(settings, metadata, { wholeness: mayBeTagged(pages) ? 'partTagged' : 'part', faceOf });
  const sides = await pressPages(canvas, pages, { ...settings, drain: () => nextTurn() });
  const bytes = await canvas.bytes();
  return { bytes, sides, links: canvas.links, targets: canvas.targets };
}

/** By fonts and layout, so that the proof of what was made need not ask again what its plan asked. */
const settings = new WeakMap<FontSet, WeakMap<Layout, Typesetting>>();

/** What the arrangement asks about type; agrees with what is drawn. */
export function typesetting(fonts: FontSet, layout: Layout): Typesetting {
  const ofFonts = settings.get(fonts) ?? new WeakMap<Layout, Typesetting>();
  const made = ofFonts.get(layout) ?? typesettingWith({ fonts, layout });
  settings.set(fonts, ofFonts.set(layout, made));
  return made;
}

function typesettingWith(setting: Setting): Typesetting {
  // Boxes are sought by trying, and ask of every page many times.
  const known = new WeakMap<OwnPage, number>();
  return {
    sides: (page) => {
      if (page.kind === 'evidence') return 1;
      const sides = known.get(page) ?? drawers[page.kind].sides(page, setting);
      known.set(page, sides);
      return sides;
    },
    unprintable: (text) => unprintable(setting.fonts, text),
  };
}
