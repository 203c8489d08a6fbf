import { readFileSync } from 'node:fs';
import { guesserFor } from '../../src/intake/guess.ts';
import type { Checklist } from '../../src/model/checklist.ts';
import { type FilingGuess, type LooseFile, type LooseKind, SURE } from '../../src/model/intake.ts';
import { readChecklist } from '../../src/parse/checklist.ts';
import { spelled } from '../../src/parse/pinyin.ts';

/** A loose file of the labelled set; `label` is year/item/part, null where a careful person would ask. */
export interface Labelled {
  readonly file: LooseFile;
  readonly label: string | null;
}

/** How the guesser did on a half of the set. */
export interface Measured {
  readonly files: number;
  /** Files with a label. */
  readonly labelled: number;
  /** Filed without a question. */
  readonly filed: number;
  /** Filed, but not where the label says. */
  readonly wrong: readonly { readonly path: string; readonly label: string | null; readonly got: string }[];
  /** Not filed although there is a label. */
  readonly asked: readonly { readonly path: string; readonly label: string; readonly got: string }[];
  /** Of the filed, the share that is right. */
  readonly precision: number;
  /** Of the labelled, the share that is filed rightly. */
  readonly recall: number;
}

const CHECKLIST = 'templates/checklists/civilized-district.yaml';

/** The checklist for which the set is labelled. */
export function ourChecklist(): Checklist {
  return readChecklist(CHECKLIST, readFileSync(CHECKLIST));
}

function kindOf(path: string): LooseKind {
  if (/\.(?:jpe?g|png|heic)$/i.test(path)) return 'picture';
  return /\.(?:xlsx?|csv|et)$/i.test(path) ? 'table' : 'document';
}

/** One half of the labelled set: the one looked at while tuning, or the one held out. */
export function labelledSet(half: 'tuning' | 'held-out'): readonly Labelled[] {
  return readFileSync(`fixtures/intake/${half}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [path = '', label = '', words = '', taken = ''] = line.split('|').map((field) => field.trim());
      const lines = words === '' ? [] : words.split(' / ');
      const file = { path, kind: kindOf(path), lines, taken: taken === '' ? null : taken };
      return { file, label: label === '-' ? null : label };
    });
}

function written({ year, place, confidence }: FilingGuess): string {
  return `${year}/${place?.item}/${place?.part} ${confidence.toFixed(2)}`;
}

/** Guesses every file of a set and compares. */
export function measure(set: readonly Labelled[]): Measured {
  const archive = { checklist: ourChecklist(), years: [2022, 2023, 2024], community: '幸福社区', street: '文苑街道' };
  const guess = guesserFor(archive, spelled);
  const wrong = [];
  const asked = [];
  let filed = 0;
  for (const { file, label } of set) {
    const found = guess(file);
    const got = written(found);
    if (found.confidence < SURE) {
      if (label !== null) asked.push({ path: file.path, label, got });
      continue;
    }
    filed += 1;
    if (!got.startsWith(`${label} `)) wrong.push({ path: file.path, label, got });
  }
  const labelled = set.filter(({ label }) => label !== null).length;
  const right = filed - wrong.length;
  return { files: set.length, labelled, filed, wrong, asked, precision: right / filed, recall: right / labelled };
}
