/** Dimensions of the printed pages: lengths in mm, type sizes in pt. Data, read from `templates/layout/`. */
export interface Layout {
  readonly paper: { readonly width: number; readonly height: number };
}
