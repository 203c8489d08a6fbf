import type { ArchiveConfig } from '../../model/archive.ts';
import type { History } from '../../model/history.ts';

/** A photograph of the album, small enough to be sent along. */
export interface Thumbnail {
  /** Archive-relative path of the photograph. */
  readonly path: string;
  readonly year: number;
  readonly caption: string;
  /** `data:` address; null where the picture cannot be shown. */
  readonly source: string | null;
}

/** What the page holds beside the report. */
export interface HtmlMaterial {
  readonly style: string;
  readonly script: string;
  readonly people: ArchiveConfig['people'];
  readonly thumbnails: readonly Thumbnail[];
  readonly history: History;
}
