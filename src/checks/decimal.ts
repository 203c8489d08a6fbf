import { Fraction } from 'fraction.js';

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** The exact number a decimal text states; null if it is not one. */
export function exact(text: string): Fraction | null {
  return DECIMAL.test(text.trim()) ? new Fraction(text.trim()) : null;
}

/** True for a number that ends after finitely many decimals. */
function ends(value: Fraction): boolean {
  let rest = value.d;
  while (rest % 2n === 0n) rest /= 2n;
  while (rest % 5n === 0n) rest /= 5n;
  return rest === 1n;
}

/** Decimal text with at most `places` decimals, without trailing zeros. */
function withPlaces(value: Fraction, places: number): string {
  const scaled = value.mul(10n ** BigInt(places)).round();
  const digits = scaled.n.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const decimals = digits.slice(digits.length - places).replace(/0+$/, '');
  const sign = scaled.s < 0n && scaled.n !== 0n ? '-' : '';
  return decimals === '' ? `${sign}${whole}` : `${sign}${whole}.${decimals}`;
}

/** All decimals of a number that ends (a sum of decimals always does); two of one that does not. */
export function inFull(value: Fraction): string {
  if (!ends(value)) return withPlaces(value, 2);
  let places = 0;
  while (value.d !== 1n && 10n ** BigInt(places) % value.d !== 0n) places += 1;
  return withPlaces(value, places);
}

/** Two decimals, or as many pairs more as it takes not to read like `limit` when it is not the limit. */
export function apartFrom(value: Fraction, limit: Fraction): string {
  let places = 2;
  while (!value.equals(limit) && exact(withPlaces(value, places))?.equals(limit) === true) places += 2;
  return withPlaces(value, places);
}

/** Two decimals, rounded towards zero: never more than there is. */
export function roundedDown(value: Fraction): string {
  return withPlaces(value.mul(100).floor().div(100), 2);
}

/** Two decimals, rounded away from zero when they do not say it all: never less than is needed. */
export function roundedUp(value: Fraction): string {
  return withPlaces(value.mul(100).ceil().div(100), 2);
}
