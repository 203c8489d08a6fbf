import { join } from 'node:path';
import { thumbnail } from '../media/picture/thumbnail.ts';
import type { Archive } from '../model/archive.ts';
import type { EvidenceRecord, Photo } from '../model/evidence.ts';
import type { History } from '../model/history.ts';
import { contentCache } from '../output/kept/content-cache.ts';
import type { HtmlMaterial, Thumbnail } from '../report/html/material.ts';
import { type ArchiveFiles, ReadFailure } from '../source/archive-files.ts';
import { readShipped } from '../source/shipped.ts';

/** What fits into a page that is sent by phone. */
const MOST_THUMBNAILS = 240;

/** What the page of an archive holds beside its report. */
export async function pageMaterial(
  files: ArchiveFiles,
  archive: Archive,
  history: History,
  { thumbnails }: { readonly thumbnails: boolean },
): Promise<HtmlMaterial> {
  const text = (name: string): string => new TextDecoder().decode(readShipped(join('templates/status', name)));
  return {
    style: text('style.css'),
    script: text('script.js'),
    people: archive.config.people,
    thumbnails: thumbnails ? await contactSheet(files, archive) : [],
    history,
  };
}

async function contactSheet(files: ArchiveFiles, { records }: Archive): Promise<readonly Thumbnail[]> {
  const photos = records
    .flatMap((record) => record.photos.map((photo) => ({ record, photo })))
    .slice(0, MOST_THUMBNAILS);
  const cache = contentCache(files.root);
  const made: Thumbnail[] = [];
  // One after another: a picture unpacked is large.
  for (const { record, photo } of photos) made.push(await thumbnailOf(record, photo, files, cache));
  return made;
}

async function thumbnailOf(
  record: EvidenceRecord,
  { attachment, unusable, caption }: Photo,
  files: ArchiveFiles,
  cache: ReturnType<typeof contentCache>,
): Promise<Thumbnail> {
  const path = attachment?.path ?? unusable?.written ?? record.path;
  const told = {
    path,
    year: record.year,
    caption: [caption.event, caption.time].filter((text) => text !== null).join(' '),
  };
  if (attachment === null) return { ...told, source: null };
  try {
    const bytes = await thumbnail(attachment, () => files.read(attachment.path), cache);
    return {
      ...told,
      source: bytes === null ? null : `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`,
    };
  } catch (error) {
    if (error instanceof ReadFailure) return { ...told, source: null };
    throw error;
  }
}
