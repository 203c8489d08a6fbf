import type { Attachment, ForeignType, MediaFacts, UnusableFile } from '../model/evidence.ts';
import { type Circumstances, type Finding, raise } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { ReadFailure, type ArchiveFiles, type FileEntry } from '../source/archive-files.ts';
import { sha256 } from '../source/digest.ts';
import type { FileFacts, KnownFacts } from '../source/known-facts.ts';
import { attachmentEmpty } from '../text/rules/attachment-empty.ts';
import { attachmentFolder } from '../text/rules/attachment-folder.ts';
import { attachmentLocked } from '../text/rules/attachment-locked.ts';
import { attachmentMisnamed } from '../text/rules/attachment-misnamed.ts';
import { attachmentMissing } from '../text/rules/attachment-missing.ts';
import { attachmentOutside } from '../text/rules/attachment-outside.ts';
import { attachmentUnreadable } from '../text/rules/attachment-unreadable.ts';
import { attachmentUnsupported } from '../text/rules/attachment-unsupported.ts';
import { pdfFormXfa } from '../text/rules/pdf-form-xfa.ts';
import { pdfFindings } from './pdf-findings.ts';
import { folderOf, nameOf, resolvePath } from './file-path.ts';
import { nearFile } from './near-file.ts';

/** How bytes are looked at; the room that knows file formats hands this in. */
export interface MediaInspection {
  readonly inspect: (bytes: Uint8Array) => Promise<MediaFacts>;
  /** False when a name's extension claims another format than the bytes have. */
  readonly extensionFits: (path: string, media: MediaFacts) => boolean;
  /** Files that are known already are not read. */
  readonly known?: KnownFacts;
}

/** The record that names a file, and where it does. */
export interface NamedBy {
  readonly record: string;
  readonly year: number;
  readonly item: string;
  readonly place: Place;
}

/** A file as a record names it: usable or not, with what is wrong. */
export type NamedFile =
  | { readonly attachment: Attachment; readonly findings: readonly Finding[] }
  | { readonly unusable: UnusableFile; readonly findings: readonly [Finding] };

/** Opens the files that records name. */
export interface AttachmentReader {
  readonly open: (written: string, by: NamedBy) => Promise<NamedFile>;
  /** True if some record named the file at a path, so that what is wrong with it is told already. */
  readonly wasNamed: (path: string) => boolean;
}

type Content =
  | Omit<Attachment, 'path' | 'place'>
  | { readonly problem: string; readonly foreign?: ForeignType | undefined };

/** A reader of the files that records name; each is read, hashed and looked at once, however many records name it. */
export function attachmentReader(files: ArchiveFiles, inspection: MediaInspection): AttachmentReader {
  const { extensionFits } = inspection;
  const contents = new Map<string, Promise<Content>>();
  const near = nearFile(files);

  const contentOf = (entry: FileEntry): Promise<Content> => {
    const known = contents.get(entry.path);
    if (known !== undefined) return known;
    const content = readContent(files, entry, inspection);
    contents.set(entry.path, content);
    return content;
  };

  /** Several files written as one, or the one file that comes nearest. */
  const meant = (
    path: string,
    record: string,
  ): { readonly suggestion: string | null; readonly mark: string | null } => {
    const folder = folderOf(record);
    const names = path.slice(folder === '' ? 0 : folder.length + 1).split(MARKS);
    const areFiles =
      names.length > 1 && names.every((name) => files.find(resolvePath(folder, name.trim()) ?? '')?.kind === 'file');
    if (areFiles)
      return { suggestion: names.map((name) => name.trim()).join(', '), mark: MARKS.exec(path)?.[0] ?? null };
    return { suggestion: near(path), mark: null };
  };

  const open = async (written: string, by: NamedBy): Promise<NamedFile> => {
    const { place, year, item } = by;
    const where = { place, year, item, subject: [by.record, written] };
    const unusable = (finding: Finding): NamedFile => ({
      unusable: { written, rule: finding.rule, place },
      findings: [finding],
    });
    const path = resolvePath(folderOf(by.record), written);
    if (path === null) return unusable(raise(attachmentOutside, where, { written }));
    const entry = files.find(path);
    if (entry === null) return unusable(raise(attachmentMissing, where, { path, ...meant(path, by.record) }));
    if (entry.kind === 'folder') return unusable(raise(attachmentFolder, where, { path }));
    const content = await contentOf(entry);
    if ('problem' in content) return unusable(problemFinding(content, path, written, where));
    const attachment = { path: entry.path, place, ...content };
    const findings = [...mediaFindings(path, content.media, where), ...pdfFindings(path, content.media, where)];
    return { attachment, findings };
  };
  const mediaFindings = (path: string, media: MediaFacts, where: Circumstances): readonly Finding[] => {
    const { foreign, format, type } = media;
    const named = nameOf(path).replace(/^.*(?=\.)/, '');
    const found = format ?? type;
    const misnamed = extensionFits(path, media) ? [] : [raise(attachmentMisnamed, where, { path, named, found })];
    // Of bytes that mean nothing it is enough to say that they are not what the name says.
    if (foreign === undefined || (foreign === 'unknown' && misnamed.length > 0)) return misnamed;
    return [...misnamed, raise(attachmentUnsupported, { ...where, ...graded(foreign) }, { path, type: foreign })];
  };
  return { open, wasNamed: (path) => contents.has(path) };
}

/** What people write between names instead of a plain comma. */
const MARKS = /[，、；;]/;

/** Formats that are themselves the reason why a file is of no use. */
const useless: readonly ForeignType[] = ['rightsManaged', 'guarded', 'shortcut', 'webLink', 'placeholder'];

/** Sound and film are never on paper, and nobody expects them there. */
function graded(foreign: ForeignType): Pick<Circumstances, 'severity'> {
  return foreign === 'audio' || foreign === 'video' ? { severity: 'note' } : {};
}

async function readContent(
  files: ArchiveFiles,
  entry: FileEntry,
  { inspect, known }: MediaInspection,
): Promise<Content> {
  const before = known?.find(entry) ?? null;
  if (before !== null) return contentFrom(entry.size, before);
  try {
    return await files.show(entry.path, async (bytes) => {
      if (bytes.length === 0) return { problem: 'empty' };
      const facts = { sha256: sha256(bytes), media: await inspect(bytes) };
      if (bytes.length === entry.size) known?.keep(entry, facts);
      return contentFrom(bytes.length, facts);
    });
  } catch (error) {
    if (error instanceof ReadFailure) return { problem: error.problem };
    throw error;
  }
}

function contentFrom(size: number, { sha256: digest, media }: FileFacts): Content {
  return media.problem === null ? { size, sha256: digest, media } : { problem: media.problem, foreign: media.foreign };
}

function problemFinding(
  { problem, foreign }: Extract<Content, { problem: string }>,
  path: string,
  written: string,
  where: Circumstances,
): Finding {
  if (foreign !== undefined && useless.includes(foreign))
    return raise(attachmentUnsupported, { ...where, severity: 'error' }, { path, type: foreign });
  switch (problem) {
    case 'outside':
      return raise(attachmentOutside, where, { written });
    case 'missing':
      return raise(attachmentMissing, where, { path, suggestion: null, mark: null });
    case 'empty':
      return raise(attachmentEmpty, where, { path });
    case 'locked':
      return raise(attachmentLocked, where, { path });
    case 'xfaOnly':
      return raise(pdfFormXfa, where, { path });
    default:
      return raise(attachmentUnreadable, where, { path, problem });
  }
}
