import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { getFileNameLowLevel, openPromise } from 'yauzl';
import type { Entry, LocalFileHeader, ZipFile } from 'yauzl';
import type { BagFile, Listing } from './bag-file.ts';
import { filePieces } from '../file-pieces.ts';
import { NotABag } from './not-a-bag.ts';
import type { PackageFault } from '../../model/package.ts';

/** Deflate makes at most this of one byte (RFC 1951); entries that overlap make more. */
const DEFLATE_RATIO = 1032;
/** Entries up to this many bytes are unpacked in one go, which spares a stream for each; the ratio bounds what they can become, 64 MiB. */
const UNPACKED_AT_ONCE = 64 * 1024;
/** Compression methods (APPNOTE 4.4.5). */
const [STORED, DEFLATED] = [0, 8];
/** General purpose bit 3: checksum and sizes stand behind the entry (APPNOTE 4.4.4). */
const SUMS_BEHIND_FLAG = 8;
/** A size that stands in an extra field (APPNOTE 4.4.8). */
const ELSEWHERE = 0xffffffff;
/** General purpose bit 11: the name is UTF-8 (APPNOTE 4.4.4). */
const UTF8_FLAG = 0x800;
/** Info-ZIP Unicode path extra field (APPNOTE 4.6.9). */
const UNICODE_PATH = 0x7075;

/** Lists the files of a zip under their real names; no size in a header is believed. @throws NotABag */
export async function listZip(path: string): Promise<Listing> {
  const zip = await openZip(path);
  const handle = await open(path, 'r');
  const close = async (): Promise<void> => {
    zip.close();
    await handle.close();
  };
  const files = new Map<string, BagFile>();
  const faults: PackageFault[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (name.endsWith('/')) continue;
      if (isUnsafe(name)) faults.push({ kind: 'unsafeName', path: name });
      else if (files.has(name)) faults.push({ kind: 'duplicateName', path: name });
      else files.set(name, { read: () => unpack(zip, entry, handle) });
    }
  } catch (error) {
    await close();
    throw new NotABag('notAZip', path, { cause: error });
  }
  return { files, faults, limit: zip.fileSize * DEFLATE_RATIO, close };
}

async function openZip(path: string): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false };
  try {
    return await openPromise(path, options);
  } catch (error) {
    throw new NotABag('notAZip', path, { cause: error });
  }
}

async function* unpack(zip: ZipFile, entry: Entry, handle: FileHandle): AsyncIterable<Uint8Array> {
  const { compressionMethod: method, compressedSize: size } = entry;
  const isPlain = !entry.isEncrypted();
  if (isPlain && method === STORED) yield* stored(zip, entry, handle);
  else if (isPlain && method === DEFLATED && size <= UNPACKED_AT_ONCE) {
    const packed: Uint8Array[] = [];
    for await (const piece of stored(zip, entry, handle)) packed.push(Uint8Array.from(piece));
    yield inflateRawSync(Buffer.concat(packed));
  } else {
    const stream: AsyncIterable<Uint8Array> = await zip.openReadStreamPromise(entry);
    yield* stream;
  }
}

/** The bytes of an entry as they stand in the zip. @throws when what stands before them says otherwise than the directory: other programs refuse that */
async function* stored(zip: ZipFile, entry: Entry, handle: FileHandle): AsyncIterable<Uint8Array> {
  const header = await zip.readLocalFileHeaderPromise(entry);
  if (contradicts(header, entry)) throw new RangeError(`header and directory differ: ${nameOf(entry)}`);
  yield* filePieces(handle, header.fileDataStart, entry.compressedSize);
}

/** Where sums stand behind the entry, or its sizes elsewhere (zip64), the header says nothing. */
function contradicts(header: LocalFileHeader, { crc32, compressedSize }: Entry): boolean {
  const isSilent = (header.generalPurposeBitFlag & SUMS_BEHIND_FLAG) !== 0 || header.compressedSize === ELSEWHERE;
  return !isSilent && (header.crc32 !== crc32 || header.compressedSize !== compressedSize);
}

/** A name without the UTF-8 flag is what a Chinese Windows writes: UTF-8 if it is that, else GBK. */
function nameOf(entry: Entry): string {
  const { fileNameRaw: raw, extraFields, generalPurposeBitFlag: flags } = entry;
  return decodeName(raw, flags, extraFields).replaceAll('\\', '/');
}

function decodeName(raw: Buffer, flags: number, extraFields: Entry['extraFields']): string {
  if (extraFields.some(({ id }) => id === UNICODE_PATH)) return getFileNameLowLevel(flags, raw, extraFields, true);
  if ((flags & UTF8_FLAG) !== 0 || isUtf8(raw)) return raw.toString('utf8');
  return new TextDecoder('gb18030').decode(raw);
}

function isUnsafe(name: string): boolean {
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.includes('\0')) return true;
  return name.split('/').some((part) => part === '' || part === '.' || part === '..');
}
