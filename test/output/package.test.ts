import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { crc32 } from 'node:zlib';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPromise } from 'yauzl';
import { payloadDifferences } from '../../src/output/proof/payload.ts';
import { holdsTheSame, writePackage } from '../../src/output/package/package.ts';
import type { PackageInput } from '../../src/output/package/package.ts';
import { payloadOf } from '../../src/output/package/payload.ts';
import type { PayloadFile } from '../../src/output/package/payload.ts';
import { isWhole, verifyPackage } from '../../src/output/package/verify.ts';
import { openArchive } from '../../src/source/disk-files.ts';
import { sha256 } from '../../src/source/digest.ts';

const zone = process.env['TZ'];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-package-'));
  put('专卷/dossier.yaml', 'community: 幸福社区（虚构）\n');
  put('专卷/2024年度/第二卷/志愿者名册.yaml', `title: 名册\n${'# 说明\n'.repeat(500)}`);
  put('专卷/2024年度/第二卷/志愿者名册.pdf', Buffer.alloc(300_000, 'pdf'));
  put('专卷/.dossier/baseline.json', '{}');
  put('专卷/.dossier/cache/facts.json', '{}');
  put('专卷/.dossier/undo/1.yaml', '');
  put('专卷/.git/HEAD', 'ref');
  put('出卷/第二卷.pdf', '%PDF-虚构');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

function put(path: string, content: string | Buffer): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function digestOf(path: string): string {
  return sha256(readFileSync(join(folder, path)));
}

function payload(inspected: (path: string) => string | null = () => null): readonly PayloadFile[] {
  return payloadOf({
    documents: [
      { path: '打印/2024年度/第二卷.pdf', file: join(folder, '出卷/第二卷.pdf'), sha256: digestOf('出卷/第二卷.pdf') },
    ],
    files: openArchive(join(folder, '专卷')),
    inspected,
  });
}

function input(change: Partial<PackageInput> = {}): PackageInput {
  return {
    name: '创建文明城区专卷-幸福社区-2022-2024',
    info: [
      ['Source-Organization', '幸福社区居民委员会'],
      ['External-Description', '虚构\n两行'],
    ],
    payload: payload(),
    asOf: '2025-04-01',
    signal: new AbortController().signal,
    ...change,
  };
}

/** Files that say they are too large for a plain zip, and are not. */
function large(): PackageInput {
  return input({ payload: payload().map((file) => ({ ...file, size: 2e9 })) });
}

interface ZipEntry {
  readonly name: string;
  readonly stored: boolean;
  readonly utf8: boolean;
  readonly mode: string;
  readonly date: string;
}

async function entriesOf(path: string): Promise<readonly ZipEntry[]> {
  const zip = await openPromise(path, { lazyEntries: true });
  const entries: ZipEntry[] = [];
  for await (const entry of zip.eachEntry())
    entries.push({
      name: entry.fileName,
      stored: entry.compressionMethod === 0,
      utf8: (entry.generalPurposeBitFlag & 0x800) !== 0,
      mode: ((entry.externalFileAttributes >>> 16) & 0o7777).toString(8),
      date: entry.getLastModDate({ timezone: 'UTC' }).toISOString(),
    });
  zip.close();
  return entries;
}

const target = (name = 'a.zip'): string => join(folder, name);

