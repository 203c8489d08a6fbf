import type { Attachment, EvidenceRecord, UnusableFile } from '../model/evidence.ts';
import type { Typesetting } from '../model/page.ts';
import type { Place } from '../model/place.ts';
import type { BindingProblem, Rendition, Renditions } from '../model/rendition.ts';
import type { Binding } from '../model/volume.ts';
import { folderOf, nameOf, resolvePath } from '../parse/file-path.ts';
import { attachmentEmpty } from '../text/rules/attachment-empty.ts';
import { attachmentLocked } from '../text/rules/attachment-locked.ts';
import { attachmentMissing } from '../text/rules/attachment-missing.ts';
import { attachmentUnreadable } from '../text/rules/attachment-unreadable.ts';
import { typesetPage } from './typeset.ts';

/** What the rules raised while reading say of a file. */
const problems: ReadonlyMap<string, BindingProblem> = new Map([
  [attachmentMissing.id, 'missing'],
  [attachmentEmpty.id, 'empty'],
  [attachmentLocked.id, 'locked'],
  [attachmentUnreadable.id, 'damaged'],
]);

/** A file of a record and how it gets on paper. */
export interface BindableFile {
  /** Null when the file cannot be had. */
  readonly attachment: Attachment | null;
  /** Archive-relative path; as the record writes it when that leads out of the archive. */
  readonly name: string;
  readonly binding: Binding;
  readonly rendition: Rendition;
  /** Why it is not bound although it should be; null when nothing is wrong. */
  readonly problem: BindingProblem | null;
  /** Pages it takes in the volume's run. */
  readonly pages: number;
  readonly place: Place;
}

/** How a file stands on paper. */
export type RenditionOf = Renditions['of'];

/** What tells how many pages a file takes. */
export interface Paper {
  readonly renditionOf: RenditionOf;
  /** A4 sides of a page that the project sets itself. */
  readonly sides: Typesetting['sides'];
}

/** The files of a record in its order, each once; those that cannot be had keep their place. */
export function bindableFiles(record: EvidenceRecord, paper: Paper): readonly BindableFile[] {
  const photos = record.photos.flatMap(({ attachment }) => (attachment === null ? [] : [attachment]));
  const unique = new Map([...record.files, ...photos].map((attachment) => [attachment.path, attachment]));
  return inOrder(record, [...unique.values()], record.unusableFiles, paper);
}

/** Why a file that cannot be had is not bound. */
export function problemOf({ rule }: UnusableFile): BindingProblem {
  return problems.get(rule) ?? 'unusable';
}

/** A file that cannot be had, by its archive-relative path; as the record writes it when that leads out of the archive. */
export function nameOfUnusable(record: EvidenceRecord, { written }: UnusableFile): string {
  return resolvePath(folderOf(record.path), written) ?? written;
}

/** The files of a record of the album that are not its photographs. */
export function filesBesidePhotos(record: EvidenceRecord, paper: Paper): readonly BindableFile[] {
  const photos = new Set(record.photos.map(({ attachment }) => attachment?.path));
  const lacking = new Set(record.photos.map(({ unusable }) => unusable?.written));
  return inOrder(
    record,
    record.files.filter(({ path }) => !photos.has(path)),
    record.unusableFiles.filter(({ written }) => !lacking.has(written)),
    paper,
  );
}

function inOrder(
  record: EvidenceRecord,
  attachments: readonly Attachment[],
  unusable: readonly UnusableFile[],
  paper: Paper,
): readonly BindableFile[] {
  const files = attachments.map((attachment) => bindable(record, attachment, paper));
  if (unusable.length === 0) return files;
  const lacking = unusable.map((file) => unbindable(record, file));
  return [...files, ...lacking].toSorted((a, b) => comparePlaces(a.place, b.place));
}

/** A PDF is bound page by page, a picture fills a page, sheets and texts are set; anything else is stood for by a titled page. */
function bindable({ title }: EvidenceRecord, attachment: Attachment, { renditionOf, sides }: Paper): BindableFile {
  const rendition = renditionOf(attachment);
  const file = { attachment, name: attachment.path, place: attachment.place, rendition, problem: null };
  switch (rendition.kind) {
    case 'pdf':
      return { ...file, binding: 'pages', pages: rendition.pages };
    case 'pictures':
      return { ...file, binding: 'picture', pages: rendition.pictures.length };
    case 'tables':
    case 'text': {
      const frame = { pageNumber: 1, title, fileName: nameOf(attachment.path), target: null };
      return { ...file, binding: 'typeset', pages: sides(typesetPage(rendition, frame)) };
    }
    case 'titled':
      return { ...file, binding: 'titled', problem: rendition.problem, pages: 1 };
  }
}

function unbindable(record: EvidenceRecord, file: UnusableFile): BindableFile {
  const problem = problemOf(file);
  return {
    attachment: null,
    name: nameOfUnusable(record, file),
    binding: 'titled',
    rendition: { kind: 'titled', problem },
    problem,
    pages: 1,
    place: file.place,
  };
}

function comparePlaces(a: Place, b: Place): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (a.line ?? last) - (b.line ?? last) || (a.column ?? last) - (b.column ?? last);
}
