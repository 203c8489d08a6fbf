/** Shingles kept of a text; with so many the share of a pair is told to within some three hundredths. */
const KEPT = 96;
/** Characters of a shingle. */
const SHINGLE = 5;
/** A text must say something before it can be like another. */
const LEAST = 80;
/** Characters looked at. */
const MOST = 40_000;
/** What changes when last year's paper is dated anew: years, months, days, numbers of documents. */
const DATES =
  /(?:19|20)\d\d\s*(?:[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?|年度?)?|\d{1,2}\s*月|\d{1,2}\s*[日号]|[〇零○一二三四五六七八九十]{4}年|第[一二三四五六七八九十]+年度?/gu;
const MARKS = /[\p{P}\p{S}\p{Z}\p{C}]+/gu;

/**
 * A sketch of a text by which its likeness to another is told: the smallest hashes of its shingles, without dates, marks and spaces, in base64;
 * null for one too short to compare. (Broder, On the resemblance and containment of documents, 1997.)
 */
export function textSketch(text: string): string | null {
  const plain = text.slice(0, MOST).normalize('NFKC').replaceAll(DATES, '').replaceAll(MARKS, '');
  if (plain.length < LEAST) return null;
  const hashes = new Set<number>();
  for (let at = 0; at + SHINGLE <= plain.length; at += 1) hashes.add(hashOf(plain, at));
  return Buffer.from(Uint32Array.from(hashes).toSorted().slice(0, KEPT).buffer).toString('base64');
}

/** FNV-1a, mixed once more so that its order says nothing of the text. */
function hashOf(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let index = at; index < at + SHINGLE; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The hashes of a sketch, smallest first. */
export function sketchHashes(sketch: string): Uint32Array {
  const bytes = Uint8Array.from(Buffer.from(sketch, 'base64'));
  return new Uint32Array(bytes.buffer, 0, bytes.length >> 2);
}

/** The share of shingles that two texts have in common of all that they have, 0 to 1, as their sketches tell. */
export function sharedText(one: Uint32Array, other: Uint32Array): number {
  const size = Math.min(KEPT, Math.max(one.length, other.length));
  let [left, right, seen, common] = [0, 0, 0, 0];
  while (seen < size && (left < one.length || right < other.length)) {
    const [a, b] = [one[left] ?? Infinity, other[right] ?? Infinity];
    if (a === b) common += 1;
    if (a <= b) left += 1;
    if (b <= a) right += 1;
    seen += 1;
  }
  return seen === 0 ? 0 : common / seen;
}
