import { daysBetween, type PlainDate } from '../model/plain-date.ts';
import type { Report } from '../model/report.ts';
import type { Language } from '../text/language.ts';
import { type TodoWords, todoWords } from '../text/todo-words.ts';
import type { Owed, OwedTask } from './owed.ts';
import { placeText } from './problem-list.ts';
import { type Sheet, workbookOf } from './sheets.ts';
import { styleFor } from './style.ts';
import { shownOf } from './tasks.ts';
import { wrap } from './wrap.ts';

/** How the list is set. */
export interface TodoSettings {
  readonly language: Language;
  readonly colour: boolean;
  readonly width: number;
}

const MARGIN = '     ';

function dueText(due: PlainDate | null, asOf: PlainDate, words: TodoWords): string {
  if (due === null) return '';
  const days = daysBetween(asOf, due);
  return days < 0 ? words.late(due, -days) : words.by(due, days);
}

/** Who owes what by when, for the screen. */
export function todoText(lists: readonly Owed[], { asOf }: Report, { language, colour, width }: TodoSettings): string {
  const words = todoWords[language];
  const style = styleFor(colour);
  if (lists.length === 0) return `${words.nothing}\n`;
  const blocks = lists.map(({ name, tasks }) => {
    const due = dueText(tasks[0]?.due ?? null, asOf, words);
    const head = `${words.owes(name ?? words.nobody, tasks.length)}${due === '' ? '' : ` (${due})`}`;
    return [
      ...wrap(head, width).map(style.heading),
      ...tasks.flatMap((owed, at) => taskLines(owed, at, words, width)),
    ].join('\n');
  });
  const tasks = lists.reduce((sum, each) => sum + each.tasks.length, 0);
  const named = lists.filter(({ name }) => name !== null).length;
  return `${[...blocks, words.total(named, tasks)].join('\n\n')}\n`;
}

function taskLines({ task, handIn }: OwedTask, at: number, words: TodoWords, width: number): string[] {
  const [first = '', ...rest] = wrap(`${task.mark}${task.heading}`, width - MARGIN.length);
  const indent = (text: string): string[] => wrap(text, width - MARGIN.length).map((line) => `${MARGIN}${line}`);
  return [
    `${String(at + 1).padStart(3)}  ${first}`,
    ...rest.map((line) => `${MARGIN}${line}`),
    ...whatIsWrong(task).flatMap(indent),
    ...handIn.flatMap((text) => indent(`${words.handIn}${text}`)),
    ...indent(`${words.mend}${task.mend}`),
  ];
}

function whatIsWrong(task: OwedTask['task']): readonly string[] {
  return task.messages.slice(0, shownOf(task, false)).map((message, index) => {
    const finding = task.findings[index];
    const place = finding === undefined ? null : placeText(finding);
    return place === null || place === task.heading ? message : `${message} ${place}`;
  });
}

/** A block for each person to be pasted into a chat: short lines, no columns, nothing that needs this program. */
export function todoChat(lists: readonly Owed[], { asOf, archive }: Report, language: Language): string {
  const words = todoWords[language];
  if (lists.length === 0) return `${words.nothing}\n`;
  const blocks = lists.map(({ name, tasks }) => {
    const due = dueText(tasks[0]?.due ?? null, asOf, words);
    return [
      words.chat(archive.community, name ?? words.nobody, tasks.length),
      ...(due === '' ? [] : [due]),
      ...tasks.map(({ task, handIn }, at) => {
        const wanted =
          handIn.length === 0 ? (task.messages[0] ?? '') : `${words.handIn}${handIn.join(words.listSeparator)}`;
        return `${at + 1}. ${task.heading}${words.separator}${wanted}`;
      }),
      words.chatEnd,
    ].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** The list as a workbook to filter by person and tick off. */
export function todoWorkbook(lists: readonly Owed[], { asOf }: Report, language: Language): Promise<Uint8Array> {
  const words = todoWords[language];
  const { heads } = words;
  const rows = lists.flatMap(({ name, tasks }) =>
    tasks.map(({ task, handIn, due }, at) => [
      name ?? words.nobody,
      at + 1,
      `${task.mark}${task.heading}`,
      whatIsWrong(task).join('\n'),
      handIn.join('\n'),
      task.mend,
      due,
      '☐',
    ]),
  );
  const sheet: Sheet = {
    name: words.sheet,
    columns: [
      { head: heads.person, width: 10 },
      { head: heads.number, width: 6 },
      { head: heads.what, width: 32 },
      { head: heads.wrong, width: 48 },
      { head: heads.handIn, width: 40 },
      { head: heads.mend, width: 48 },
      { head: heads.due, width: 12 },
      { head: heads.done, width: 9 },
    ],
    rows,
    ground: () => null,
  };
  return workbookOf([sheet], asOf);
}
