import type { Checklist } from '../model/checklist.ts';
import type { Report } from '../model/report.ts';
import type { HtmlMaterial } from './html/material.ts';
import type { Language } from '../text/language.ts';

/** How a report is to be set; every reporter takes what it needs. */
export interface ReportSettings {
  readonly language: Language;
  readonly colour: boolean;
  /** Terminal columns. */
  readonly width: number;
  /** List everything, without a cap. */
  readonly all: boolean;
  /** The day judged by is not today. */
  readonly rehearsal: boolean;
  /** Of this program. */
  readonly version: string;
  /** Where the archive lies in its repository, POSIX and ending in `/`, or empty: put before paths for readers who know the repository. */
  readonly base: string;
  /** What a page holds beside the report; a page without it has neither style nor pictures. */
  readonly material?: () => Promise<HtmlMaterial>;
}

/** Renders a report for one kind of reader; text, or the bytes of a file. */
export type Reporter = (
  report: Report,
  checklist: Checklist,
  settings: ReportSettings,
) => string | Promise<string | Uint8Array>;
