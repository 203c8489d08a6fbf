import { describe, expect, test } from 'vitest';
import { openCompound } from '../../src/media/office/compound.ts';
import { inspect } from '../../src/media/inspect.ts';
import { needsOffice } from '../../src/media/ways.ts';
import { openFile } from '../corpus/open-file.ts';
import { sample } from './samples.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const tail = '\x01'.repeat(90);

describe('formats that no page can be made of are known by their bytes', () => {
  test.each([
    ['caj', `CAJ\0${tail}`, null],
    ['ceb', `Founder CEB\0${tail}`, null],
    ['dwg', `AC1032\0${tail}`, null],
    ['rar', `Rar!\x1a\x07\x01\0${tail}`, null],
    ['sevenZip', `7z\xbc\xaf\x27\x1c${tail}`, null],
    ['email', 'Received: from a\r\nMIME-Version: 1.0\r\nFrom: a@b.invalid\r\nSubject: x\r\n\r\ntext', null],
    [
      'email',
      'From a@b.invalid Wed Jul 20 17:35:09 2016\nReceived: from a\n\tby b\nDKIM-Signature: v=1\nThread-Index: x\nUser-Agent: y\nReferences: z\nAccept-Language: zh-CN\nTo: c@d.invalid\nMIME-Version: 1.0\n\ntext',
      null,
    ],
    ['webArchive', 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x', null],
    ['video', `\0\0\0\x18ftypmp42\0\0\0\0mp42isom${'\0'.repeat(64)}`, null],
    ['audio', `#!AMR\n${'\0'.repeat(64)}`, null],
    ['unknown', `\x02\x03${tail}`, null],
    ['guarded', `%TSD-Header-###%${tail}`, 'locked'],
    ['guarded', `b\x14#e\x01\0E-SafeNet\0\0\0LOCK${tail}`, 'locked'],
    ['shortcut', `L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0\0\0\0F${'\0'.repeat(90)}`, 'empty'],
    ['webLink', '[InternetShortcut]\r\nURL=https://example.invalid/\r\n', 'empty'],
    ['placeholder', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\n', 'empty'],
    ['placeholder', '\0'.repeat(64), 'empty'],
  ])('%s', async (foreign, text, problem) => {
    expect(await inspect(latin(text))).toMatchObject({ foreign, problem, pages: null });
  });

  test.each([
    ['a letter that begins as a message does', 'From: 幸福社区\n\n虚构'],
    ['a form that is filled in', 'Date: 2024-01-05\nTo: 虚构\n时间：上午\n地点：活动室\n主题：读书\n人数：12\n\n虚构'],
    ['63 zeros and a one', null],
  ])('%s is none of them', async (_, text) => {
    const bytes = text === null ? Buffer.concat([Buffer.alloc(63), Buffer.of(1)]) : Buffer.from(text);
    const { foreign } = await inspect(bytes);
    expect([undefined, 'unknown']).toContain(foreign);
  });
});

describe('documents in the old container', () => {
  test.each([
    ['letter.doc', { format: 'doc', problem: null }],
    ['roster.xls', { format: 'xls', problem: null }],
    ['slides.ppt', { format: 'ppt', problem: null }],
    ['letter.wps', { format: 'doc', problem: null }],
    ['roster.et', { format: 'xls', problem: null }],
    ['slides.dps', { format: 'ppt', problem: null }],
    ['locked.xlsx', { problem: 'locked' }],
  ])('%s is told by its streams', async (name, facts) => {
    expect(await inspect(sample(name))).toEqual({ type: 'ole', pages: null, ...facts });
  });

  test('a workbook that holds a Word document stays a workbook', async () => {
    const bytes = compound([
      { name: 'Root Entry', kind: 5, child: 1 },
      { name: 'MBD0017A1B2', kind: 1, left: 2, child: 3 },
      { name: 'Workbook', kind: 2 },
      { name: 'WordDocument', kind: 2 },
    ]);
    expect(await inspect(bytes)).toEqual({ type: 'ole', pages: null, problem: null, format: 'xls' });
  });

  test.each([
    ['WORKBOOK', 'xls'],
    ['worddocument', 'doc'],
    ['PP40', 'ppt'],
  ])('one whose stream is called %s is %s', async (name, format) => {
    const bytes = compound([
      { name: 'Root Entry', kind: 5, child: 1 },
      { name, kind: 2 },
    ]);
    expect(await inspect(bytes)).toEqual({ type: 'ole', pages: null, problem: null, format });
  });

  test('a sheet with pictures in its cells is not given to a program that shows none of them', async () => {
    const bytes = compound([
      { name: 'Root Entry', kind: 5, child: 1 },
      { name: 'Workbook', kind: 2, left: 2 },
      { name: 'ETCellImageData', kind: 2 },
    ]);
    const facts = { type: 'ole', pages: null, problem: null, format: 'xls', foreign: 'cellPictures' };
    expect(await inspect(bytes)).toEqual(facts);
    const { attachment, rules } = await openFile('名册.et', bytes);
    expect([rules, attachment === null ? null : needsOffice(attachment)]).toEqual([['attachment-unsupported'], false]);
  });

  test('a saved message is no document: no office program is asked for it', async () => {
    const bytes = compound([
      { name: 'Root Entry', kind: 5, child: 1 },
      { name: '__properties_version1.0', kind: 2 },
    ]);
    const { attachment, rules, render } = await openFile('通知.msg', bytes);
    if (attachment === null) throw new Error('of no use');
    expect([rules, needsOffice(attachment)]).toEqual([['attachment-unsupported'], false]);
    expect((await render()).of(attachment)).toEqual({ kind: 'titled', problem: null });
  });

  test('a Word document whose head says it is encrypted is locked', async () => {
    const bytes = Buffer.from(sample('letter.doc'));
    const word = bytes.indexOf(Buffer.from([0xec, 0xa5]));
    expect(await inspect(bytes)).toMatchObject({ problem: null });
    bytes.writeUInt16LE(bytes.readUInt16LE(word + 10) | 0x0100, word + 10);
    expect(await inspect(bytes)).toMatchObject({ type: 'ole', problem: 'locked' });
  });

  test('a workbook whose first records say that the rest is encrypted is locked', async () => {
    const bytes = Buffer.from(sample('roster.xls'));
    const start = bytes.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00]));
    const second = start + 4 + bytes.readUInt16LE(start + 2);
    bytes.writeUInt16LE(0x2f, second);
    expect(await inspect(bytes)).toMatchObject({ type: 'ole', problem: 'locked' });
  });

  test('one that breaks off in its head is damaged, and no cut of it makes the reader throw', async () => {
    const bytes = sample('letter.doc');
    expect(await inspect(bytes.subarray(0, 100))).toMatchObject({ type: 'ole', problem: 'damaged' });
    for (let length = 512; length < bytes.length; length += 257) {
      const cut = bytes.subarray(0, length);
      const file = openCompound(cut);
      for (const entry of file?.entries ?? []) file?.read(entry, 4096);
    }
  });

  test('chains that lead back to themselves end', () => {
    const bytes = Buffer.from(sample('letter.doc'));
    const table = (bytes.readUInt32LE(76) + 1) * 512;
    for (let at = table; at < table + 512; at += 4) bytes.writeUInt32LE(1, at);
    const file = openCompound(bytes);
    for (const entry of file?.entries ?? []) file?.read(entry, 4096);
    expect(file?.entries.length ?? 0).toBeLessThanOrEqual(20_000);
  });
});

/** A compound file with empty streams: its head, one sector of the allocation table, one of the directory. */
function compound(
  entries: readonly { readonly name: string; readonly kind: number; readonly left?: number; readonly child?: number }[],
): Buffer {
  const bytes = Buffer.alloc(3 * 512, 0xff);
  bytes.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(0xfffffffe, 60);
  bytes.writeUInt32LE(0xfffffffe, 68);
  bytes.writeUInt32LE(0, 76);
  bytes.writeUInt32LE(0xfffffffd, 512);
  bytes.writeUInt32LE(0xfffffffe, 516);
  for (const [index, { name, kind, left, child }] of entries.entries()) {
    const at = 1024 + index * 128;
    bytes.fill(0, at, at + 128);
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, at + 64);
    bytes[at + 66] = kind;
    bytes.writeUInt32LE(left ?? 0xffffffff, at + 68);
    bytes.writeUInt32LE(0xffffffff, at + 72);
    bytes.writeUInt32LE(child ?? 0xffffffff, at + 76);
  }
  return bytes;
}
