import type { Checklist } from '../model/checklist.ts';
import { type Unit, unitsOf, usesPopulation } from '../model/unit.ts';
import { type DeclaredPopulation, type NewArchive, usualBases } from '../parse/new-archive.ts';
import { wrap } from '../report/wrap.ts';
import { type InitWords, initWords } from '../text/init-words.ts';
import type { CommandContext } from './context.ts';
import { dayIn, givenDue, givenPopulation, type InitOptions, placeIn, totalsIn, usualDue } from './init-answers.ts';
import { checkYears, yearsOf } from './options.ts';
import { UsageError } from './usage-error.ts';

/** A question with the answers it offers; what is typed is the number of one of them, or something else that can be read. */
interface Question<Answer> {
  readonly text: string;
  /** Offered, the first taken for an empty answer. */
  readonly choices: readonly { readonly label: string; readonly answer: Answer }[];
  /** What may be answered beside the choices; empty: nothing. */
  readonly otherwise: string;
  /** Reads what is none of the numbers; null: it cannot be read. */
  readonly read: (typed: string) => Answer | null;
  readonly again: (typed: string) => string;
}

type Asking = CommandContext & { readonly ask: NonNullable<CommandContext['ask']> };

/** Asks for what the options leave open, five questions at most, mostly choices; a wrong answer is asked for again. @throws UsageError for a wrong option */
export async function asked(
  options: InitOptions,
  checklist: Checklist,
  context: Asking,
): Promise<Omit<NewArchive, 'checklist'>> {
  const words = initWords[context.language];
  const known = { due: givenDue(options), community: options.community ?? null, street: options.street ?? null };
  if (options.years !== undefined) checkYears(options.years, checklist);
  const years = usualYears(checklist, context.today);
  const asksPopulation = usesPopulation(unitsOf(checklist, years)) && options.population === undefined;
  const open = [
    known.community === null || known.street === null,
    options.years === undefined,
    known.due === null && checklist.due !== null,
    asksPopulation && options.basis === undefined,
    asksPopulation,
  ].filter(Boolean).length;
  if (open > 0) context.out(`${wrap(words.opening(open), context.width).join('\n')}\n`);
  let number = 0;
  const put = <Answer>(question: Question<Answer>): Promise<Answer> => {
    number += 1;
    return answerTo({ ...question, text: words.numbered(number, open, question.text) }, words, context);
  };
  const place = await placeOf(known, words, put);
  const chosen = options.years ?? (await put(yearsQuestion(years, checklist, words)));
  const due = known.due ?? (checklist.due === null ? null : await put(dueQuestion(chosen, checklist, words)));
  const population = asksPopulation
    ? await populationOf(options.basis ?? null, chosen, words, put, context)
    : givenPopulation(options, chosen, context.today);
  return { ...place, years: chosen, due, population };
}

async function answerTo<Answer>(question: Question<Answer>, words: InitWords, context: Asking): Promise<Answer> {
  const { choices, otherwise, read, again, text } = question;
  const lines = [
    ...choices.map(({ label }, index) => `  ${index + 1}  ${label}`),
    ...(otherwise === '' ? [] : [`  ${otherwise}`]),
  ];
  context.out(`\n${[text, ...lines].join('\n')}\n`);
  const [prompt, suggestion] = choices.length > 0 ? [`  ${words.choose}`, '1'] : [`  ${words.write}`, ''];
  for (;;) {
    const typed = await context.ask(prompt, suggestion);
    const choice = choices[/^\d{1,2}$/u.test(typed.normalize('NFKC')) ? Number(typed.normalize('NFKC')) - 1 : -1];
    if (choice !== undefined) return choice.answer;
    const answer = read(typed);
    if (answer !== null) return answer;
    context.out(`  ${again(typed)}\n`);
  }
}

type Put = <Answer>(question: Question<Answer>) => Promise<Answer>;

