import { attachmentsOf } from '../model/archive.ts';
import { type History, type HistoryPoint, sampled } from '../model/history.ts';
import { dayAt, type PlainDate } from '../model/plain-date.ts';
import { type JudgedCommit, type PastCache, pastCache } from '../output/kept/past-cache.ts';
import { historyPoint, readHistory } from '../parse/history.ts';
import { InputError } from '../parse/input-error.ts';
import { type ArchiveFiles, ReadFailure } from '../source/archive-files.ts';
import { gitIn } from '../source/git.ts';
import { type ArchivePast, archivePast, objectId, type PastArchive, type PastCommit } from '../source/git-past.ts';
import type { FileFacts, KnownFacts } from '../source/known-facts.ts';
import { findGit } from '../source/programs.ts';
import { runWords } from '../text/run-words.ts';
import type { CommandContext } from './context.ts';
import { type Examination, examineFiles } from './examine.ts';
import { progressLine } from './progress-line.ts';
import { UsageError } from './usage-error.ts';

/** Days of the past that are judged anew at most. */
const MOST_DAYS = 12;

/**
 * How an archive came to where it stands: the days that were noted, and before them what git held. Nothing of a chosen part, of which nobody noted
 * how it stood.
 */
export async function historyOf(
  examination: Examination,
  { git }: { readonly git: boolean },
  context: CommandContext,
): Promise<History> {
  const { files, report } = examination;
  if (report.selection !== null) return { points: [], fromGit: new Set(), lacking: 0 };
  const noted = readHistory(files);
  const before = noted[0]?.date ?? report.asOf;
  const judged = git ? await judgedPast(examination, before < report.asOf ? before : report.asOf, context) : [];
  const points = judged.flatMap(({ point }) => (point === null ? [] : [point]));
  return {
    points: [...points, ...noted],
    fromGit: new Set(points.map(({ date }) => date)),
    lacking: judged.reduce((sum, { lacking }) => sum + lacking, 0),
  };
}

/** A commit and the day of it. */
type DatedCommit = PastCommit & { readonly date: PlainDate };

/** What git held before a day, oldest first. */
async function judgedPast(
  examination: Examination,
  before: PlainDate,
  context: CommandContext,
): Promise<readonly JudgedCommit[]> {
  const { machine, build } = context;
  const { root } = examination.files;
  const program = findGit(machine.search.path);
  if (program === null) return [];
  const past = archivePast(root, gitIn(root, program, machine.environment));
  const dated = past.commits.map((commit) => ({ ...commit, date: dayAt(commit.moment) }));
  const chosen = sampled(
    dated.filter(({ date }) => date < before),
    MOST_DAYS,
  ).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const cache = pastCache(root, build);
  const unknown = chosen.filter(({ id }) => !cache.commits.has(id));
  if (unknown.length > 0) await judge(unknown, past, examination, cache, context);
  return chosen.flatMap(({ id }) => cache.commits.get(id) ?? []);
}

async function judge(
  commits: readonly DatedCommit[],
  past: ArchivePast,
  examination: Examination,
  cache: PastCache,
  context: CommandContext,
): Promise<void> {
  const progress = progressLine(context);
  for (const [at, commit] of commits.entries()) {
    context.signal.throwIfAborted();
    progress.say(runWords[context.language].past(commit.date, at + 1, commits.length));
    cache.commits.set(commit.id, await judgedCommit(commit, past, examination, cache.facts));
  }
  progress.end();
  cache.save();
}

async function judgedCommit(
  commit: DatedCommit,
  past: ArchivePast,
  { files, archive }: Examination,
  facts: Map<string, FileFacts>,
): Promise<JudgedCommit> {
  const found = past.archiveAt(commit);
  if (found === null) return { point: null, lacking: 0 };
  const current = new Map(attachmentsOf(archive).map((file) => [file.path, file]));
  const known = knownIn(found, facts, (path, object) => {
    const file = current.get(path);
    if (file === undefined || found.files.find(path)?.size !== files.find(path)?.size) return null;
    return isObject(files, path, object) ? { sha256: file.sha256, media: file.media } : null;
  });
  const point = await pointAt(found.files, commit.date, known);
  return { point, lacking: found.lacking.length };
}

async function pointAt(files: ArchiveFiles, asOf: PlainDate, known: KnownFacts): Promise<HistoryPoint | null> {
  try {
    return historyPoint((await examineFiles(files, { asOf }, known)).report);
  } catch (error) {
    // What could not be judged then says nothing of how it stood.
    if (error instanceof InputError || error instanceof UsageError || error instanceof ReadFailure) return null;
    throw error;
  }
}

/** What is known of the files of a commit: by their content, wherever it was looked at, and of those that lie in the archive unchanged. */
function knownIn(
  { objectOf }: PastArchive,
  facts: Map<string, FileFacts>,
  unchanged: (path: string, object: string) => FileFacts | null,
): KnownFacts {
  return {
    find: ({ path }) => {
      const object = objectOf(path);
      if (object === null) return null;
      const found = facts.get(object) ?? unchanged(path, object);
      if (found !== null) facts.set(object, found);
      return found;
    },
    keep: ({ path }, found) => {
      const object = objectOf(path);
      if (object !== null) facts.set(object, found);
    },
  };
}

function isObject(files: ArchiveFiles, path: string, object: string): boolean {
  try {
    return objectId(files.read(path), object) === object;
  } catch (error) {
    if (error instanceof ReadFailure) return false;
    throw error;
  }
}
