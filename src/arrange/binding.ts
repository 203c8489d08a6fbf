import type { Attachment, EvidenceRecord, UnusableFile } from '../model/evidence.ts';
import type { Place } from '../model/place.ts';
import type { Binding } from '../model/volume.ts';
import type { BindingProblem } from '../text/binding-words.ts';

/** A file of a record and how it gets on paper. */
export interface BindableFile {
  /** Null when the file cannot be had. */
  readonly attachment: Attachment | null;
  /** Archive-relative path; as the record writes it when the file cannot be had. */
  readonly name: string;
  readonly binding: Binding;
  /** Why it is not bound although it should be; null when nothing is wrong. */
  readonly problem: BindingProblem | null;
  /** Pages it takes in the volume's run. */
  readonly pages: number;
  readonly place: Place;
}

/** The files of a record in its order, each once; those that cannot be had keep their place. */
export function bindableFiles(record: EvidenceRecord): readonly BindableFile[] {
  const photos = record.photos.flatMap(({ attachment }) => (attachment === null ? [] : [attachment]));
  return inOrder([...record.files, ...photos], record.unusableFiles);
}

/** The files of a record of the album that are not its photographs. */
export function filesBesidePhotos(record: EvidenceRecord): readonly BindableFile[] {
  const photos = new Set(record.photos.map(({ attachment }) => attachment?.path));
  const lacking = record.photos.filter(({ attachment }) => attachment === null).length;
  return inOrder(
    record.files.filter(({ path }) => !photos.has(path)),
    record.unusableFiles.slice(lacking),
  );
}

function inOrder(attachments: readonly Attachment[], unusable: readonly UnusableFile[]): readonly BindableFile[] {
  const unique = new Map(attachments.map((attachment) => [attachment.path, attachment]));
  const files = [...unique.values()].map(bindable);
  const named = new Set(files.map(({ place }) => placeKey(place)));
  const lacking = unusable.filter(({ place }) => place.line === null || !named.has(placeKey(place))).map(unbindable);
  return lacking.length === 0 ? files : [...files, ...lacking].toSorted((a, b) => comparePlaces(a.place, b.place));
}

/** A PDF is bound page by page, a JPEG or PNG fills a page, anything else is stood for by a titled page. */
function bindable(attachment: Attachment): BindableFile {
  const { type, pages, problem } = attachment.media;
  const file = { attachment, name: attachment.path, place: attachment.place };
  if (problem !== null) return { ...file, binding: 'titled', problem, pages: 1 };
  if (type === 'jpeg' || type === 'png') return { ...file, binding: 'picture', problem: null, pages: 1 };
  if (type !== 'pdf') return { ...file, binding: 'titled', problem: null, pages: 1 };
  if (pages === null || pages < 1) return { ...file, binding: 'titled', problem: 'noPages', pages: 1 };
  return { ...file, binding: 'pages', problem: null, pages };
}

function unbindable({ written, place }: UnusableFile): BindableFile {
  return { attachment: null, name: written, binding: 'titled', problem: 'unusable', pages: 1, place };
}

function placeKey({ path, line, column }: Place): string {
  return `${line}:${column}:${path}`;
}

function comparePlaces(a: Place, b: Place): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (a.line ?? last) - (b.line ?? last) || (a.column ?? last) - (b.column ?? last);
}
