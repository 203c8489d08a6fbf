import { apart, applyEdits, offsetBefore, type TextEdit } from '../../model/fix.ts';
import type { ParsedYaml } from './full.ts';
import type { SourceNode } from './source-tree.ts';
import { lineEnd, lineStart, type YamlFault } from './fault.ts';

/** A kind of fault in a text, the places where it stands and what undoes it there; no edits where only a person can mend it. */
export interface RepairedFault {
  /** The first of its kind; its offset is one of the text as typed. */
  readonly fault: YamlFault;
  /** How often it occurs. */
  readonly count: number;
  readonly edits: readonly TextEdit[];
}

/** A faulty text read as it was meant, as far as its faults leave no doubt. */
export interface RepairedYaml {
  readonly faults: readonly RepairedFault[];
  /** All that was replaced, in order. */
  readonly edits: readonly TextEdit[];
  /** Null when a fault is left that nothing repairs. */
  readonly root: SourceNode | null;
}

/** More faults of writing than that are no slip of the hand. */
const MOST_REPAIRS = 300;

/**
 * Undoes the faults of a text one after another where only one thing can be meant: wrong colons, spaces, quotes, tabs. A repair counts only if the
 * parser then gets beyond it.
 */
export function repairYaml(
  text: string,
  first: readonly YamlFault[],
  parse: (text: string) => ParsedYaml,
): RepairedYaml {
  let edits: readonly TextEdit[] = [];
  let faults: readonly YamlFault[] = first;
  const found: { readonly fault: YamlFault; readonly edits: readonly TextEdit[] }[] = [];
  for (let round = 0; round < MOST_REPAIRS; round += 1) {
    const [fault] = faults;
    const step = fault === undefined ? null : repaired(text, edits, fault, parse);
    if (fault === undefined || step === null) break;
    found.push({ fault: atOriginal(fault, edits), edits: step.made });
    edits = step.edits;
    if ('root' in step.parsed) return { faults: byKind(found), edits, root: step.parsed.root };
    faults = step.parsed.faults;
  }
  const left = faults.map((fault) => ({ fault: atOriginal(fault, edits), count: 1, edits: [] }));
  return { faults: [...byKind(found), ...left], edits, root: null };
}

interface Step {
  /** All replacements so far. */
  readonly edits: readonly TextEdit[];
  /** Those of this step. */
  readonly made: readonly TextEdit[];
  readonly parsed: ParsedYaml;
}

/** The first repair of a fault that gets the parser beyond it. */
function repaired(
  original: string,
  before: readonly TextEdit[],
  fault: YamlFault,
  parse: (text: string) => ParsedYaml,
): Step | null {
  const { offset } = fault;
  if (offset === null) return null;
  const text = applyEdits(original, before);
  const stop = lineEnd(text, offset);
  for (const candidate of candidates(text, fault, offset)) {
    const parsed = parse(applyEdits(text, candidate));
    const growth = candidate.reduce((sum, { start, end, replacement }) => sum + replacement.length - (end - start), 0);
    const next = 'faults' in parsed ? parsed.faults[0] : undefined;
    const isBeyond = 'root' in parsed || (next?.offset ?? 0) > stop + growth;
    if (!isBeyond && (next === undefined || !isAnother(next, fault, applyEdits(text, candidate)))) continue;
    const made = candidate.map(({ start, end, replacement }) => ({
      start: offsetBefore(start, before),
      end: offsetBefore(end, before),
      replacement,
    }));
    const edits = apart([...before, ...made]);
    if (edits.length === before.length + made.length) return { edits, made, parsed };
  }
  return null;
}

/** True for a fault of another kind that can be repaired in its turn: a line may have several. */
function isAnother(next: YamlFault, fault: YamlFault, text: string): boolean {
  if (next.offset === null || next.offset < lineStart(text, fault.offset ?? 0)) return false;
  return next.code !== fault.code && candidates(text, next, next.offset).length > 0;
}

function atOriginal(fault: YamlFault, edits: readonly TextEdit[]): YamlFault {
  return fault.offset === null ? fault : { ...fault, offset: offsetBefore(fault.offset, edits) };
}

function byKind(found: readonly { readonly fault: YamlFault; readonly edits: readonly TextEdit[] }[]): RepairedFault[] {
  const kinds = new Map<string, RepairedFault>();
  for (const { fault, edits } of found) {
    const known = kinds.get(fault.code);
    kinds.set(
      fault.code,
      known === undefined
        ? { fault, count: 1, edits }
        : { ...known, count: known.count + 1, edits: [...known.edits, ...edits] },
    );
  }
  return [...kinds.values()];
}

