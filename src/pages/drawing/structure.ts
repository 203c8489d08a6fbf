/** Standard structure types of PDF 1.4, which PDF/A-1 allows (those of table heads and bodies came later). */
export type TagType =
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption';

/** What a part of a page is. The same tag used again within the same part continues it, so that a text may run over lines and sides. */
export interface Tag {
  readonly type: TagType;
  /** What a picture shows. */
  readonly alt?: string;
  /** Of a TH: what it is the head of. */
  readonly scope?: 'Row' | 'Column';
  /** Columns of its table that a cell takes. */
  readonly columns?: number;
}

interface Part {
  readonly element: PDFKit.PDFStructureElement;
  readonly parts: Map<Tag, Part>;
  /** Bears text or a picture itself. */
  readonly leaf: boolean;
}

/** Parts that hold other parts only; what is drawn in them belongs to no text. */
const GROUPS: ReadonlySet<TagType> = new Set(['Sect', 'L', 'LI', 'Table', 'TR']);

/** The logical structure of a document being drawn (ISO 32000-1 §14.7). What is drawn outside its parts is an artifact: lines, running heads, page numbers. */
export class Structure {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #open: [Part, ...Part[]];

  constructor(pdf: PDFKit.PDFDocument) {
    this.#pdf = pdf;
    const element = pdf.struct('Document');
    pdf.addStructure(element);
    this.#open = [{ element, parts: new Map(), leaf: false }];
  }

  /** Draws a part of what is being drawn. */
  within(tag: Tag, draw: () => void): void {
    const outer = this.#innermost();
    const part = outer.parts.get(tag) ?? this.#begin(tag, outer);
    this.#open.push(part);
    draw();
    this.#open.pop();
  }

  /** Draws text or a picture of the innermost part, or an artifact if that bears none. */
  mark(draw: () => void): void {
    const { element, leaf } = this.#innermost();
    if (!leaf) return this.artifact(draw);
    element.add(draw);
  }

  /** Draws what is no part of the text. */
  artifact(draw: () => void): void {
    this.#pdf.markContent('Artifact');
    draw();
    this.#pdf.endMarkedContent();
  }

  /** Adds a link to the innermost part; it must lie on the side being drawn. */
  link(annotate: (parent: PDFKit.PDFStructureElement) => void): void {
    const link = this.#pdf.struct('Link');
    this.#innermost().element.add(link);
    annotate(link);
    link.end();
  }

  /** Closes all parts that are whole, so that they need not be kept in memory. */
  endParts(): void {
    const [root] = this.#open;
    for (const { element } of root.parts.values()) element.end();
    root.parts.clear();
  }

  #innermost(): Part {
    return this.#open.at(-1) ?? this.#open[0];
  }

  #begin(tag: Tag, outer: Part): Part {
    const { type, alt, columns, scope } = tag;
    const element = this.#pdf.struct(type, alt === undefined ? {} : { alt });
    const attributes = {
      ...(scope === undefined ? {} : { Scope: scope }),
      ...(columns === undefined ? {} : { ColSpan: columns }),
    };
    if (Object.keys(attributes).length > 0)
      Object.assign(element.dictionary.data, { A: { O: 'Table', ...attributes } });
    outer.element.add(element);
    const part = { element, parts: new Map<Tag, Part>(), leaf: !GROUPS.has(type) };
    outer.parts.set(tag, part);
    return part;
  }
}
