import type { Attachment, MediaType } from '../../model/evidence.ts';
import type { ContentCache } from '../../model/content-cache.ts';
import { type Finding, raise } from '../../model/finding.ts';
import { sha256 } from '../../source/digest.ts';
import { officeFontReplaced } from '../../text/rules/office-font-replaced.ts';
import { askedFaces } from './asked-faces.ts';
import { inspect } from '../inspect.ts';
import { fontRules } from './fonts.ts';
import { withoutChance } from './pdf.ts';
import { profileSettings } from './profile.ts';
import { type OfficeInput, type OfficeProgram, officeVersion, runOffice } from './run.ts';
import { type ReplacedFace, replacedFaces } from './replaced-faces.ts';
import { readingProblem, RenditionChanged, titledFor } from '../rendered.ts';
import type { OfficeConverter, OfficeJob, Rendered } from '../rendered.ts';

/** What converting office documents needs. */
export interface OfficeSettings {
  /** Null: the machine has no office program, or none is wanted. */
  readonly program: OfficeProgram | null;
  /** A titled page and the original in the package are what is wanted; nothing is to be said of it. */
  readonly attach: boolean;
  readonly cache: ContentCache;
}

/** One conversion on its way. */
interface Work {
  readonly program: OfficeProgram;
  readonly version: string;
  readonly cache: ContentCache;
  readonly results: Map<string, Rendered>;
  /** Of each content, by its digest. */
  readonly replaced: Map<string, readonly ReplacedFace[]>;
}

/** Documents given to the program at once. */
const BATCH = 40;

/** Turns office documents into PDF in as few runs as can be; what fails is tried again apart, so that one bad file costs no other its pages. */
export function officeConverter({ program, attach, cache }: OfficeSettings): OfficeConverter {
  return async (jobs) => {
    const results = new Map<string, Rendered>();
    if (program === null || attach) {
      for (const { attachment } of jobs) results.set(attachment.sha256, titledFor(attach ? null : 'noConverter'));
      return { rendered: results, converter: null, findings: [] };
    }
    const version = await officeVersion(program);
    const work: Work = { program, version, cache, results, replaced: new Map() };
    const open: OfficeJob[] = [];
    for (const job of jobs) {
      const known = await fromCache(job, work);
      if (known === null) open.push(job);
      else results.set(job.attachment.sha256, known);
    }
    for (let at = 0; at < open.length; at += BATCH) await convertAll(open.slice(at, at + BATCH), work);
    return { rendered: results, converter: version, findings: faceFindings(jobs, work.replaced) };
  };
}

/** Those of the documents that can still be read; the others are named. */
async function readable(
  jobs: readonly OfficeJob[],
  { results }: Work,
): Promise<readonly (readonly [OfficeJob, OfficeInput])[]> {
  const found: (readonly [OfficeJob, OfficeInput])[] = [];
  for (const job of jobs) {
    try {
      const bytes = job.read();
      const faces = await askedFaces(bytes, job.attachment.media.type);
      found.push([job, { bytes, extension: extensionOf(job.attachment), faces }]);
    } catch (error) {
      results.set(job.attachment.sha256, titledFor(readingProblem(error)));
    }
  }
  return found;
}

async function convertAll(asked: readonly OfficeJob[], work: Work): Promise<void> {
  const pairs = await readable(asked, work);
  if (pairs.length === 0) return;
  const jobs = pairs.map(([job]) => job);
  const made = await runOffice(
    pairs.map(([, input]) => input),
    work.program,
  );
  const failed: OfficeJob[] = [];
  for (const [index, job] of jobs.entries()) {
    const rendered = await accept(made[index] ?? null, job, work);
    if (rendered === null) failed.push(job);
    else work.results.set(job.attachment.sha256, rendered);
  }
  if (failed.length === 0) return;
  if (jobs.length === 1)
    for (const { attachment } of failed) work.results.set(attachment.sha256, titledFor('notConverted'));
  else for (const part of apart(failed, jobs.length)) await convertAll(part, work);
}

