import { commonWords, dayWords, nameNoise, sameWords } from '../text/intake-vocabulary.ts';

/** The signs of a text that carry meaning: Chinese, letters and digits in one width and case, all else a blank. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{Script=Han}a-z0-9]+/gu, ' ')
    .trim();
}

/** A name without what programs and versions left in it. */
export function withoutNoise(name: string): string {
  const told = nameNoise.reduce((text, noise) => text.replaceAll(noise, ' '), name.normalize('NFKC'));
  return told
    .replaceAll(/[（(【[]\s*[）)】\]]/gu, ' ')
    .replaceAll(/[\s_]+/gu, ' ')
    .replaceAll(/^[\s\-—_.、,，+]+|[\s\-—_.、,，+]+$/gu, '');
}

/** Text without the names of the place itself and the words that stand in every name. */
export function tellingWords(text: string, places: readonly string[]): string {
  const plain = withDays(asChecklistSays(plainWords(text)));
  const named = places.map(plainWords).filter((place) => place !== '');
  return [...named, ...commonWords]
    .reduce((rest, word) => rest.replaceAll(word, ' '), plain)
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function asChecklistSays(text: string): string {
  return sameWords.reduce(
    (rest, [short, whole]) => (rest.includes(whole) ? rest : rest.replaceAll(short, whole)),
    text,
  );
}

/** With the sort of each day that it names behind it. */
function withDays(text: string): string {
  const sorts = Object.entries(dayWords).filter(([, days]) => days.some((day) => text.includes(day)));
  return [text, ...sorts.map(([sort]) => sort).filter((sort) => !text.includes(sort))].join(' ');
}

/** Pairs of neighbouring signs, within each run without blanks. */
export function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const run of text.split(' ')) {
    const signs = Array.from(run);
    for (let at = 0; at + 1 < signs.length; at += 1) pairs.add(`${signs[at]}${signs[at + 1]}`);
  }
  return pairs;
}