describe('a package', () => {
  it('is a whole bag that holds the volumes and the archive as it is, without working state', async () => {
    const packed = await writePackage(target(), input());
    const verdict = await verifyPackage(target());
    expect(isWhole(verdict)).toBe(true);
    expect([verdict.files, verdict.bytes]).toEqual([packed.entries.length, packed.bytes]);
    expect(packed.entries.map(({ path }) => path)).toEqual([
      'data/archive/.dossier/baseline.json',
      'data/archive/2024年度/第二卷/志愿者名册.pdf',
      'data/archive/2024年度/第二卷/志愿者名册.yaml',
      'data/archive/dossier.yaml',
      'data/volumes/2024年度/第二卷.pdf',
    ]);
  });

  it('has all entries in one base folder, UTF-8 names, one date, one mode, and only text deflated', async () => {
    await writePackage(target(), input());
    const entries = await entriesOf(target());
    expect(entries.every(({ name }) => name.startsWith('创建文明城区专卷-幸福社区-2022-2024/'))).toBe(true);
    expect(entries.every(({ utf8 }) => utf8)).toBe(true);
    expect(new Set(entries.map(({ date, mode }) => `${date} ${mode}`))).toEqual(
      new Set(['2025-04-01T00:00:00.000Z 644']),
    );
    const stored = entries.filter((entry) => entry.stored).map(({ name }) => name.split('/').at(-1));
    expect(stored.toSorted()).toEqual(['志愿者名册.pdf', '第二卷.pdf']);
  });

  it('tells size and checksum of every file rightly, and of one that is stored before its bytes', async () => {
    await writePackage(target(), input());
    const zip = await openPromise(target(), { lazyEntries: true });
    for await (const entry of zip.eachEntry()) {
      let checksum = 0;
      const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
      for await (const chunk of stream) checksum = crc32(chunk, checksum);
      expect(entry.crc32).toBe(checksum);
      if (entry.compressionMethod !== 0) continue;
      const { crc32: told, compressedSize, uncompressedSize } = await zip.readLocalFileHeaderPromise(entry);
      expect([told, compressedSize, uncompressedSize]).toEqual([checksum, entry.compressedSize, entry.compressedSize]);
    }
    zip.close();
  });

  it('is whole, too, when it is larger than a plain zip can be', async () => {
    const plain = await writePackage(target('plain.zip'), input());
    const before = { file: target('plain.zip'), entries: plain.entries };
    expect(await writePackage(target(), large(), before)).toEqual(plain);
    expect(readFileSync(target()).equals(readFileSync(target('plain.zip')))).toBe(false);
    expect(isWhole(await verifyPackage(target()))).toBe(true);
  });

  it('states its fields and what it holds, one line a field', async () => {
    const { bytes } = await writePackage(target(), input());
    const zip = await openPromise(target(), { lazyEntries: true });
    let text = '';
    for await (const entry of zip.eachEntry()) {
      if (!entry.fileName.endsWith('/bag-info.txt')) continue;
      const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
      for await (const chunk of stream) text += chunk.toString('utf8');
    }
    zip.close();
    expect(text.split('\n')).toEqual([
      'Source-Organization: 幸福社区居民委员会',
      'External-Description: 虚构 两行',
      `Payload-Oxum: ${bytes}.5`,
      '',
    ]);
  });

  it('has the same bytes twice and in any time zone', async () => {
    const digests: string[] = [];
    for (const each of ['Asia/Shanghai', 'Asia/Shanghai', 'America/New_York']) {
      process.env['TZ'] = each;
      const path = target(`${digests.length}.zip`);
      await writePackage(path, input());
      digests.push(sha256(readFileSync(path)));
    }
    expect(new Date('2025-01-01T00:00:00Z').getTimezoneOffset()).toBe(300);
    expect(new Set(digests).size).toBe(1);
  });

  it('is never found whole after a byte of it was flipped, and the file is named', async () => {
    await writePackage(target(), input());
    const bytes = readFileSync(target());
    const at = bytes.indexOf(Buffer.from('pdfpdfpdf')) + 1000;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    writeFileSync(target(), bytes);
    expect((await verifyPackage(target())).changed).toEqual(['data/archive/2024年度/第二卷/志愿者名册.pdf']);
  });
});

