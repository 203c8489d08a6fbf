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
    end(chunk?: Uint8Array): void;
  }
}

declare namespace PDFKit.Mixins {
  interface AnnotationOption {
    readonly Subtype?: 'Link';
    readonly Dest?: PDFKitReference;
    readonly structParent?: PDFStructureElement | undefined;
  }
}
