import { isPlainDate } from './plain-date.ts';

const FORM = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/;
const OLD_FORM = /^\d{15}$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** Check digit of the first 17 digits (GB 11643-1999, ISO 7064 MOD 11-2). */
function checkDigit(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return CHECK_DIGITS.charAt(sum % 11);
}

/** A number as it is compared: half width, no spaces, X upper case, the old 15 digits in their form of 18. */
export function normalIdNumber(text: string): string {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  if (!OLD_FORM.test(plain)) return plain;
  const digits = `${plain.slice(0, 6)}19${plain.slice(6)}`;
  return `${digits}${checkDigit(digits)}`;
}

/** True for a citizen identification number (GB 11643-1999): 18 characters however written, a day of birth that exists, a right check digit. */
export function isIdNumber(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  const match = FORM.exec(plain);
  if (match === null || !isPlainDate(`${match[1]}-${match[2]}-${match[3]}`)) return false;
  return plain.endsWith(checkDigit(plain));
}
