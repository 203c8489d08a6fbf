import { factsCache } from '../output/kept/facts-cache.ts';
import { applyChanges, type FileChange } from '../output/changes/change-set.ts';
import { maskedLine } from '../parse/masked-lines.ts';
import { InputError } from '../parse/input-error.ts';
import { fixesByPath, mendedBytes, type MendedFile } from '../parse/mended-file.ts';
import type { Finding } from '../model/finding.ts';
import { fixDiff, type ShownChange } from '../report/diff.ts';
import { fingerprint } from '../checks/fingerprint.ts';
import type { ArchiveFiles } from '../source/archive-files.ts';
import { changedFiles } from '../source/changed-files.ts';
import { sha256 } from '../source/digest.ts';
import { decodeText } from '../source/encoding.ts';
import { steadyFiles } from '../source/steady-files.ts';
import { fixWords } from '../text/fix-words.ts';
import { agreed } from './agreed.ts';
import type { CommandContext, ExitStatus } from './context.ts';
import { UsageError } from './usage-error.ts';
import { examineFiles } from './examine.ts';
import { ifUnchanged } from './if-unchanged.ts';
import { onDisk } from './on-disk.ts';
import { archiveAt } from './open-archive.ts';
import { sayer } from './say.ts';
import { undo } from './undo.ts';

/** Options of `dossier fix`. */
export interface FixOptions {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly undo?: boolean;
}

/** A mend may bring to light what it hid; more rounds than this no file needs. */
const ROUNDS = 6;

/** Mends how things are written, never what they say: shows the changes, asks, keeps what was. @throws UsageError, OutputRefusal */
export async function fix(dir: string | null, options: FixOptions, context: CommandContext): Promise<ExitStatus> {
  const files = steadyFiles(archiveAt(dir, context));
  const words = fixWords[context.language];
  const say = sayer(context);
  if (options.undo === true) return undo(files.root, 'fix', words, context);
  const changes = await fixesOf(files, context);
  if (changes.length === 0) {
    say(words.nothing);
    return 0;
  }
  context.out(fixDiff(changes.map(shown), context));
  if (options.dryRun === true) {
    say(words.dryRun(changes.length));
    return 0;
  }
  if (!(await agreed(options, words.ask, context))) {
    say(context.ask === null ? words.needsYes : words.notWritten);
    return 1;
  }
  const written = await ifUnchanged(() =>
    applyChanges(
      files.root,
      'fix',
      changes.map((change) => writeOf(change, files)),
      { signal: context.signal },
    ),
  );
  say('conflict' in written ? words.changedMeanwhile(written.conflict) : words.written(changes.length));
  return 'conflict' in written ? 1 : 0;
}

function writeOf({ path, before, after }: MendedFile, files: ArchiveFiles): FileChange {
  return { kind: 'write', path: onDisk(path, files), known: sha256(before), bytes: after };
}

/** What every file would hold with all its fixes made, those that only come to light by others too. */
async function fixesOf(files: ArchiveFiles, context: CommandContext): Promise<readonly MendedFile[]> {
  const known = factsCache(files, context.build);
  let contents = new Map<string, Uint8Array>();
  const given = new Set<string>();
  let findings = await findingsIn(files, context, known);
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Map(contents);
    for (const [path, fixes] of fixesByPath(findings)) {
      const before = next.get(path) ?? files.read(path);
      const after = given.has(path) ? null : mendedBytes(before, fixes);
      if (after !== null && !isSame(before, after)) next.set(path, after);
    }
    if ([...next].every(([path, bytes]) => contents.get(path) === bytes)) break;
    const found = await findingsIn(changedFiles(files, next), context, known);
    const worse = newlyUnreadable(found, findings).filter((path) => next.get(path) !== contents.get(path));
    for (const path of worse) {
      given.add(path);
      const before = contents.get(path);
      if (before === undefined) next.delete(path);
      else next.set(path, before);
    }
    contents = next;
    findings = worse.length === 0 ? found : await findingsIn(changedFiles(files, contents), context, known);
  }
  return [...contents].map(([path, after]) => ({ path, before: files.read(path), after }));
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

const OF_READING: ReadonlySet<string> = new Set([
  'yaml-invalid',
  'record-invalid',
  'config-invalid',
  'waiver-invalid',
  'checklist-invalid',
]);

/** Files in which something cannot be read now that could be before: their fixes were none. */
function newlyUnreadable(after: readonly Finding[], before: readonly Finding[]): readonly string[] {
  const known = new Set(before.map(readingFault));
  const worse = after.filter((finding) => OF_READING.has(finding.rule) && !known.has(readingFault(finding)));
  return [...new Set(worse.flatMap(({ place }) => (place === null ? [] : [place.path])))];
}

/** The same fault whatever item the file turns out to be about. */
function readingFault(finding: Finding): string {
  return fingerprint({ ...finding, year: null, item: null });
}

async function findingsIn(
  files: ArchiveFiles,
  context: CommandContext,
  known: Parameters<typeof examineFiles>[2],
): Promise<readonly Finding[]> {
  try {
    return (await examineFiles(files, { asOf: context.today }, known)).report.findings;
  } catch (error) {
    if (error instanceof InputError) return error.findings;
    // Faulty settings may hide others, of which the next `check` will tell.
    if (error instanceof UsageError) return [];
    throw error;
  }
}

function shown({ path, before, after }: MendedFile): ShownChange {
  const decoded = decodeText(before);
  return {
    path,
    before: maskedLines(decoded?.text ?? ''),
    after: maskedLines(decodeText(after)?.text ?? ''),
    encoding: decoded === null || decoded.encoding === 'UTF-8' ? null : decoded.encoding,
  };
}

function maskedLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.map((_, index) => maskedLine(lines, index));
}
