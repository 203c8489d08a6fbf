// What pdfkit offers and its types do not know.
declare namespace PDFKit {
  interface PDFOutline {
    /** The entry's dictionary before it is written. */
    readonly outlineData: object;
    addItem(title: string, options: { readonly pageNumber: number; readonly left: number }): PDFOutline;
  }

  interface PDFStructureElement {
    readonly dictionary: { readonly data: object };
  }
}

declare namespace PDFKit {
  interface PDFKitReference {
    readonly id: number;
    /** Where its object begins in the file, for the table of references. */
    offset: number;
    end(chunk?: Uint8Array): void;
  }

  /** How pdfkit itself writes its objects. */
  interface PDFDocument {
    /** Bytes written so far. */
    readonly _offset: number;
    /** Writes bytes, or a text and a new line. */
    _write(data: Uint8Array | string): void;
    /** Notes that an object is written. */
    _refEnd(reference: PDFKitReference): void;
  }
}

declare namespace PDFKit.Mixins {
  interface AnnotationOption {
    readonly Subtype?: 'Link';
    readonly Dest?: PDFKitReference;
    readonly structParent?: PDFStructureElement | undefined;
  }
}
