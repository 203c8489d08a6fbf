import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Attachment } from '../model/evidence.ts';
import type { ContentCache } from '../model/content-cache.ts';
import type { Finding } from '../model/finding.ts';
import type { Rendition, Renditions } from '../model/rendition.ts';
import type { ArchiveFiles } from '../source/archive-files.ts';
import { sha256 } from '../source/digest.ts';
import type { OfficeConverter, OfficeJob } from './office.ts';
import { pictureRendition } from './picture-rendition.ts';

/** What making renditions needs beside the attachments. */
export interface RenderSettings {
  readonly files: ArchiveFiles;
  readonly cache: ContentCache;
  /** Sheets and texts ready to be set; null for content that is not. Handed in by the room that reads them. */
  readonly printedContent: (
    bytes: Uint8Array,
    attachment: Attachment,
  ) => Promise<Extract<Rendition, { kind: 'tables' | 'text' }> | null>;
  /** Turns office documents into PDF, all in one batch. */
  readonly convertOffice: OfficeConverter;
  /** `print`: photographs no larger than paper shows. */
  readonly photos: 'original' | 'print';
  readonly signal: AbortSignal;
}

/** A file has other bytes than when it was inspected. */
export class RenditionChanged extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`changed: ${path}`);
    this.path = path;
  }
}

/** How one attachment stands on paper, and where its bytes come from if not from the file. */
export interface Rendered {
  readonly rendition: Rendition;
  /** Bytes of a 0-based page; null: those of the file itself. */
  readonly read: ((index: number) => Promise<Uint8Array>) | null;
  readonly findings: readonly Finding[];
}

/** How every attachment stands on paper; each content is rendered once, however many records name it. @throws ReadFailure; the signal's reason */
export async function renderAttachments(
  attachments: readonly Attachment[],
  settings: RenderSettings,
): Promise<Renditions> {
  const { files, signal } = settings;
  const rendered = new Map<string, Rendered>();
  const office: OfficeJob[] = [];
  for (const attachment of attachments) {
    if (rendered.has(attachment.sha256)) continue;
    await nextTurn();
    signal.throwIfAborted();
    const own = await renderOne(attachment, settings);
    if (own === null) office.push({ attachment, read: () => readUnchanged(files, attachment) });
    rendered.set(attachment.sha256, own ?? titled);
  }
  if (office.length > 0) for (const [digest, made] of await settings.convertOffice(office)) rendered.set(digest, made);
  return {
    of: ({ sha256: digest }) => (rendered.get(digest) ?? titled).rendition,
    read: async (attachment, index) => {
      const read = rendered.get(attachment.sha256)?.read ?? null;
      return read === null ? readUnchanged(files, attachment) : read(index);
    },
    findings: [...rendered.values()].flatMap(({ findings }) => findings),
  };
}

const titled: Rendered = { rendition: { kind: 'titled', problem: null }, read: null, findings: [] };

/** Null for what an office program has to convert. */
async function renderOne(attachment: Attachment, settings: RenderSettings): Promise<Rendered | null> {
  const { type, pages, problem } = attachment.media;
  if (problem !== null) return { ...titled, rendition: { kind: 'titled', problem } };
  switch (type) {
    case 'pdf': {
      if (pages === null || pages < 1) return { ...titled, rendition: { kind: 'titled', problem: 'noPages' } };
      return { ...titled, rendition: { kind: 'pdf', pages, sha256: attachment.sha256, origin: 'file' } };
    }
    case 'jpeg':
    case 'png':
    case 'gif':
    case 'webp':
    case 'bmp':
    case 'tiff':
    case 'heic':
      return pictureRendition(readUnchanged(settings.files, attachment), attachment, settings);
    case 'xlsx':
    case 'text': {
      const content = await settings.printedContent(readUnchanged(settings.files, attachment), attachment);
      return content === null ? (type === 'text' ? titled : null) : { ...titled, rendition: content };
    }
    case 'docx':
    case 'pptx':
    case 'ole':
    case 'odf':
    case 'rtf':
    case 'html':
      return null;
    case 'ofd':
    case 'zip':
    case 'media':
    case 'unknown':
      return titled;
  }
}

function readUnchanged(files: ArchiveFiles, { path, sha256: digest }: Attachment): Uint8Array {
  const bytes = files.read(path);
  if (sha256(bytes) !== digest) throw new RenditionChanged(path);
  return bytes;
}
