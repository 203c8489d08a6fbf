import type { RetentionPeriod } from './checklist.ts';
import type { Attachment, EvidenceRecord } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { PrintedDocument } from './page.ts';
import type { DateSpan } from './plain-date.ts';
import type { UnitResult } from './report.ts';

/** How a file of a piece gets on paper. */
export type Binding = 'pages' | 'picture' | 'typeset' | 'titled';

/** A file of a piece with its place in the volume's run of pages. */
export interface BoundFile {
  readonly attachment: Attachment;
  readonly binding: Binding;
  readonly firstPage: number;
  readonly lastPage: number;
}

/** 件 in its place in a volume. */
export interface VolumeItem {
  readonly record: EvidenceRecord;
  /** 顺序号, runs through the volume; null on a second place that only refers to the first. */
  readonly number: number | null;
  readonly referenceCode: string;
  readonly retention: RetentionPeriod;
  /** Names of the parts of this item that it proves. */
  readonly parts: readonly string[];
  /** In the volume's run; null when it takes no page there (参见). */
  readonly firstPage: number | null;
  readonly lastPage: number | null;
  readonly files: readonly BoundFile[];
  /** 备注 of the contents list: 复印件 and where the original is, 手写, 参见 … */
  readonly remark: string;
}

/** The pieces of one checklist item in a volume. */
export interface VolumeSection {
  readonly result: UnitResult;
  readonly items: readonly VolumeItem[];
}

/** A box; a thick volume fills several, never two volumes one. */
export interface Box {
  /** 盒号 as printed: 5, or 5（2-1）. */
  readonly label: string;
  /** mm. */
  readonly thickness: number;
  readonly firstItem: number | null;
  readonly lastItem: number | null;
  /** In the volume's run. */
  readonly firstPage: number | null;
  readonly lastPage: number | null;
}

/** 案卷: one volume of a year, or the album. */
export interface Volume {
  /** Null: the album. */
  readonly year: number | null;
  readonly number: number | null;
  /** 案卷号, runs through the archive. */
  readonly listNumber: number;
  /** 第二卷, 影集. */
  readonly label: string;
  readonly title: string;
  readonly referenceCode: string;
  /** Earliest and latest date of its pieces; null if it holds none. */
  readonly dates: DateSpan | null;
  /** The longest of its pieces. */
  readonly retention: RetentionPeriod;
  readonly sections: readonly VolumeSection[];
  readonly itemCount: number;
  /** Numbered pages, those of paper-only pieces included. */
  readonly pageCount: number;
  readonly boxes: readonly Box[];
  readonly document: PrintedDocument;
}

/** The complete plan of everything that is made: numbers, codes, order, page numbers, file names. Everything but ink. */
export interface DossierPlan {
  /** Printed across every page of a draft. */
  readonly draft: boolean;
  readonly volumes: readonly Volume[];
  /** 案卷目录, 标签, 迎检清单, 打印装盒单. */
  readonly lists: readonly PrintedDocument[];
  /** File name of the 报送包 without extension; also its base folder. */
  readonly packageName: string;
  /** bag-info fields beside the computed ones, in order. */
  readonly packageInfo: readonly (readonly [string, string])[];
  readonly findings: readonly Finding[];
}
