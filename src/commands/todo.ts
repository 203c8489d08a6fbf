import { resolve } from 'node:path';
import { suggest } from '../parse/suggest.ts';
import { type Owed, owedOf } from '../report/owed.ts';
import { todoChat, todoText, todoWorkbook } from '../report/todo.ts';
import { todoWords } from '../text/todo-words.ts';
import type { CommandContext, ExitStatus } from './context.ts';
import { examine } from './examine.ts';
import { giveReport, shownPath } from './give-report.ts';
import { tell } from './narrate.ts';
import { asOfDay } from './options.ts';
import { UsageError } from './usage-error.ts';

/** Options of `dossier todo`. */
export interface TodoOptions {
  readonly by?: string;
  readonly asOf?: string;
  /** For the screen, or as a block to be pasted into a chat. */
  readonly format: 'text' | 'wechat';
  /** Workbook to be written beside what is shown. */
  readonly xlsx?: string;
}

/** Who owes what by when. Ends with 0 whatever is owed: it is no check. @throws UsageError, InputError, OutputRefusal */
export async function todo(dir: string | null, options: TodoOptions, context: CommandContext): Promise<ExitStatus> {
  const { language, cwd } = context;
  const asOf = asOfDay(options.asOf, context.today);
  const examination = await examine(dir, { asOf }, context);
  const { archive, report } = examination;
  const { people } = archive.config;
  const lists = ofPerson(owedOf(report, people, language), options.by, Object.keys(people));
  if (options.xlsx !== undefined) {
    const file = resolve(cwd, options.xlsx);
    await giveReport(file, await todoWorkbook(lists, report, language), examination, context);
    tell(context, (words) => words.written(shownPath(file, cwd)));
  }
  if (options.by !== undefined && lists.length === 0) context.out(`${todoWords[language].nothingFor(options.by)}\n`);
  else context.out(options.format === 'wechat' ? todoChat(lists, report, language) : todoText(lists, report, context));
  return 0;
}

function ofPerson(lists: readonly Owed[], name: string | undefined, known: readonly string[]): readonly Owed[] {
  if (name === undefined) return lists;
  if (!known.includes(name)) throw unknownPerson(name, known);
  return lists.filter((list) => list.name === name);
}

function unknownPerson(name: string, known: readonly string[]): UsageError {
  const near = suggest(name, known);
  const list = { zh: known.join('、'), en: known.join(', ') };
  return new UsageError(
    {
      zh: `--by：dossier.yaml 的 people 里没有“${name}”${near === null ? '' : `。是不是 ${near}？`}`,
      en: `--by: people of dossier.yaml does not name ${name}${near === null ? '' : `. Did you mean ${near}?`}`,
    },
    known.length === 0
      ? {
          zh: '请先在 dossier.yaml 写明谁负责哪些卷、哪些项：people: { 李敏: { volumes: [2] } }',
          en: 'Say in dossier.yaml first who owes what: people: { 李敏: { volumes: [2] } }',
        }
      : { zh: `有这些人：${list.zh}。`, en: `There are: ${list.en}.` },
  );
}