const WIDE = '\u3000\u00A0\u2002\u2003\u2009\u202F';
const LEADING = new RegExp(`^[ \\t${WIDE}]*`);
const BEHIND_KEY = new RegExp(`^([ \\t]*(?:- +)*[^\\s:#'"[\\]{},-][^:#'"]{0,40}:) ?[\\t${WIDE}][ \\t${WIDE}]*`);
const BEHIND_DASH = new RegExp(`^([ \\t]*-)[ \\t]*[${WIDE}][ \\t${WIDE}]*`);
/** A key with a text behind it that may need quotes, and a comment. */
const KEY_AND_TEXT = /^([ \t]*(?:- +)*[\p{L}][\p{L}\w-]{0,40}: +)([^\s"'[\]{}|>#].*?)([ \t]+#.*)?[ \t]*$/u;
const QUOTED_HALF = /^([ \t]*(?:- +)*[\p{L}][\p{L}\w-]{0,40}: +)(["'])([^"'“”‘’]*)[“”‘’＂＇][ \t]*$/u;
const CLOSERS: Readonly<Record<string, string>> = { '］': ']', '】': ']', '｝': '}' };

/** Ways to undo a fault, the likeliest first. */
function candidates(text: string, { code }: YamlFault, offset: number): readonly (readonly TextEdit[])[] {
  const start = lineStart(text, offset);
  const line = text.slice(start, lineEnd(text, offset));
  switch (code) {
    case 'FULL_WIDTH_COLON': {
      const spaced = /[ \t\r\n]/.test(text[offset + 1] ?? '\n');
      return [[{ start: offset, end: offset + 1, replacement: spaced ? ':' : ': ' }]];
    }
    case 'COLON_SPACE':
      return [[{ start: offset + 1, end: offset + 1, replacement: ' ' }]];
    case 'WIDE_SPACE':
      return wideSpaces(text, start, line);
    case 'TAB_AS_INDENT':
      return tabs(text, start, line);
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BAD_SCALAR_START':
      return quotes(line, start);
    case 'UNCLOSED_QUOTE':
      return closingQuote(line, start);
    case 'UNCLOSED_BRACKET':
      return closingBracket(line, start);
    case 'FULL_WIDTH_COMMA':
      return [[{ start: offset, end: offset + 1, replacement: text[offset + 1] === ' ' ? ',' : ', ' }]];
    default:
      return [];
  }
}

function wideSpaces(text: string, start: number, line: string): readonly (readonly TextEdit[])[] {
  const behind = BEHIND_KEY.exec(line) ?? BEHIND_DASH.exec(line);
  const edits: TextEdit[] = [];
  if (behind !== null) {
    const kept = start + (behind[1] ?? '').length;
    edits.push({ start: kept, end: start + behind[0].length, replacement: ' ' });
  }
  const leading = LEADING.exec(line)?.[0] ?? '';
  if (!/[^ ]/.test(leading)) return edits.length === 0 ? [] : [edits];
  return indents(text, start, leading).map((replacement) => [
    { start, end: start + leading.length, replacement },
    ...edits,
  ]);
}

function tabs(text: string, start: number, line: string): readonly (readonly TextEdit[])[] {
  const leading = LEADING.exec(line)?.[0] ?? '';
  if (!leading.includes('\t')) return [];
  return indents(text, start, leading).map((replacement) => [{ start, end: start + leading.length, replacement }]);
}

/** Indentations by spaces that one by tabs or wide spaces may stand for: two or four a sign, or that of the line before. */
function indents(text: string, start: number, leading: string): readonly string[] {
  const width = (tab: number): number =>
    [...leading].reduce((sum, sign) => sum + (sign === ' ' ? 1 : sign === '\t' ? tab : 2), 0);
  const before = text.slice(0, start).trimEnd();
  const previous = /^ *(?:- +)?/.exec(before.slice(lineStart(before, before.length)))?.[0].length ?? 0;
  return [...new Set([width(2), width(4), previous])].map((count) => ' '.repeat(count));
}

function quotes(line: string, start: number): readonly (readonly TextEdit[])[] {
  const match = KEY_AND_TEXT.exec(line);
  if (match === null) return [];
  const [, key = '', value = ''] = match;
  const mark = value.includes("'") ? (/["\\]/.test(value) ? null : '"') : "'";
  // Without a second colon it is the indentation that is at fault.
  if (mark === null || !(value.includes(': ') || value.endsWith(':') || /^[@`%]/.test(value))) return [];
  const at = start + key.length;
  return [
    [
      { start: at, end: at, replacement: mark },
      { start: at + value.length, end: at + value.length, replacement: mark },
    ],
  ];
}

function closingQuote(line: string, start: number): readonly (readonly TextEdit[])[] {
  const match = QUOTED_HALF.exec(line);
  if (match === null) return [];
  const [, key = '', mark = '', value = ''] = match;
  const at = start + key.length + mark.length + value.length;
  return [[{ start: at, end: at + 1, replacement: mark }]];
}

function closingBracket(line: string, start: number): readonly (readonly TextEdit[])[] {
  const body = line.trimEnd();
  const closer = CLOSERS[body.at(-1) ?? ''];
  if (closer === undefined) return [];
  const at = start + body.length - 1;
  return [[{ start: at, end: at + 1, replacement: closer }]];
}