async function placeOf(
  { community, street }: { readonly community: string | null; readonly street: string | null },
  words: InitWords,
  put: Put,
): Promise<{ readonly community: string; readonly street: string }> {
  const name = (text: string): Question<string> => ({
    text,
    choices: [],
    otherwise: '',
    read: (typed) => (typed === '' ? null : typed),
    again: () => words.nameAgain,
  });
  if (community !== null) return { community, street: street ?? (await put(name(words.street))) };
  if (street !== null) return { community: await put(name(words.community)), street };
  return put({ text: words.place, choices: [], otherwise: '', read: placeIn, again: () => words.placeAgain });
}

/** The years whose archive is due next. */
function usualYears(checklist: Checklist, today: string): readonly number[] {
  const year = Number(today.slice(0, 4));
  const last = today <= (usualDue(checklist, year - 1) ?? '') ? year - 1 : year;
  return cycleTo(last, checklist);
}

function cycleTo(last: number, { phases }: Checklist): readonly number[] {
  return phases.map((_, index) => last - phases.length + 1 + index);
}

function yearsQuestion(usual: readonly number[], checklist: Checklist, words: InitWords): Question<readonly number[]> {
  const last = usual.at(-1) ?? 0;
  const choices = [last, last - 1, last + 1].map((each) => {
    const years = cycleTo(each, checklist);
    const due = usualDue(checklist, each);
    const span = years.length > 1 ? `${years[0]}-${each}` : String(each);
    return { label: due === null ? span : `${span}  ${words.usualYears(due)}`, answer: years };
  });
  const read = (typed: string): readonly number[] | null => {
    const years = yearsOf(typed.normalize('NFKC'));
    try {
      checkYears(years, checklist);
      return years;
    } catch (error) {
      if (error instanceof UsageError) return null;
      throw error;
    }
  };
  const again = (typed: string): string => words.chooseAgain(typed, choices.length);
  return { text: words.years, choices, otherwise: words.otherYears, read, again };
}

/** The April after the last year and the one in it: which decides whether what the last year asks for by its half is due. */
function dueQuestion(years: readonly number[], checklist: Checklist, words: InitWords): Question<string> {
  const lastYear = years.at(-1) ?? 0;
  const units = unitsOf(checklist, years);
  const choices = [lastYear, lastYear - 1].flatMap((year) => {
    const date = usualDue(checklist, year);
    if (date === null) return [];
    return [{ label: words.dueChoice({ date, lastYear, pending: pendingOn(date, units) }), answer: date }];
  });
  return { text: words.due, choices, otherwise: words.otherDue, read: dayIn, again: words.dueAgain };
}

/** How many papers are not due yet on a day. */
export function pendingOn(day: string, units: readonly Unit[]): number {
  return units.flatMap(({ parts }) => parts).filter(({ availableFrom }) => availableFrom > day).length;
}

async function populationOf(
  givenBasis: string | null,
  years: readonly number[],
  words: InitWords,
  put: Put,
  { today }: CommandContext,
): Promise<DeclaredPopulation | null> {
  const basis = givenBasis ?? (await put(basisQuestion(words)));
  if (basis === '') return null;
  const totals = await put<Readonly<Record<number, number>>>({
    text: words.population(years, basis),
    choices: [],
    otherwise: words.populationHow(years.length),
    read: (typed) => (typed === '' ? {} : totalsIn(typed, years)),
    again: (typed) => words.populationAgain(typed, years.length),
  });
  return { basis, totals, on: today };
}

/** The last choice, to fill it in later, is the empty basis. */
function basisQuestion(words: InitWords): Question<string> {
  const bases = usualBases.map((basis) => ({ label: basis, answer: basis }));
  const choices = [...bases, { label: words.laterChoice, answer: '' }];
  return {
    text: words.basis,
    choices,
    otherwise: words.otherBasis,
    read: (typed) => (/\p{L}/u.test(typed) ? typed : null),
    again: (typed) => words.chooseAgain(typed, choices.length),
  };
}
