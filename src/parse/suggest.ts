import { distance } from 'fastest-levenshtein';

/** The known word that somebody most likely meant; null when none is near. `names` are further spellings of a word. */
export function suggest(
  written: string,
  words: Iterable<string | { readonly word: string; readonly names: readonly string[] }>,
): string | null {
  const wanted = normal(written);
  if (wanted === '') return null;
  let best: { readonly word: string; readonly far: number } | null = null;
  for (const entry of words) {
    const { word, names } = typeof entry === 'string' ? { word: entry, names: [] } : entry;
    const far = Math.min(...[word, ...names].map((name) => farness(wanted, normal(name))));
    if (far <= 1 && (best === null || far < best.far)) best = { word, far };
  }
  return best?.word ?? null;
}

/** The year that two digits in each other’s place, or one wrong one, were meant for; a neighbouring year is a year of its own. */
export function nearYear(year: number, years: readonly number[]): string | null {
  const isNeighbour = years.some((known) => Math.abs(known - year) < 10);
  return isNeighbour ? null : suggest(String(year), years.map(String));
}

/** True if two spellings differ only in width, case, spaces and separators, so that no other word can be meant. */
export function isSameWord(written: string, word: string): boolean {
  return written !== '' && normal(written) === normal(word) && normal(word) !== '';
}

/** Width, case, form and separators are what people get wrong without meaning another word. */
function normal(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\-_·、，,。.（）()“”‘’"']/g, '');
}

/** True for two neighbouring signs in each other's place: 2202 for 2022. */
function isSwapped(wanted: string, known: string): boolean {
  if (wanted.length !== known.length || wanted.length < 3) return false;
  const at = [...wanted].findIndex((sign, index) => sign !== known[index]);
  const swapped = wanted.slice(0, at) + wanted.charAt(at + 1) + wanted.charAt(at) + wanted.slice(at + 2);
  return at >= 0 && swapped === known;
}

/** 0 for the same word, up to 1 for one that may still be meant, more for others. */
function farness(wanted: string, known: string): number {
  if (known === '') return 2;
  if (wanted === known) return 0;
  const length = Math.max(wanted.length, known.length);
  const edits = isSwapped(wanted, known) ? 1 : distance(wanted, known);
  // Two letters that changed places are two edits.
  const allowed = length <= 6 ? 2 : Math.floor(length / 3);
  // One edit in a word of two signs is another word.
  if (edits <= allowed && edits < length / 2) return edits / (allowed + 1);
  const [short, long] = wanted.length < known.length ? [wanted, known] : [known, wanted];
  return short.length >= 2 && long.includes(short) ? 0.9 + (long.length - short.length) / 1000 : 2;
}
