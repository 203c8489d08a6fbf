import { dirname } from 'node:path';
import { largestRooms, picturePlaces } from '../arrange/picture-places.ts';
import { officeConverter } from '../media/office/convert.ts';
import type { OfficeProgram } from '../media/office/run.ts';
import type { RenderSettings } from '../media/rendered.ts';
import { renderAttachments } from '../media/renditions.ts';
import { attachmentsOf } from '../model/archive.ts';
import type { Layout } from '../model/layout.ts';
import { pixelsIn } from '../model/picture-place.ts';
import type { Renditions } from '../model/rendition.ts';
import { printedContent } from '../parse/printed/content.ts';
import { contentCache } from '../output/kept/content-cache.ts';
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

/** Paper that pictures are scaled for. */
export interface PicturePaper {
  readonly layout: Layout;
  readonly photosPerPage: 1 | 2;
}

/** Milliseconds that starting the office program, and each document, may take at most. */
const START_TIME = 60_000;
const DOCUMENT_TIME = 20_000;

/**
 * How every file of an archive stands on paper; results are kept in its cache.
 * @param scaled the paper that pictures are scaled for; null: they keep all their pixels
 * @throws ReadFailure
 */
export function render(
  examination: Examination,
  options: RenderOptions,
  scaled: PicturePaper | null,
  context: CommandContext,
): Promise<Renditions> {
  const { files, archive } = examination;
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
    room: scaled === null ? () => null : roomsOn(scaled, examination),
    signal: context.signal,
  };
  return renderAttachments(attachmentsOf(archive), settings);
}

/** Pixels that the largest place of each picture takes; those of nothing else. */
function roomsOn({ layout, photosPerPage }: PicturePaper, { archive, checklist }: Examination): RenderSettings['room'] {
  const rooms = largestRooms(picturePlaces(archive, checklist, layout, photosPerPage));
  return ({ sha256 }) => {
    const room = rooms.get(sha256);
    return room === undefined ? null : pixelsIn(room, layout.pictures.print);
  };
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
