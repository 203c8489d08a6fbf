import type { RecordKind } from '../../model/generated/records.ts';
import type { ArchiveFiles } from '../../source/archive-files.ts';
import type { AttachmentReader } from '../attachments.ts';
import type { ItemLookup } from '../item-lookup.ts';
import type { SourceDocument } from '../yaml/source-tree.ts';

/** What the reading of records needs beside the file itself. */
export interface RecordContext {
  readonly files: ArchiveFiles;
  readonly lookup: ItemLookup;
  readonly attachments: AttachmentReader;
}

/** A valid record's surroundings: where it stands and what it was found to be. */
export interface AcceptedContext extends RecordContext {
  readonly document: SourceDocument;
  readonly kinds: readonly RecordKind[];
  readonly year: number;
  readonly item: string;
}
