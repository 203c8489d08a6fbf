declare module 'libheif-js/wasm-bundle.js' {
  /** A picture of a HEIF file. */
  interface HeifImage {
    get_width(): number;
    get_height(): number;
    is_primary(): boolean;
    /** Fills red, green, blue and opacity; null for what cannot be decoded. */
    display(
      target: { data: Uint8ClampedArray; width: number; height: number },
      done: (filled: { data: Uint8ClampedArray } | null) => void,
    ): void;
    free(): void;
  }
  interface HeifContext {
    readonly ptr?: number;
  }
  interface HeifDecoder {
    decode(bytes: Uint8Array): HeifImage[];
    /** What it holds of the file; null before one is decoded. */
    readonly decoder: HeifContext | null;
  }
  const libheif: {
    HeifDecoder: new () => HeifDecoder;
    heif_get_version(): string;
    heif_context_free(context: HeifContext): void;
  };
  export default libheif;
}
