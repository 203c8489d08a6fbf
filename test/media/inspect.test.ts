import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/media/inspect.ts';
import { sample } from './samples.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('types are told by the bytes', () => {
  test.each([
    ['letter.pdf', 'pdf', 3],
    ['photo.jpg', 'jpeg', 1],
    ['progressive.jpg', 'jpeg', 1],
    ['cmyk.jpg', 'jpeg', 1],
    ['palette.png', 'png', 1],
    ['interlaced.png', 'png', 1],
    ['picture.gif', 'gif', 1],
    ['picture.bmp', 'bmp', 1],
    ['picture.tif', 'tiff', 1],
    ['picture.webp', 'webp', 1],
    ['letter.docx', 'docx', null],
    ['roster.xlsx', 'xlsx', null],
    ['slides.pptx', 'pptx', null],
    ['slides.ppt', 'ole', null],
    ['roster.ods', 'odf', null],
    ['letter.odt', 'odf', null],
    ['letter.doc', 'ole', null],
    ['roster.xls', 'ole', null],
    ['letter.rtf', 'rtf', null],
    ['page.ofd', 'ofd', null],
    ['package.zip', 'zip', null],
    ['letter.fodt', 'officeXml', null],
  ])('%s is %s', async (name, type, pages) => {
    const { picture: _, sketch: __, format: ___, foreign, ...facts } = await inspect(sample(name));
    expect(facts).toEqual({ type, pages, problem: null });
    expect(foreign).toBe(type === 'ofd' || type === 'zip' ? type : undefined);
  });

  test.each([
    ['姓名,电话\n样例甲,19900000001\n', 'text'],
    ['\uFEFF姓名,电话\n', 'text'],
    ['# 总结\n\n正文\n', 'text'],
    ['<!DOCTYPE html><title>样例</title>', 'html'],
    ['\n<!-- 样例 -->\n<HTML xmlns:x="urn:x">', 'html'],
    ['<table><tr><td>姓名</td></tr></table>', 'html'],
  ])('%j is %s', async (text, type) => {
    expect(await inspect(bytesOf(text))).toEqual({ type, pages: null, problem: null });
  });

  test('text in GBK is text', async () => {
    // 姓名,电话
    const bytes = Uint8Array.of(0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0, 0x0a);
    expect(await inspect(bytes)).toMatchObject({ type: 'text', problem: null });
  });

  test('text in UTF-16 is text', async () => {
    expect(await inspect(Buffer.from('\uFEFF姓名\t电话\r\n', 'utf16le'))).toMatchObject({ type: 'text' });
  });

  test('a photograph of a phone is heic', async () => {
    const head = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
    expect(await inspect(Buffer.concat([head, Buffer.alloc(64)]))).toMatchObject({ type: 'heic', pages: null });
  });

  test('sound and film are media', async () => {
    const film = Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1');
    expect(await inspect(Buffer.concat([film, Buffer.alloc(64)]))).toMatchObject({ type: 'media' });
  });

  test('bytes that mean nothing are unknown', async () => {
    expect(await inspect(Uint8Array.of(0, 1, 2, 3, 255))).toMatchObject({ type: 'unknown', foreign: 'unknown' });
  });
});

describe('what cannot be used says why', () => {
  test.each([
    ['locked.pdf', 'pdf', 'locked'],
    ['locked-rc4.pdf', 'pdf', 'locked'],
    ['truncated.pdf', 'pdf', 'damaged'],
    ['no-pages.pdf', 'pdf', 'noPages'],
    ['locked.xlsx', 'ole', 'locked'],
    ['locked.ofd', 'ofd', 'locked'],
  ])('%s is %s and %s', async (name, type, problem) => {
    const { foreign, ...facts } = await inspect(sample(name));
    expect(facts).toEqual({ type, pages: null, problem });
    expect(foreign).toBe(type === 'ofd' ? type : undefined);
  });

  test('no bytes at all are empty', async () => {
    expect(await inspect(new Uint8Array())).toEqual({ type: 'unknown', pages: null, problem: 'empty' });
  });

  test.each([
    ['letter.docx', 'docx'],
    ['roster.xlsx', 'xlsx'],
    ['letter.odt', 'odf'],
    ['package.zip', 'zip'],
  ])('%s that breaks off is damaged', async (name, type) => {
    const bytes = sample(name);
    expect(await inspect(bytes.subarray(0, Math.floor(bytes.length * 0.6)))).toEqual({
      type,
      pages: null,
      problem: 'damaged',
    });
  });

  test('bytes inside a larger buffer are looked at where they begin', async () => {
    const bytes = sample('photo.jpg');
    const within = Buffer.concat([Buffer.alloc(7), bytes, Buffer.alloc(9)]).subarray(7, 7 + bytes.length);
    expect(await inspect(within)).toMatchObject({ type: 'jpeg', pages: 1 });
  });
});
