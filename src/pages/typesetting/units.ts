/** Points in a millimetre. */
const POINTS_PER_MM = 72 / 25.4;

/** Millimetres to points. */
export function points(length: number): number {
  return length * POINTS_PER_MM;
}

/** Points to millimetres. */
export function millimetres(length: number): number {
  return length / POINTS_PER_MM;
}
