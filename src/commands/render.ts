import { dirname } from 'node:path';
import { officeConverter } from '../media/office.ts';
import type { OfficeProgram } from '../media/office-run.ts';
import type { RenderSettings } from '../media/rendered.ts';
import { renderAttachments } from '../media/renditions.ts';
import type { Renditions } from '../model/rendition.ts';
import { printedContent } from '../parse/printed-content.ts';
import { contentCache } from '../output/content-cache.ts';
import { machineFonts } from '../source/machine-fonts.ts';
import { findOffice } from '../source/programs.ts';
import { shippedFile } from '../source/shipped.ts';
import type { CommandContext } from './context.ts';
import type { Examination } from './examine.ts';

/** How files that are no pages yet are to become pages. */
export interface RenderOptions {
  readonly office?: 'convert' | 'attach';
  /** Path of LibreOffice. */
  readonly soffice?: string;
}

/** Milliseconds that starting the office program, and each document, may take at most. */
const START_TIME = 60_000;
const DOCUMENT_TIME = 20_000;

/** How every file of an archive stands on paper; results are kept in its cache. @throws ReadFailure */
export function render(
  { files, archive }: Examination,
  options: RenderOptions,
  context: CommandContext,
): Promise<Renditions> {
  const attachments = archive.records.flatMap(({ files: named, photos }) => [
    ...named,
    ...photos.flatMap(({ attachment }) => (attachment === null ? [] : [attachment])),
  ]);
  const cache = contentCache(files.root);
  const settings: RenderSettings = {
    files,
    cache,
    printedContent,
    convertOffice: officeConverter({
      program: officeProgram(options, context),
      attach: options.office === 'attach',
      cache,
    }),
    room: () => null,
    signal: context.signal,
  };
  return renderAttachments(attachments, settings);
}

function officeProgram({ soffice }: RenderOptions, { machine, signal }: CommandContext): OfficeProgram | null {
  const { search, environment, temporary } = machine;
  const program = findOffice({ ...search, given: soffice ?? search.given });
  if (program === null) return null;
  return {
    program,
    temporary,
    environment,
    fontFolders: [dirname(shippedFile('dist', 'fonts', 'NotoSerifSC-Regular.ttf'))],
    fonts: machineFonts(),
    timeLimit: (documents) => START_TIME + documents * DOCUMENT_TIME,
    signal,
  };
}