/** Those that failed among others are tried one by one; when all did, the one that brought the program down is looked for in halves. */
function apart(failed: readonly OfficeJob[], tried: number): readonly (readonly OfficeJob[])[] {
  if (failed.length < tried) return failed.map((job) => [job]);
  const middle = Math.ceil(failed.length / 2);
  return [failed.slice(0, middle), failed.slice(middle)];
}

/** Takes a PDF only when it is one and has pages. */
async function accept(made: Uint8Array | null, job: OfficeJob, work: Work): Promise<Rendered | null> {
  if (made === null) return null;
  const { attachment } = job;
  const pdf = withoutChance(made, attachment.sha256);
  const { type, pages, problem } = await inspect(pdf);
  if (type !== 'pdf' || pages === null || pages < 1 || problem !== null) return null;
  const key = keyOf(attachment, work);
  work.cache.put(key, pdf);
  await noteFaces(job, pdf, work);
  // Kept in memory only where the folder takes no cache.
  const kept = work.cache.get(key) === null ? pdf : null;
  return renderedPdf(pages, sha256(pdf), attachment, () => kept ?? work.cache.get(key));
}

async function fromCache(job: OfficeJob, work: Work): Promise<Rendered | null> {
  const { attachment } = job;
  const key = keyOf(attachment, work);
  const pdf = work.cache.get(key);
  const pages = pdf === null ? null : (await inspect(pdf)).pages;
  if (pdf === null || pages === null) return null;
  await noteFaces(job, pdf, work);
  return renderedPdf(pages, sha256(pdf), attachment, () => work.cache.get(key));
}

function renderedPdf(pages: number, digest: string, { path }: Attachment, bytes: () => Uint8Array | null): Rendered {
  const read = async (): Promise<Uint8Array> => {
    const pdf = bytes();
    if (pdf === null) throw new RenditionChanged(path);
    return pdf;
  };
  return { rendition: { kind: 'pdf', pages, sha256: digest, origin: 'office' }, read, findings: [] };
}

/** Compares the faces that a document asks for with those of its pages. */
async function noteFaces({ attachment, read }: OfficeJob, pdf: Uint8Array, { replaced }: Work): Promise<void> {
  try {
    const faces = replacedFaces(await askedFaces(read(), attachment.media.type), pdf);
    if (faces.length > 0) replaced.set(attachment.sha256, faces);
  } catch (error) {
    // Its pages are there already; that the file is gone since is told where it is packed.
    readingProblem(error);
  }
}

function keyOf({ sha256: digest }: Attachment, { version, program }: Work): string {
  const made = [version, fontRules([]), profileSettings(), ...program.fonts].join('\n');
  return `office-${digest}-${sha256(Buffer.from(made)).slice(0, 16)}.pdf`;
}

/** One finding a face, with the documents that ask for it: it is installed once. */
function faceFindings(
  jobs: readonly OfficeJob[],
  replaced: ReadonlyMap<string, readonly ReplacedFace[]>,
): readonly Finding[] {
  const byFace = new Map<string, { readonly face: ReplacedFace; readonly paths: string[] }>();
  for (const { attachment } of jobs)
    for (const face of replaced.get(attachment.sha256) ?? []) {
      const known = byFace.get(face.asked) ?? { face, paths: [] };
      known.paths.push(attachment.path);
      byFace.set(face.asked, known);
    }
  return [...byFace.values()].map(({ face: { asked, by }, paths }) =>
    raise(officeFontReplaced, { place: null, subject: [asked] }, { font: asked, by, paths }),
  );
}

/** Where the content does not tell. */
const USUAL: Partial<Record<MediaType, string>> = { ole: 'doc', odf: 'odt', officeXml: 'xml' };

/** The extension of what the bytes are, whatever the file is called: by it the program chooses how to read. */
function extensionOf({ media: { type, format } }: Attachment): string {
  return format ?? USUAL[type] ?? type;
}
