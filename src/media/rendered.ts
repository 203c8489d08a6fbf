import type { Attachment } from '../model/evidence.ts';
import type { ContentCache } from '../model/content-cache.ts';
import type { Finding } from '../model/finding.ts';
import type { BindingProblem, Rendition } from '../model/rendition.ts';
import { type ArchiveFiles, ReadFailure } from '../source/archive-files.ts';
import type { Pixels } from './picture/size.ts';

/** What making renditions needs beside the attachments. */
export interface RenderSettings {
  readonly files: ArchiveFiles;
  readonly cache: ContentCache;
  /** Sheets and texts ready to be set, or why there is nothing to set; null for what an office program does better. Handed in by the room that reads them. */
  readonly printedContent: (
    bytes: Uint8Array,
    attachment: Attachment,
  ) => Promise<Extract<Rendition, { kind: 'tables' | 'text' | 'titled' }> | null>;
  /** Turns office documents into PDF, all in one batch. */
  readonly convertOffice: OfficeConverter;
  /** Pixels that a photograph's place on paper takes at most; null: it keeps all it has. */
  readonly room: (attachment: Attachment) => Pixels | null;
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

/** What hinders reading a file that was there when it was inspected. @throws any other error again */
export function readingProblem(error: unknown): 'changed' | 'unreadable' {
  if (error instanceof RenditionChanged) return 'changed';
  if (error instanceof ReadFailure) return 'unreadable';
  throw error;
}

/** A titled page stands for a file. */
export function titledFor(problem: BindingProblem | null): Rendered {
  return { rendition: { kind: 'titled', problem }, read: null, findings: [] };
}

/** How one attachment stands on paper, and where its bytes come from if not from the file. */
export interface Rendered {
  readonly rendition: Rendition;
  /** Bytes of a 0-based page; null: those of the file itself. */
  readonly read: ((index: number) => Promise<Uint8Array>) | null;
  readonly findings: readonly Finding[];
}

/** A document that an office program is asked to turn into PDF. */
export interface OfficeJob {
  readonly attachment: Attachment;
  readonly read: () => Uint8Array;
}

/** Documents turned into PDF. */
export interface ConvertedOffice {
  /** By the content's digest, an entry for every job. */
  readonly rendered: ReadonlyMap<string, Rendered>;
  /** Name and version of the program that made them; null when none did. */
  readonly converter: string | null;
  /** Faces that documents ask for and the machine has not. */
  readonly findings: readonly Finding[];
}

/** Turns documents into PDF. */
export type OfficeConverter = (jobs: readonly OfficeJob[]) => Promise<ConvertedOffice>;
