/** Size of a picture as stored, in pixels, and how it is to be turned for viewing (Exif 2.3 orientation, 1-8). */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
}
