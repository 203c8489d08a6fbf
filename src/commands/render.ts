import type { RenderSettings } from '../media/rendered.ts';
import { renderAttachments } from '../media/renditions.ts';
import type { Renditions } from '../model/rendition.ts';
import { contentCache } from '../output/content-cache.ts';
import type { CommandContext } from './context.ts';
import type { Examination } from './examine.ts';

/** How every file of an archive stands on paper; results are kept in its cache. @throws ReadFailure */
export function render(
  { files, archive }: Examination,
  { signal }: Pick<CommandContext, 'signal'>,
): Promise<Renditions> {
  const attachments = archive.records.flatMap(({ files: named, photos }) => [
    ...named,
    ...photos.flatMap(({ attachment }) => (attachment === null ? [] : [attachment])),
  ]);
  const settings: RenderSettings = {
    files,
    cache: contentCache(files.root),
    printedContent: async () => null,
    convertOffice: async () => new Map(),
    room: () => null,
    signal,
  };
  return renderAttachments(attachments, settings);
}
