import { extensionFits } from '../media/extension.ts';
import { firstLines } from '../media/first-lines.ts';
import { inspect } from '../media/inspect.ts';
import type { ForeignType, MediaFacts } from '../model/evidence.ts';
import type { LooseFile, LooseKind, SetAside, SetAsideReason } from '../model/intake.ts';
import { ReadFailure } from '../source/archive-files.ts';
import { sha256 } from '../source/digest.ts';
import type { LooseEntry } from '../source/loose-files.ts';
import { isLockOf, isOfficeLock } from '../source/office-lock.ts';
import { foreignWords } from '../text/foreign-words.ts';
import type { Language } from '../text/language.ts';
import type { CommandContext } from './context.ts';
import { isYaml } from '../source/yaml-name.ts';

/** A loose file that was looked at. */
export interface SeenFile {
  readonly entry: LooseEntry;
  /** Hex digest of its bytes. */
  readonly digest: string;
  readonly loose: LooseFile;
}

/** What a heap of loose files holds: those that may be filed, and those set aside whatever they are about. */
export interface Survey {
  readonly seen: readonly SeenFile[];
  readonly aside: readonly SetAside[];
}

const PICTURES: ReadonlySet<string> = new Set(['jpeg', 'png', 'gif', 'webp', 'bmp', 'heic', 'avif']);
/** Formats that no page can be made of yet that are evidence all the same; the check says what to do about them. */
const KEPT_FOREIGN: ReadonlySet<ForeignType> = new Set<ForeignType>([
  'ofd',
  'ofdSigned',
  'caj',
  'ceb',
  'dwg',
  'cellPictures',
  'picture',
]);

/**
 * Opens every loose file and says what it is.
 * @param twinOf another file of the archive with the same bytes; null if there is none
 */
export async function survey(
  entries: readonly LooseEntry[],
  twinOf: (digest: string, size: number) => string | null,
  { language, signal }: Pick<CommandContext, 'language' | 'signal'>,
): Promise<Survey> {
  const seen: SeenFile[] = [];
  const aside: SetAside[] = [];
  const paths = entries.map(({ path }) => path);
  for (const entry of entries) {
    signal.throwIfAborted();
    const { path } = entry;
    const setAside = (reason: SetAsideReason, detail: string | null = null): void =>
      void aside.push({ path, reason, detail });
    const early = reasonByName(entry, paths);
    const bytes = early === null ? bytesOf(entry) : null;
    if (early !== null || bytes === null) {
      setAside(early ?? (entry.size > 0 ? 'unreadable' : 'placeholder'));
      continue;
    }
    const facts = await inspect(bytes);
    const unfit = unfitReason(path, facts, language);
    const digest = sha256(bytes);
    const twin = twinOf(digest, bytes.length);
    if (unfit !== null) setAside(unfit.reason, unfit.detail);
    else if (twin !== null) setAside('duplicate', twin);
    else {
      const taken = facts.picture?.takenOn ?? null;
      const lines = await firstLines(bytes, facts);
      seen.push({ entry, digest, loose: { path, kind: kindOf(path, facts), lines, taken } });
    }
  }
  return { seen, aside };
}

function reasonByName({ path, isClutter }: LooseEntry, paths: readonly string[]): SetAsideReason | null {
  const [folder, name] = [path.slice(0, path.lastIndexOf('/') + 1), path.slice(path.lastIndexOf('/') + 1)];
  if (isOfficeLock(name)) return 'lock';
  if (isClutter) return 'clutter';
  if (isYaml(name)) return 'record';
  return paths.some((other) => other.startsWith(folder) && isLockOf(other.slice(folder.length), name)) ? 'open' : null;
}

function bytesOf(entry: LooseEntry): Uint8Array | null {
  try {
    return entry.read();
  } catch (error) {
    if (error instanceof ReadFailure) return null;
    throw error;
  }
}

function unfitReason(
  path: string,
  media: MediaFacts,
  language: Language,
): { readonly reason: SetAsideReason; readonly detail: string | null } | null {
  const { type, format, problem, foreign } = media;
  if (problem === 'empty' || problem === 'locked') return { reason: problem, detail: null };
  if (foreign === 'placeholder') return { reason: 'placeholder', detail: null };
  if (problem !== null) return { reason: 'damaged', detail: null };
  if (foreign !== undefined && !KEPT_FOREIGN.has(foreign))
    return { reason: 'foreign', detail: foreignWords[foreign].name[language] };
  if (type === 'unknown' || type === 'media') return { reason: 'foreign', detail: foreignWords.unknown.name[language] };
  return extensionFits(path, media) ? null : { reason: 'misnamed', detail: (format ?? type).toUpperCase() };
}

function kindOf(path: string, { type, format }: MediaFacts): LooseKind {
  if (PICTURES.has(type)) return 'picture';
  return type === 'xlsx' || format === 'xls' || format === 'ods' || /\.(?:xls|et|csv|ods)$/i.test(path)
    ? 'table'
    : 'document';
}
