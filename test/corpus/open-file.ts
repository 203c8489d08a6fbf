import { extensionFits } from '../../src/media/extension.ts';
import { inspect } from '../../src/media/inspect.ts';
import { renderAttachments } from '../../src/media/renditions.ts';
import type { RenderSettings } from '../../src/media/rendered.ts';
import { noCache } from '../../src/model/content-cache.ts';
import type { Attachment } from '../../src/model/evidence.ts';
import { wholeFile } from '../../src/model/place.ts';
import type { Renditions } from '../../src/model/rendition.ts';
import { attachmentReader } from '../../src/parse/attachments.ts';
import { memoryFiles } from '../../src/source/memory-files.ts';

/** A file as a record names it, and every rule raised when it is opened. */
export interface OpenedFile {
  readonly rules: readonly string[];
  /** Null when it is of no use. */
  readonly attachment: Attachment | null;
  readonly render: (settings?: Partial<RenderSettings>) => Promise<Renditions>;
}

/** Opens bytes under a name as the check of an archive does. */
export async function openFile(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  const files = memoryFiles({ [name]: new Uint8Array(bytes) });
  const by = { record: 'a.yaml', year: 2024, item: 'item', place: wholeFile('a.yaml') };
  const named = await attachmentReader(files, { inspect, extensionFits }).open(name, by);
  const attachment = 'unusable' in named ? null : named.attachment;
  return {
    rules: named.findings.map(({ rule }) => rule),
    attachment,
    render: (settings = {}) =>
      renderAttachments(attachment === null ? [] : [attachment], {
        files,
        cache: noCache,
        printedContent: async () => null,
        convertOffice: async () => ({ rendered: new Map(), converter: null, findings: [] }),
        room: () => null,
        signal: new AbortController().signal,
        ...settings,
      }),
  };
}
