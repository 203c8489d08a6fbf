import type { Bookmark, Target } from '../../model/page.ts';
import { settable } from '../typesetting/runs.ts';

/** Where a target lies. */
interface Place {
  readonly page: PDFKit.PDFKitReference;
  /** 0-based. */
  readonly side: number;
  /** pt. */
  readonly width: number;
  readonly height: number;
}

/** An array that is filled when its target is known. */
interface Destination {
  readonly reference: PDFKit.PDFKitReference;
  readonly content: unknown[];
}

/** Links and outline of a document that is drawn whole. Contents come before what they lead to, so that every destination is an object of its own, written at the end. */
export class Navigation {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #places = new Map<Target, Place>();
  readonly #destinations = new Map<Target, Destination>();
  /** Links so far. */
  links = 0;

  constructor(pdf: PDFKit.PDFDocument) {
    this.#pdf = pdf;
  }

  /** Notes that a target lies on the side being drawn, a 0-based one. */
  target(target: Target, side: number): void {
    const { dictionary, width, height } = this.#pdf.page;
    this.#places.set(target, { page: dictionary, side, width, height });
  }

  /** Lets a rectangle of the side being drawn (pt, from above) lead to a target. */
  link(
    target: Target,
    x: number,
    y: number,
    width: number,
    height: number,
    structParent?: PDFKit.PDFStructureElement,
  ): void {
    const known = this.#destinations.get(target) ?? this.#open();
    this.#destinations.set(target, known);
    this.#pdf.annotate(x, y, width, height, { Subtype: 'Link', Dest: known.reference, structParent });
    this.links += 1;
  }

  /** Writes the outline; its first level is open, the others closed. Gives the number of entries. */
  outline(bookmarks: readonly Bookmark[]): number {
    const { outline } = this.#pdf;
    if (bookmarks.length > 0) Object.assign(outline.outlineData, { Count: bookmarks.length });
    return this.#entries(outline, bookmarks);
  }

  /** Writes where the links lead. @throws when a target lies nowhere: a fault of ours */
  end(): void {
    for (const [target, { reference, content }] of this.#destinations) {
      const { page, height } = this.#placeOf(target);
      content.push(page, 'XYZ', 0, height, null);
      reference.end();
    }
  }

  #open(): Destination {
    const content: unknown[] = [];
    return { content, reference: this.#pdf.ref(content) };
  }

  #entries(parent: PDFKit.PDFOutline, bookmarks: readonly Bookmark[]): number {
    return bookmarks.reduce((count, { title, target, children }) => {
      const { side, width } = this.#placeOf(target);
      // pdfkit counts `left` from the right edge.
      const entry = parent.addItem(settable(title), { pageNumber: side, left: width });
      // Closed: as many as would show if it were opened (ISO 32000-1 Table 153).
      if (children.length > 0) Object.assign(entry.outlineData, { Count: -children.length });
      return count + 1 + this.#entries(entry, children);
    }, 0);
  }

  #placeOf(target: Target): Place {
    const place = this.#places.get(target);
    if (place === undefined) throw new Error(`no page bears the target ${target}`);
    return place;
  }
}
