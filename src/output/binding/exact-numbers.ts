/** Decimals that most numbers need. */
const DECIMALS = 5;
/** Part of a number that may be lost without anyone seeing it on paper. */
const UNSEEN = 1e-5;

/** A number as it is written: short, but for one that would be rounded away, such as the matrix of a font of 2,048 units (0.00048828125). */
export function numberText(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const short = value.toFixed(DECIMALS);
  const lost = Math.abs(Number(short) - value) > Math.abs(value) * UNSEEN;
  return (lost ? value.toFixed(12) : short).replace(/\.?0+$/, '');
}
