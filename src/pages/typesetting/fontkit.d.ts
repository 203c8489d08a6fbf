// fontkit ships no types, and those of pdfkit do not know that it takes an opened font or picture.
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly bbox: { readonly minX: number; readonly maxX: number };
  }
  export interface Font {
    readonly unitsPerEm: number;
    readonly postscriptName: string;
    /** Where its tables lie in the file. */
    readonly directory: {
      readonly tables: Readonly<Record<string, { readonly offset: number; readonly length: number }>>;
    };
    /** Where glyphs begin in the table `glyf`, and where the last one ends; only in fonts that have that table. */
    readonly loca: { readonly offsets: readonly number[] };
    /** Rights of embedding, by bit (OpenType OS/2 fsType). */
    readonly 'OS/2'?: {
      readonly fsType?: Readonly<
        Record<'noEmbedding' | 'viewOnly' | 'editable' | 'noSubsetting' | 'bitmapOnly', boolean>
      >;
    };
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    getGlyph(id: number, codePoints?: readonly number[]): Glyph;
    /** Shapes a text; advance widths are in font units. */
    layout(
      text: string,
      features?: readonly string[],
    ): { readonly advanceWidth: number; readonly glyphs: readonly Glyph[] };
    createSubset(): { includeGlyph(id: number): number; encode(): Uint8Array };
  }
  export interface FontCollection {
    readonly fonts: readonly Font[];
  }
  /** Opens a font file. @throws when it is none */
  export function create(bytes: Uint8Array): Font | FontCollection;
}

declare namespace PDFKit.Mixins {
  /** A picture as pdfkit opened it. */
  interface OpenPicture {
    readonly width: number;
    readonly height: number;
    /** Exif 2.3 orientation of a JPEG, 1-8. */
    readonly orientation?: number;
    /** Name among the pictures of the document, and the object that holds it once it is embedded. */
    readonly label: string;
    readonly obj: unknown;
    /** Of a JPEG: bits of a sample, and its colours. */
    readonly bits?: number;
    readonly colorSpace?: 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK';
  }

  interface PDFImage {
    openImage(bytes: Uint8Array): OpenPicture;
    image(picture: OpenPicture, x: number, y: number, options: ImageOption): this;
  }

  interface PDFFont {
    registerFont(name: string, font: { layout(text: string): unknown }): this;
  }
}
