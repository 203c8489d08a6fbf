import { registerWords } from '../../text/register-words.ts';
import { type BookSheet, fixed, letters, quoted } from './book.ts';

/** Lists that cells offer, gathered for a hidden sheet of the workbook. */
export class ChoiceLists {
  readonly #columns: (readonly (readonly string[])[])[] = [];
  #width = 0;

  /** Keeps a list; gives back where it stands. More columns than one stand side by side, each row a choice with what belongs to it. */
  add(rows: readonly (readonly string[])[]): { readonly list: string; readonly table: string } {
    const first = this.#width;
    const width = Math.max(1, ...rows.map((row) => row.length));
    this.#columns.push(rows);
    this.#width += width;
    const last = Math.max(1, rows.length);
    const sheet = quoted(registerWords.lists);
    const range = (to: number): string => `${sheet}!$${letters(first)}$1:$${letters(to)}$${last}`;
    return { list: range(first), table: range(first + width - 1) };
  }

  sheet(): BookSheet {
    const height = Math.max(0, ...this.#columns.map(({ length }) => length));
    const rows = Array.from({ length: height }, (_, index) =>
      this.#columns.flatMap((list) => {
        const width = Math.max(1, ...list.map((row) => row.length));
        return Array.from({ length: width }, (_none, at) => fixed(list[index]?.[at] ?? ''));
      }),
    );
    return {
      name: registerWords.lists,
      hidden: true,
      lead: null,
      columns: Array.from({ length: this.#width }, () => ({ head: '', width: 16, note: null })),
      rows,
      frozen: 0,
      choices: [],
      alarms: [],
      filtered: false,
      printed: null,
      pagesWide: 1,
      colour: null,
    };
  }
}