describe('packing', () => {
  it.each(['志愿者名册.pdf', '志愿者名册.yaml'])(
    'ends with the path of a file that cannot be read any more: %s',
    async (name) => {
      const given = input();
      rmSync(join(folder, '专卷/2024年度/第二卷', name));
      const failure = await writePackage(target(), given).catch((error: unknown) => error);
      expect(failure).toMatchObject({ reason: 'unreadable', path: `2024年度/第二卷/${name}` });
    },
  );

  it('ends when it is interrupted', async () => {
    const controller = new AbortController();
    const given = input({ signal: controller.signal });
    const packing = writePackage(target(), given);
    controller.abort();
    await expect(packing).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('never writes over a file', async () => {
    writeFileSync(target(), '别人的');
    await expect(writePackage(target(), input())).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(target(), 'utf8')).toBe('别人的');
  });
});

/** Exif data whose GPS directory says N; invented. */
const PLACED = Buffer.from(
  `ffd8ffe1003a45786966000049492a00080000000100258804000100000020000000${'00'.repeat(10)}01000100020002000000${'4e000000'}00000000ffd9`,
  'hex',
);

describe('what was put in', () => {
  const planned = { documents: ['打印/a.pdf'], files: ['b.yaml', '.dossier/cache/x'] };
  const proved = new Map([['打印/a.pdf', '11']]);
  const entry = (path: string, digest: string): { path: string; digest: string } => ({ path, digest });
  const volume = entry('data/volumes/a.pdf', '11');
  const record = entry('data/archive/b.yaml', '22');

  it.each([
    ['is as planned', [volume, record], []],
    ['lacks a file of the archive', [volume], ['left out: data/archive/b.yaml']],
    ['lacks a document', [record], ['left out: data/volumes/a.pdf']],
    ['has a file too many', [volume, record, entry('data/archive/c', '33')], ['not planned: data/archive/c']],
    [
      'is not the document that was proved',
      [entry(volume.path, '12'), record],
      ['not as it was proved: data/volumes/a.pdf'],
    ],
  ])('%s', (_, entries, differences) => {
    expect(payloadDifferences(planned, proved, { entries })).toEqual(differences);
  });
});

it('a photograph leaves without the place where it was taken, the own file keeps it, and bag-info says so', async () => {
  put('专卷/影集/照片.jpg', PLACED);
  const { entries, positionsRemoved } = await writePackage(target(), input());
  expect(positionsRemoved).toBe(1);
  expect(readFileSync(join(folder, '专卷/影集/照片.jpg'))).toEqual(PLACED);
  expect(entries.find(({ path }) => path.endsWith('照片.jpg'))?.digest).not.toBe(sha256(PLACED));
  expect(isWhole(await verifyPackage(target()))).toBe(true);
  const bytes = readFileSync(target());
  expect(bytes.includes(PLACED)).toBe(false);
});

it('a film and a photograph with the name of another kind leave without it, too', async () => {
  const place = '+31.2304+121.4737/';
  const box = (type: string, content: string): string =>
    `${String.fromCharCode(0, 0, (8 + content.length) >> 8, (8 + content.length) & 255)}${type}${content}`;
  const film = box('ftyp', 'qt  0000qt  ') + box('mdat', '虚'.repeat(9)) + box('moov', box('\xa9xyz', `0000${place}`));
  put('专卷/影集/照片.MOV', Buffer.from(film, 'latin1'));
  put('专卷/影集/照片.png', PLACED);
  const { entries, positionsRemoved } = await writePackage(target(), input());
  expect(positionsRemoved).toBe(2);
  expect(isWhole(await verifyPackage(target()))).toBe(true);
  const blank = Buffer.from(film.replace(place, ' '.repeat(place.length)), 'latin1');
  expect(entries.find(({ path }) => path.endsWith('照片.MOV'))?.digest).toBe(sha256(blank));
  expect(entries.find(({ path }) => path.endsWith('照片.png'))?.digest).not.toBe(sha256(PLACED));
});

describe('a package made out of an earlier one', () => {
  const file = (): string => target('before.zip');

  it.each<[string, () => void]>([
    ['a record changed', () => put('专卷/2024年度/第二卷/志愿者名册.yaml', 'title: 改过的\n')],
    ['a document changed', () => put('出卷/第二卷.pdf', '%PDF-改过的')],
    ['a photograph was added', () => put('专卷/影集/又一张.jpg', Buffer.concat([PLACED, Buffer.from('又')]))],
    ['a file went', () => rmSync(join(folder, '专卷/2024年度/第二卷/志愿者名册.pdf'))],
    ['the archive went but for its settings', () => rmSync(join(folder, '专卷/2024年度'), { recursive: true })],
    ['nothing changed', () => undefined],
  ])('has the bytes of one made afresh when %s', async (_, change) => {
    put('专卷/影集/照片.jpg', PLACED);
    const { entries } = await writePackage(file(), input());
    change();
    const renewed = await writePackage(target('renewed.zip'), input(), { file: file(), entries });
    const fresh = await writePackage(target('fresh.zip'), input());
    expect(renewed).toEqual(fresh);
    expect(sha256(readFileSync(target('renewed.zip')))).toBe(sha256(readFileSync(target('fresh.zip'))));
  });

  it('takes what has not changed from there, not from the files', async () => {
    const { entries } = await writePackage(file(), input());
    const digests = new Map(entries.map(({ path, source }) => [path, source]));
    const given = input({ payload: payload((path) => digests.get(`data/archive/${path}`) ?? null) });
    rmSync(join(folder, '专卷/2024年度'), { recursive: true });
    expect(await holdsTheSame(given, { file: file(), entries })).toBe(true);
    await writePackage(target(), given, { file: file(), entries });
    expect(isWhole(await verifyPackage(target()))).toBe(true);
  });

  it.each<[string, (zip: Buffer) => Buffer]>([
    ['is cut', (zip) => zip.subarray(0, -1)],
    ['has something behind its end', (zip) => Buffer.concat([zip, Buffer.from('x')])],
    ['is no zip', () => Buffer.alloc(100)],
    ['is empty', () => Buffer.alloc(0)],
  ])('is made from the files when that %s', async (_, spoil) => {
    const { entries } = await writePackage(file(), input());
    const fresh = sha256(readFileSync(file()));
    writeFileSync(file(), spoil(readFileSync(file())));
    await writePackage(target(), input(), { file: file(), entries });
    expect(sha256(readFileSync(target()))).toBe(fresh);
  });
});
