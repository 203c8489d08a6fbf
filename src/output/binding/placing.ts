import type { EvidencePage, OwnPage, Page, Target } from '../../model/page.ts';
import type { DrawnDocument } from '../../pages/drawing/document.ts';
import type { Source } from './sources.ts';

/** Pages of one file that follow one another in a document. */
export interface Run {
  readonly source: Source;
  readonly pages: readonly [EvidencePage, ...EvidencePage[]];
  /** Where the first comes to lie. */
  readonly start: number;
}

/** Where everything comes to lie, as 0-based pages of the bound document. */
export interface Placing {
  readonly runs: readonly Run[];
  /** By side of the drawn document. */
  readonly sides: readonly number[];
  readonly targets: ReadonlyMap<Target, number>;
}

type OpenRun = { source: Source; pages: [EvidencePage, ...EvidencePage[]]; start: number };

/** Where the sides of own pages and the pages of evidence come to lie, in the order of `pages`. */
export function placePages(
  pages: readonly Page[],
  drawn: DrawnDocument,
  bound: ReadonlyMap<EvidencePage, Source>,
): Placing {
  const runs: OpenRun[] = [];
  const sides: number[] = [];
  const targets = new Map<Target, number>();
  let total = 0;
  let own = 0;
  for (const page of pages) {
    if (page.kind !== 'evidence') {
      const count = drawn.sides[own] ?? 0;
      own += 1;
      for (let side = 0; side < count; side += 1) sides.push(total + side);
      total += count;
      continue;
    }
    const source = bound.get(page);
    if (source === undefined) throw new Error(`no file was opened for ${page.attachment.path}`);
    if (page.target !== null) targets.set(page.target, total);
    addToRuns(runs, source, page, total);
    total += 1;
  }
  for (const { target, side } of drawn.targets) targets.set(target, sides[side] ?? 0);
  return { runs, sides, targets };
}

/** The page a target lies on. @throws when the plan links to what it does not hold: a fault of ours */
export function pageOfTarget({ targets }: Placing, target: Target): number {
  const page = targets.get(target);
  if (page === undefined) throw new Error(`no page bears the target ${target}`);
  return page;
}

/** True for pages the project draws. */
export function isOwn(page: Page): page is OwnPage {
  return page.kind !== 'evidence';
}

function addToRuns(runs: OpenRun[], source: Source, page: EvidencePage, at: number): void {
  const last = runs.at(-1);
  if (last !== undefined && last.source === source && last.start + last.pages.length === at) last.pages.push(page);
  else runs.push({ source, pages: [page], start: at });
}
