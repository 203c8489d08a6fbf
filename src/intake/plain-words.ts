import { commonWords, nameNoise } from '../text/intake-vocabulary.ts';

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
  const plain = plainWords(text);
  const named = places.map(plainWords).filter((place) => place !== '');
  return [...named, ...commonWords]
    .reduce((rest, word) => rest.replaceAll(word, ' '), plain)
    .replaceAll(/\s+/gu, ' ')
    .trim();
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
