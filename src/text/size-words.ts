/** 312 MB, 1.5 GB: decimal units, rounded up so that a limit is never seemingly met. */
export function sizeWords(bytes: number): string {
  const [divisor, unit] = bytes >= 1e9 ? [1e9, 'GB'] : [1e6, 'MB'];
  return `${Math.ceil((bytes / divisor) * 10) / 10} ${unit}`;
}
