import type { DividerPage } from '../model/page.ts';
import type { PartResult, UnitResult } from '../model/report.ts';
import { filingWords } from '../text/filing-words.ts';
import { partStatusWords, statusWords } from '../text/status-words.ts';
import { type Register, type SectionAt } from './filing.ts';
import type { NumberedEntry } from './numbering.ts';
import { boundAt } from './remarks.ts';

/** 缺项, 未到期 …; null when the item is whole. */
export function markOf({ status }: UnitResult): string | null {
  return status === 'met' ? null : statusWords.zh[status];
}

/** The parts of an item with what is there and where. */
export function dividerParts({ section }: SectionAt, register: Register): DividerPage['parts'] {
  return section.result.parts.map((result) => {
    const { name } = result.part.part;
    const entries = section.entries.filter(({ parts }) => parts.includes(name));
    return {
      name,
      state: partState(result, entries.length),
      pages: filingWords.list(entries.flatMap((entry) => partPage(entry, name, register))),
    };
  });
}

/** 已附2件, 已附1件，缺1件, 缺件, 未到期 … */
function partState({ status, part, required }: PartResult, pieces: number): string {
  const word = status === 'met' ? [] : [partStatusWords.zh[status]];
  if (pieces === 0) return word[0] ?? (part.part.required === 0 ? filingWords.notAsked : filingWords.attached(0));
  if (status === 'missing' && pieces < required) return filingWords.attachedOf(pieces, required - pieces);
  return filingWords.clauses([filingWords.attached(pieces), ...word]);
}

/** Where a part begins: the first page of its piece, or the page inside that the record names. */
function partPage(entry: NumberedEntry, name: string, register: Register): readonly string[] {
  if (!entry.boundHere) {
    const home = register.pieces.get(entry.record.path);
    return home === undefined ? [] : [filingWords.seeAlso(boundAt(home))];
  }
  if (entry.range === null) return [];
  const page = entry.record.parts.find((part) => part.name === name)?.page ?? 1;
  return [String(Math.min(entry.range.first + page - 1, entry.range.last))];
}
