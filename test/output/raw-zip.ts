import { crc32 } from 'node:zlib';

/** An entry as it is to stand in a zip, with whatever lies it is to tell. */
export interface RawEntry {
  /** The bytes of the name. */
  readonly name: Buffer;
  readonly content: Buffer;
  readonly utf8: boolean;
  /** The size the headers claim; the real one if left out. */
  readonly claimedSize?: number;
  /** The content is deflated already. */
  readonly deflated?: boolean;
  /** It has no bytes of its own: it points at those of the entry before it. */
  readonly overlaps?: boolean;
}

/** An entry with a UTF-8 name. */
export function entry(name: string, content: string | Buffer): RawEntry {
  return { name: Buffer.from(name), content: Buffer.from(content), utf8: true };
}

/** A zip written byte by byte (APPNOTE 4.3), without any of the checks that zip libraries make. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  let start = 0;
  for (const each of entries) {
    const header = headerOf(each);
    const own = Buffer.concat([Buffer.from('PK\u0003\u0004'), header, each.name, each.content]);
    const local = each.overlaps === true ? Buffer.alloc(0) : own;
    if (local.length > 0) start = offset;
    const directory = Buffer.alloc(14);
    directory.writeUInt32LE(start, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), header, directory, each.name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end]);
}

/** The fields that local header and directory share, from version to extra length. */
function headerOf({ name, content, utf8, claimedSize, deflated }: RawEntry): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(utf8 ? 0x800 : 0, 2);
  header.writeUInt16LE(deflated === true ? 8 : 0, 4);
  header.writeUInt32LE(0x5a210000, 6);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(content.length, 14);
  header.writeUInt32LE(claimedSize ?? content.length, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}
