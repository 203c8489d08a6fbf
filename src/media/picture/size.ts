/** Width and height in pixels. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
}

/** What the headers of a picture say of its pixels as stored. */
export interface PictureSize extends Pixels {
  /** How it is to be turned for viewing (Exif 2.3 orientation, 1-8). */
  readonly orientation: number;
  /** Dots an inch; null when the file does not say. */
  readonly dpi: number | null;
}

/** Pixels of a picture as it is looked at. */
export function upright({ width, height, orientation }: Omit<PictureSize, 'dpi'>): Pixels {
  return orientation > 4 ? { width: height, height: width } : { width, height };
}
