import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Attachment } from '../model/evidence.ts';
import type { Renditions } from '../model/rendition.ts';
import type { ArchiveFiles } from '../source/archive-files.ts';
import { sha256 } from '../source/digest.ts';
import { pdfRendition } from './pdf/rendition.ts';
import { pictureRendition } from './picture/rendition.ts';
import { readingProblem, RenditionChanged, titledFor } from './rendered.ts';
import type { OfficeJob, Rendered, RenderSettings } from './rendered.ts';
import { wayOf } from './ways.ts';

/**
 * How every attachment stands on paper; each content is rendered once, however many records name it. A file that changed or went since it was
 * inspected is named by its rendition. @throws the signal's reason
 */
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
    const own = await renderOne(attachment, settings).catch((error: unknown) => titledFor(readingProblem(error)));
    if (own === null) office.push({ attachment, read: () => readUnchanged(files, attachment) });
    rendered.set(attachment.sha256, own ?? titledFor(null));
  }
  const converted = office.length === 0 ? null : await settings.convertOffice(office);
  for (const [digest, made] of converted?.rendered ?? []) rendered.set(digest, made);
  return {
    of: ({ sha256: digest }) => (rendered.get(digest) ?? titledFor(null)).rendition,
    read: async (attachment, index) => {
      const read = rendered.get(attachment.sha256)?.read ?? null;
      return read === null ? readUnchanged(files, attachment) : read(index);
    },
    converter: converted?.converter ?? null,
    findings: [...[...rendered.values()].flatMap(({ findings }) => findings), ...(converted?.findings ?? [])],
  };
}

/** Null for what an office program has to convert. */
async function renderOne(attachment: Attachment, settings: RenderSettings): Promise<Rendered | null> {
  const { type, problem, foreign } = attachment.media;
  if (problem !== null) return titledFor(problem);
  const read = (): Uint8Array => readUnchanged(settings.files, attachment);
  switch (wayOf(attachment.media)) {
    case 'pdf':
      return pdfRendition(attachment, read, settings.cache);
    case 'picture':
      return pictureRendition(attachment, read, settings);
    case 'content': {
      const content = await settings.printedContent(read(), attachment);
      if (content !== null) return { ...titledFor(null), rendition: content };
      return type === 'xlsx' ? null : titledFor(null);
    }
    case 'office':
      return null;
    case 'titled':
      return titledFor(foreign === 'picture' ? 'unusualCoding' : null);
  }
}

function readUnchanged(files: ArchiveFiles, { path, sha256: digest }: Attachment): Uint8Array {
  const bytes = files.read(path);
  if (sha256(bytes) !== digest) throw new RenditionChanged(path);
  return bytes;
}
