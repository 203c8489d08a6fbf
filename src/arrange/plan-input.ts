import type { Archive } from '../model/archive.ts';
import type { Layout } from '../model/layout.ts';
import type { Checklist } from '../model/checklist.ts';
import type { Typesetting } from '../model/page.ts';
import type { Renditions } from '../model/rendition.ts';
import type { Report, Selection } from '../model/report.ts';

/** How the paper is printed. */
export interface Printing {
  readonly photosPerPage: 1 | 2;
  /** Both sides of a sheet are printed. */
  readonly duplex: boolean;
}

/** How the dossier is to be made. */
export interface PlanOptions extends Printing {
  readonly draft: boolean;
  /** What is to be printed; numbers, boxes and 案卷号 stay those of the whole. */
  readonly selection: Selection | null;
  /** Named in bag-info. */
  readonly tool: { readonly name: string; readonly version: string };
  /** Names and versions of the fonts embedded, for bag-info. */
  readonly fonts: readonly string[];
  /** Name and version of the program that made pages of office documents, for bag-info; null when none did. */
  readonly converter: string | null;
  /** Name and version of what makes data smaller, for bag-info: another version may give other bytes. */
  readonly deflater: string;
}

/** What the arrangement takes from a report. */
export type PlannedReport = Pick<Report, 'archive' | 'asOf' | 'items'>;

/** Everything the arrangement needs. `report` is of the whole archive, whatever is selected. */
export interface PlanInput {
  readonly archive: Archive;
  readonly checklist: Checklist;
  readonly report: PlannedReport;
  readonly typesetting: Typesetting;
  /** How each file stands on paper. */
  readonly renditions: Pick<Renditions, 'of'>;
  readonly boxes: Layout['boxes'];
  readonly options: PlanOptions;
}
