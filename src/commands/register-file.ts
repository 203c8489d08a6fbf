import { relative, resolve } from 'node:path';
import { inspect } from '../media/inspect.ts';
import type { MediaFacts } from '../model/evidence.ts';
import { workbookCells } from '../parse/tables/workbook-cells.ts';
import type { FilledRegister } from '../register/filled-register.ts';
import { readRegister } from '../register/sheets.ts';
import { ReadFailure } from '../source/archive-files.ts';
import { lockBeside } from '../source/office-lock.ts';
import { readOneFile } from '../source/one-file.ts';
import { REGISTER_FILE } from '../source/left-out.ts';
import { type WorkbookProblem, workbookWords } from '../text/workbook-words.ts';
import type { CommandContext } from './context.ts';
import { UsageError } from './usage-error.ts';

/** Absolute path of the register: as named, else in the archive folder. */
export function registerFile(given: string | null, root: string, { cwd }: CommandContext): string {
  return given === null ? resolve(cwd, root, REGISTER_FILE) : resolve(cwd, given);
}

/** A path as it is shown: from the current folder, if it lies below it. */
export function shownFile(file: string, { cwd }: CommandContext): string {
  const path = relative(cwd, file);
  return path.startsWith('..') ? file : path;
}

/** The register that stands in a workbook. @throws UsageError that says what the file is instead */
export async function openRegister(file: string, shown: string): Promise<FilledRegister> {
  refuseOpen(file, shown);
  const bytes = bytesOf(file, shown);
  const other = otherThanWorkbook(bytes, await inspect(bytes));
  if (other !== null) throw problemWith(other, shown);
  const sheets = await workbookCells(bytes);
  if (sheets === null) throw problemWith('damaged', shown);
  const register = readRegister(sheets);
  if (register === null) throw problemWith('foreign', shown);
  return register;
}

/** @throws UsageError if an office program has it open: what is not saved cannot be read, and nothing may be put in its place */
export function refuseOpen(file: string, shown: string): void {
  if (lockBeside(file) !== null) throw problemWith('open', shown);
}

/** What is wrong with a workbook, and what to do. */
export function problemWith(problem: WorkbookProblem, shown: string, detail = ''): UsageError {
  const { problem: said, hint } = workbookWords[problem];
  return new UsageError({ zh: said.zh(shown, detail), en: said.en(shown, detail) }, hint);
}

function bytesOf(file: string, shown: string): Uint8Array {
  try {
    return readOneFile(file);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    throw problemWith(error.problem === 'missing' || error.problem === 'folder' ? error.problem : 'denied', shown);
  }
}

function otherThanWorkbook(bytes: Uint8Array, { type, problem }: MediaFacts): WorkbookProblem | null {
  if (bytes.length === 0) return 'empty';
  if (problem === 'locked') return 'locked';
  switch (type) {
    case 'xlsx':
      return problem === 'damaged' ? 'damaged' : null;
    case 'ole':
      return 'oldExcel';
    case 'text':
      return 'csv';
    case 'html':
    case 'officeXml':
      return 'html';
    case 'odf':
      return 'ods';
    case 'zip':
      return isCutOff(bytes) ? 'damaged' : 'zip';
    default:
      return 'otherFile';
  }
}

/** A zip without its end: the list of what is in it stands there. */
function isCutOff(bytes: Uint8Array): boolean {
  return !Buffer.from(bytes.subarray(-66_000)).includes(Buffer.from([0x50, 0x4b, 5, 6]));
}
