import type { DividerPage } from '../model/page.ts';
import type { PartResult, UnitResult } from '../model/report.ts';
import { filingWords } from '../text/filing-words.ts';
import { partStatusWords, statusWords } from '../text/status-words.ts';
import { type Register, type SectionAt } from './filing.ts';
import type { NumberedEntry } from './numbering.ts';
import { pageRuns } from './page-runs.ts';
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
      pages: partPages(entries, name, register),
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

/** Where the pieces of a part begin, `1-12、14`, then what is bound elsewhere. */
function partPages(entries: readonly NumberedEntry[], name: string, register: Register): string {
  const elsewhere = entries.flatMap(({ boundHere, record }) => {
    const home = boundHere ? undefined : register.pieces.get(record.path);
    return home === undefined ? [] : [filingWords.seeAlso(boundAt(home))];
  });
  return filingWords.list([...pageRuns(entries.flatMap((entry) => partPage(entry, name))), ...elsewhere]);
}

/** Where a part begins: the first page of its piece, or the page inside that the record names. */
function partPage({ boundHere, range, record }: NumberedEntry, name: string): readonly number[] {
  if (!boundHere || range === null) return [];
  const page = record.parts.find((part) => part.name === name)?.page ?? 1;
  return [Math.min(range.first + page - 1, range.last)];
}
