import type { MediaFacts, OfficeFormat } from '../../model/evidence.ts';
import { type CompoundFile, isCompound, openCompound } from './compound.ts';

/** True for the container of doc, xls, ppt, wps, et and of office documents locked with a password. */
export function isOle(bytes: Buffer): boolean {
  return isCompound(bytes);
}

/** What a compound file holds: a document, a locked package, a saved message. */
type OleKind = Extract<OfficeFormat, 'doc' | 'xls' | 'ppt'> | 'package' | 'message' | 'other';

/** The stream that tells what a document is, the surest first; WPS 文字, 表格 and 演示 write the same ones. */
const MARKS: readonly (readonly [string, OleKind])[] = [
  ['EncryptedPackage', 'package'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
  ['PP97_DUALSTORAGE', 'ppt'],
  ['PP40', 'ppt'],
  ['__properties_version1.0', 'message'],
];

/** The first kilobytes of a workbook hold its FILEPASS record, if any ([MS-XLS] 2.1.7.20.3). */
const GLOBALS_BYTES = 4096;
const FILEPASS = 0x2f;
const BOUND_SHEET = 0x85;
/** Header token of an encrypted presentation ([MS-PPT] 2.3.2). */
const ENCRYPTED_TOKEN = 0xf3d1c4df;

/** A document may hold others, so that only the streams that lie in no storage count. Names are compared without case ([MS-CFB] 2.6.4). */
function kindOf({ entries }: CompoundFile): OleKind {
  const names = new Set(entries.filter(({ isTopLevel }) => isTopLevel).map(({ name }) => name.toLowerCase()));
  return MARKS.find(([name]) => names.has(name.toLowerCase()))?.[1] ?? 'other';
}

/** What a compound file is and whether it can be opened: a document, one with a password, one whose use is restricted (IRM), a saved message. */
export function lookAtOle(bytes: Buffer): MediaFacts {
  const facts = { type: 'ole', pages: null, problem: null } as const;
  const file = openCompound(bytes);
  if (file === null) return { ...facts, problem: 'damaged' };
  if (isRightsManaged(file)) return { ...facts, problem: 'locked', foreign: 'rightsManaged' };
  const kind = kindOf(file);
  if (kind === 'message') return { ...facts, foreign: 'email' };
  if (kind === 'package') return { ...facts, problem: 'locked' };
  const known = { ...facts, ...(kind === 'other' ? {} : { format: kind }) };
  if (isEncrypted(file)) return { ...known, problem: 'locked' };
  return hasCellPictures(file) ? { ...known, foreign: 'cellPictures' } : known;
}

/** WPS keeps pictures that stand in cells in a stream of its own; other programs show an error in their place. */
function hasCellPictures({ entries }: CompoundFile): boolean {
  return entries.some(({ name, isTopLevel }) => isTopLevel && name === 'ETCellImageData');
}

/** Restricted by a rights server: [MS-OFFCRYPTO] 2.2.1 for packages, 2.2.2 for old formats. */
function isRightsManaged({ entries }: CompoundFile): boolean {
  return entries.some(({ name }) =>
    // oxlint-disable-next-line no-control-regex -- so these streams are called
    /^(?:\x09DRMContent|\x09DRMTransform|DRMEncryptedTransform|DRMEncryptedDataSpace)$/.test(name),
  );
}

function isEncrypted(file: CompoundFile): boolean {
  const stream = (name: string, length: number): Buffer => {
    const entry = file.entries.find((each) => each.isTopLevel && each.name.toLowerCase() === name.toLowerCase());
    return entry === undefined ? Buffer.alloc(0) : file.read(entry, length);
  };
  const word = stream('WordDocument', 12);
  // FibBase.fEncrypted ([MS-DOC] 2.5.2); a file that is merely obfuscated opens by itself.
  if (word.length === 12 && (word.readUInt16LE(10) & 0x0100) !== 0) return true;
  if (hasFilePass(stream('Workbook', GLOBALS_BYTES)) || hasFilePass(stream('Book', GLOBALS_BYTES))) return true;
  const user = stream('Current User', 16);
  return user.length === 16 && user.readUInt32LE(12) === ENCRYPTED_TOKEN;
}

/** True when the records at the head of a workbook say that those after them are encrypted. */
function hasFilePass(records: Buffer): boolean {
  for (let at = 0; at + 4 <= records.length; at += 4 + records.readUInt16LE(at + 2)) {
    const type = records.readUInt16LE(at);
    if (type === FILEPASS) return true;
    if (type === BOUND_SHEET) return false;
  }
  return false;
}
