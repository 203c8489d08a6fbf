import { BASELINE_FILE, type Baseline, type BaselineEntry } from '../model/baseline.ts';
import type { Severity } from '../model/checklist.ts';
import { raise } from '../model/finding.ts';
import { wholeFile } from '../model/place.ts';
import type { ArchiveFiles } from '../source/archive-files.ts';
import { decodeText } from '../source/encoding.ts';
import { baselineInvalid } from '../text/rules/baseline-invalid.ts';
import { InputError } from './input-error.ts';

const VERSION = 1;

/** The baseline of an archive; null when there is none. @throws InputError when it is broken or belongs to another checklist */
export function readBaseline(files: ArchiveFiles, checklist: string): Baseline | null {
  if (files.find(BASELINE_FILE) === null) return null;
  const value = jsonOf(decodeText(files.read(BASELINE_FILE))?.text ?? '');
  if (!isBaseline(value)) throw unusableBaseline('shape');
  if (value.checklist !== checklist) throw unusableBaseline('checklist');
  return { checklist, entries: value.entries.map((entry) => ({ severity: 'error', ...entry })) };
}

/** Says why a baseline cannot be used. */
export function unusableBaseline(problem: 'unreadable' | 'shape' | 'checklist' | 'missing'): InputError {
  const where = { place: wholeFile(BASELINE_FILE), subject: [problem] };
  return new InputError([raise(baselineInvalid, where, { problem })]);
}

/** The text of a baseline, an entry a line, so that changes to it are easy to review. */
export function baselineText({ checklist, entries }: Baseline): string {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "schemaVersion": ${VERSION},\n  "checklist": ${JSON.stringify(checklist)},\n  "entries": ${list}\n}\n`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unusableBaseline('unreadable');
  }
}

/** An entry as it may be written: one that does not say how grave it was is taken for the gravest. */
type WrittenEntry = Omit<BaselineEntry, 'severity'> & { readonly severity?: Severity };

function isBaseline(value: unknown): value is { checklist: string; entries: readonly WrittenEntry[] } {
  return (
    isObject(value) &&
    value['schemaVersion'] === VERSION &&
    typeof value['checklist'] === 'string' &&
    Array.isArray(value['entries']) &&
    value['entries'].every(isEntry)
  );
}

const GRADES: ReadonlySet<unknown> = new Set([undefined, 'error', 'warning', 'note']);

function isEntry(value: unknown): value is WrittenEntry {
  if (!isObject(value)) return false;
  const { fingerprint, rule, severity, year, item, path, count } = value;
  return (
    GRADES.has(severity) &&
    typeof fingerprint === 'string' &&
    /^[0-9a-f]{64}$/.test(fingerprint) &&
    typeof rule === 'string' &&
    (year === null || typeof year === 'number') &&
    (item === null || typeof item === 'string') &&
    (path === null || typeof path === 'string') &&
    typeof count === 'number' &&
    Number.isInteger(count) &&
    count > 0
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
