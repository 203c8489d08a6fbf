import type { Attachment, UnusableFile } from '../../model/evidence.ts';
import type { Finding } from '../../model/finding.ts';
import type { PhotoEntry } from '../../model/generated/records.ts';
import type { Pointer } from '../../model/place.ts';
import type { NamedFile } from '../attachments.ts';
import type { FactsContext } from './facts-context.ts';
import type { AcceptedContext } from './context.ts';
import type { WrittenFields } from './validity.ts';

/** The files of a record, opened. */
export interface RecordFiles {
  /** Photos first, then the others, each file once. */
  readonly attachments: readonly Attachment[];
  readonly unusable: readonly UnusableFile[];
  /** File of each photo; null where it cannot be used. */
  readonly photos: readonly (Attachment | null)[];
  /** What is wrong with the file of each photo; null where nothing is. */
  readonly unusablePhotos: readonly (UnusableFile | null)[];
  /** Photos with the name of their file, which they may take from `files` by their place. */
  readonly namedPhotos: readonly PhotoEntry[];
  readonly fileOf: FactsContext['fileOf'];
  readonly findings: readonly Finding[];
}

interface Naming {
  readonly written: string;
  readonly pointer: Pointer;
}

/** Opens every file that a record names: photos, files, the roster. A name that stands there twice is opened and told once. */
export async function recordFiles(fields: WrittenFields, context: AcceptedContext): Promise<RecordFiles> {
  const names = namings(fields);
  const opened = new Map<string, NamedFile>();
  for (const { written, pointer } of [...names.photos, ...names.files, ...names.roster]) {
    if (!opened.has(written)) opened.set(written, await open(written, pointer, context));
  }
  const evidence = new Set([...names.photos, ...names.files].map(({ written }) => written));
  const filed = [...opened].flatMap(([written, file]) =>
    evidence.has(written) && 'attachment' in file ? [file.attachment] : [],
  );
  return {
    attachments: [...new Map(filed.map((attachment) => [attachment.path, attachment])).values()],
    unusable: [...opened.values()].flatMap((file) => ('unusable' in file ? [file.unusable] : [])),
    photos: names.photos.map(({ written }) => attachmentOf(opened.get(written))),
    unusablePhotos: names.photos.map(({ written }) => unusableOf(opened.get(written))),
    namedPhotos: (fields.photos ?? []).map((photo, index) => ({ ...photo, file: names.photos[index]?.written ?? '' })),
    fileOf: (written) => rosterFile(opened.get(written), context),
    findings: [...opened.values()].flatMap(({ findings }) => findings),
  };
}

function namings({
  photos = [],
  files = [],
  roster,
}: WrittenFields): Readonly<Record<'photos' | 'files' | 'roster', readonly Naming[]>> {
  return {
    photos: photos.map(({ file }, index) =>
      file === undefined
        ? { written: files[index] ?? '', pointer: ['files', index] }
        : { written: file, pointer: ['photos', index, 'file'] },
    ),
    files: files.map((written, index) => ({ written, pointer: ['files', index] })),
    roster: roster === undefined ? [] : [{ written: roster.file, pointer: ['roster', 'file'] }],
  };
}

function open(
  written: string,
  pointer: Pointer,
  { attachments, document, year, item }: AcceptedContext,
): Promise<NamedFile> {
  return attachments.open(written, { record: document.source.path, year, item, place: document.placeOf(pointer) });
}

function attachmentOf(file: NamedFile | undefined): Attachment | null {
  return file !== undefined && 'attachment' in file ? file.attachment : null;
}

function unusableOf(file: NamedFile | undefined): UnusableFile | null {
  return file !== undefined && 'unusable' in file ? file.unusable : null;
}

function rosterFile(file: NamedFile | undefined, { files }: AcceptedContext): ReturnType<FactsContext['fileOf']> {
  if (file === undefined) throw new Error('only files that the record names are asked for');
  if ('unusable' in file) return file.unusable;
  const { path, media } = file.attachment;
  return { path, bytes: files.read(path), type: media.type };
}
