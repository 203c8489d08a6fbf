const RUN = /\d+|\D+/gu;

/** Orders texts as people do, runs of digits by their value (3号 before 12号), else by code unit; 0 only for equal texts. */
export function compareNaturally(left: string, right: string): number {
  const [a, b] = [left.match(RUN) ?? [], right.match(RUN) ?? []];
  for (const [index, run] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const order = compareRuns(run, other);
    if (order !== 0) return order;
  }
  return a.length - b.length || compareText(left, right);
}

/** Orders texts by code unit. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function compareRuns(left: string, right: string): number {
  const [a, b] = [left.replace(/^0+(?=\d)/u, ''), right.replace(/^0+(?=\d)/u, '')];
  if (!isDigits(a) || !isDigits(b)) return compareText(left, right);
  return a.length - b.length || compareText(a, b);
}

function isDigits(text: string): boolean {
  return /^\d+$/u.test(text);
}
