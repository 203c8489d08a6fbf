import { join } from 'node:path';
import { entriesOf } from '../checks/baseline.ts';
import { BASELINE_FILE, type Baseline, type BaselineEntry } from '../model/baseline.ts';
import type { Finding } from '../model/finding.ts';
import { writeReport } from '../output/report-file.ts';
import { baselineText, readBaseline, unusableBaseline } from '../parse/baseline.ts';
import { baselineWords } from '../text/baseline-words.ts';
import { agreed } from './agreed.ts';
import type { CommandContext, ExitStatus } from './context.ts';
import { type Examination, examine } from './examine.ts';
import { UsageError } from './usage-error.ts';

/** Options of `dossier baseline`. */
export interface BaselineOptions {
  readonly yes?: boolean;
}

const ACTIONS = ['update', 'prune'] as const;
/** Entries listed before they are written. */
const SHOWN = 20;

/**
 * Notes in the baseline what is wrong now, or drops from it what is mended; shows what changes and asks before it writes.
 * @throws UsageError, InputError, OutputRefusal
 */
export async function baseline(
  action: string,
  dir: string | null,
  options: BaselineOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const chosen = ACTIONS.find((each) => each === action);
  if (chosen === undefined) throw unknownAction(action);
  const examination = await examine(dir, { asOf: context.today }, context);
  const { checklist } = examination.archive.config;
  const old = readBaseline(examination.files, checklist);
  if (old === null && chosen === 'prune') throw unusableBaseline('missing');
  const next =
    chosen === 'update'
      ? entriesOf(examination.report.findings)
      : pruned(old?.entries ?? [], examination.report.findings);
  return write({ checklist, entries: next }, old?.entries ?? [], examination, options, context);
}

/** What is still found of the entries; nothing is added. */
function pruned(old: readonly BaselineEntry[], findings: readonly Finding[]): readonly BaselineEntry[] {
  const found = new Map(entriesOf(findings).map((entry) => [entry.fingerprint, entry.count]));
  return old.flatMap((entry) => {
    const count = Math.min(entry.count, found.get(entry.fingerprint) ?? 0);
    return count === 0 ? [] : [{ ...entry, count }];
  });
}

async function write(
  next: Baseline,
  old: readonly BaselineEntry[],
  { files }: Examination,
  options: BaselineOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const words = baselineWords[context.language];
  const added = beyond(next.entries, old);
  const dropped = beyond(old, next.entries);
  if (added.length + dropped.length === 0 && files.find(BASELINE_FILE) !== null) {
    context.out(`${words.nothing}\n`);
    return 0;
  }
  if (context.verbosity !== 'quiet' || context.ask !== null)
    context.out(
      `${[...listed(words.adds, added, words.more), ...listed(words.drops, dropped, words.more)].join('\n')}\n`,
    );
  if (!(await agreed(options, words.ask, context))) {
    context.out(`${words.notWritten}\n`);
    return 1;
  }
  await writeReport(join(files.root, BASELINE_FILE), baselineText(next));
  context.out(`${words.written(BASELINE_FILE, next.entries.length)}\n`);
  return 0;
}

/** The entries that others lack or grade otherwise, with the count they lack. */
function beyond(entries: readonly BaselineEntry[], others: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const key = ({ fingerprint, severity }: BaselineEntry): string => `${fingerprint} ${severity}`;
  const counts = new Map(others.map((entry) => [key(entry), entry.count]));
  return entries.flatMap((entry) => {
    const count = entry.count - (counts.get(key(entry)) ?? 0);
    return count > 0 ? [{ ...entry, count }] : [];
  });
}

function listed(
  heading: (count: number) => string,
  entries: readonly BaselineEntry[],
  more: (count: number) => string,
): readonly string[] {
  if (entries.length === 0) return [];
  const total = entries.reduce((sum, { count }) => sum + count, 0);
  const shown = entries.slice(0, SHOWN).map(({ rule, year, item, path, count }) => {
    const subject = [year, item, path].filter((each) => each !== null).join(' ');
    return `  ${rule} ${subject}${count === 1 ? '' : ` ×${count}`}`;
  });
  return [heading(total), ...shown, ...(entries.length > SHOWN ? [`  ${more(entries.length - SHOWN)}`] : [])];
}

function unknownAction(action: string): UsageError {
  return new UsageError(
    { zh: `基线没有“${action}”这个动作`, en: `there is no action ${action}` },
    {
      zh: '写 dossier baseline update 或 dossier baseline prune。',
      en: 'Write dossier baseline update or dossier baseline prune.',
    },
  );
}
