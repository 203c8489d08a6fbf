import { parse } from 'yaml';
import type { CoverForm, FontRole, Layout } from '../../model/layout.ts';
import type { Finding } from '../../model/finding.ts';
import type { Place, Pointer } from '../../model/place.ts';
import { type ArchiveFiles, ReadFailure } from '../../source/archive-files.ts';
import { layoutInvalid } from '../../text/rules/layout-invalid.ts';
import { NOTHING_FOUND } from '../schema/fault-value.ts';
import { folderOf, resolvePath } from '../file-path.ts';
import { layout as isLayout, shapes } from '../generated/validators.js';
import { InputError } from '../input-error.ts';
import { readLayout, shippedLayoutText, withoutFiles } from './layout.ts';
import { layoutFaults } from './layout-faults.ts';
import { readYaml } from '../yaml/read.ts';
import { faultAt, type FaultContext, type PlacedFault, schemaFaults } from '../schema/schema-faults.ts';
import { type PlainValue, typedValue } from '../schema/typed-value.ts';
import { understoodValues } from '../schema/understood-values.ts';
import { emptyFault, faultFinding } from '../schema/validated.ts';
import type { WrittenLayout } from './written-layout.ts';

/** Bytes of a font file of the community's own, for each role that one is given for. */
export type OwnFonts = Readonly<Partial<Record<FontRole, Uint8Array>>>;

/** How an archive's pages look. */
export interface CommunityLayout {
  readonly layout: Layout;
  readonly fonts: OwnFonts;
  /** Paths of the layout file and of those it names. */
  readonly files: readonly string[];
  /** What was noticed while reading it. */
  readonly notes: readonly Finding[];
}

/** What is to be known of files that a layout names. */
export interface LayoutInspection {
  /** What hinders setting pages in a font, as a keyword; null when nothing does. */
  readonly fontFault: (bytes: Uint8Array) => Promise<string | null>;
  /** What hinders printing a file below a cover, as a keyword; null when nothing does. */
  readonly backgroundFault: (bytes: Uint8Array) => Promise<string | null>;
}

/** The layout file as written in dossier.yaml, and where. */
export interface NamedLayout {
  readonly layout: string | null;
  readonly placeOf: (pointer: Pointer) => Place;
}

/**
 * The layout that comes with the program with what the community's own layout file puts in its place: measures, fonts, a cover.
 * @throws InputError when the file or one that it names cannot be used
 */
export async function communityLayout(
  files: ArchiveFiles,
  named: NamedLayout,
  inspection: LayoutInspection,
): Promise<CommunityLayout> {
  if (named.layout === null) return { layout: readLayout(), fonts: {}, files: [], notes: [] };
  const path = resolvePath('', named.layout);
  const bytes = path === null ? null : readIfThere(files, path);
  if (path === null || bytes === null) throw invalid([notThere(named.layout, named.placeOf(['layout']))]);
  const { written, context, notes } = validated(path, bytes);
  const faults = layoutFaults(written, context);
  if (faults.length > 0) throw invalid(faults);
  return { ...(await withFiles(written, { files, folder: folderOf(path), path, context, inspection })), notes };
}

interface Source {
  readonly files: ArchiveFiles;
  readonly folder: string;
  readonly path: string;
  readonly context: FaultContext;
  readonly inspection: LayoutInspection;
}

/** @throws InputError */
function validated(
  path: string,
  bytes: Uint8Array,
): { readonly written: WrittenLayout; readonly context: FaultContext; readonly notes: readonly Finding[] } {
  const file = readYaml(path, bytes);
  if ('findings' in file) throw new InputError(file.findings);
  if ('starter' in file) throw invalid([emptyFault(path)]);
  const { document, notes } = understoodValues(file.document, shapes.layout);
  const value = typedValue(document.root, shapes.layout);
  const context: FaultContext = { document, shape: shapes.layout, value };
  const shipped: PlainValue = parse(shippedLayoutText());
  const whole: unknown = laidOver(shipped, value);
  if (isLayout(whole)) return { written: whole, context, notes: [...file.notes, ...notes] };
  throw invalid(schemaFaults(isLayout.errors ?? [], context));
}

/** Maps are laid over each other key by key; anything else takes the place of what was there. */
function laidOver(below: PlainValue, above: PlainValue): PlainValue {
  if (!isMap(below) || !isMap(above)) return above;
  const keys = [...new Set([...Object.keys(below), ...Object.keys(above)])];
  return Object.fromEntries(
    keys.map((key) => {
      const [lower = null, upper] = [below[key], above[key]];
      return [key, upper === undefined ? lower : laidOver(lower, upper)];
    }),
  );
}

function isMap(value: PlainValue): value is { readonly [key: string]: PlainValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws InputError */
async function withFiles(written: WrittenLayout, source: Source): Promise<Omit<CommunityLayout, 'notes'>> {
  const faults: PlacedFault[] = [];
  const used: string[] = [source.path];
  const take = async (name: string, pointer: Pointer, fault: FileFault): Promise<NamedFile | null> => {
    const found = await namedFile(name, pointer, source, fault);
    if ('fault' in found) {
      faults.push(found.fault);
      return null;
    }
    used.push(found.path);
    return found;
  };
  const fonts: Partial<Record<FontRole, Uint8Array>> = {};
  for (const role of ['body', 'heading', 'label'] as const) {
    const name = written.fonts?.[role];
    const file = name === undefined ? null : await take(name, ['fonts', role], source.inspection.fontFault);
    if (file !== null) fonts[role] = file.bytes;
  }
  const background = written.coverForm?.background;
  const picture =
    background === undefined
      ? null
      : await take(background, ['coverForm', 'background'], source.inspection.backgroundFault);
  if (faults.length > 0) throw invalid(faults);
  return {
    layout: { ...withoutFiles(written), coverForm: coverForm(written, picture) },
    fonts,
    files: [...new Set(used)],
  };
}

type FileFault = (bytes: Uint8Array) => Promise<string | null>;

interface NamedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

async function namedFile(
  name: string,
  pointer: Pointer,
  { files, folder, context }: Source,
  fault: FileFault,
): Promise<NamedFile | { readonly fault: PlacedFault }> {
  const path = resolvePath(folder, name);
  const bytes = path === null ? null : readIfThere(files, path);
  if (path === null || bytes === null) return { fault: faultAt('fileMissing', pointer, context) };
  const problem = await fault(bytes);
  return problem === null ? { path, bytes } : { fault: faultAt(problem, pointer, context) };
}

function coverForm({ coverForm: form }: WrittenLayout, picture: NamedFile | null): CoverForm | null {
  if (form === undefined) return null;
  return {
    background: picture === null ? null : { path: picture.path, base64: Buffer.from(picture.bytes).toString('base64') },
    lines: form.lines.map(({ text, x, y, size, font = 'body', align = 'left', width = null }) => ({
      text,
      x,
      y,
      size,
      font,
      align,
      width,
    })),
  };
}

function readIfThere(files: ArchiveFiles, path: string): Uint8Array | null {
  try {
    return files.read(path);
  } catch (error) {
    if (error instanceof ReadFailure) return null;
    throw error;
  }
}

function notThere(name: string, place: Place): PlacedFault {
  const found = { ...NOTHING_FOUND, found: name, foundType: 'text' as const };
  const fault = { ...found, keyword: 'fileMissing', pointer: 'layout', title: '版式', expected: [], titles: [] };
  return { fault, pointer: ['layout'], place };
}

function invalid(faults: readonly PlacedFault[]): InputError {
  return new InputError(faults.map((fault) => faultFinding(layoutInvalid, fault)));
}
