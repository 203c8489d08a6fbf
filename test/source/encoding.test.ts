import { describe, expect, test } from 'vitest';
import { decodeText, encodedLike } from '../../src/source/encoding.ts';
import { asGbk, asUtf16, asUtf16be, asWindowsUtf8 } from '../encodings.ts';

const text = 'title: 2024年志愿者名册（虚构）\n';

describe('a text', () => {
  test('is read alike however it is stored', () => {
    const stored = [
      [new TextEncoder().encode(text), 'UTF-8'],
      [asWindowsUtf8(text), 'UTF-8'],
      [asUtf16(text), 'UTF-16'],
      [asUtf16(text, false), 'UTF-16'],
      [Uint8Array.from(Buffer.from(asUtf16(text)).swap16()), 'UTF-16'],
      [asGbk(text), 'GBK'],
    ] as const;
    for (const [bytes, encoding] of stored) {
      const decoded = decodeText(bytes);
      expect([decoded?.text.replaceAll('\r\n', '\n'), decoded?.encoding]).toEqual([text, encoding]);
    }
  });

  test('may hold characters of four bytes in GB 18030', () => {
    expect(decodeText(Uint8Array.from([0xc3, 0xfb, 0x81, 0x39, 0xef, 0x30]))?.encoding).toBe('GBK');
  });

  test('of UTF-16 is told from others by its sense where it holds no Latin letter', () => {
    const chinese = '文明社区居民会议纪要，参加人员如下：张王李赵。'.repeat(8);
    for (const [bytes, encoding] of [
      [asUtf16(chinese, false), 'UTF-16'],
      [asUtf16be(chinese, false), 'UTF-16'],
      [asGbk(chinese), 'GBK'],
      [new TextEncoder().encode(chinese), 'UTF-8'],
      [asUtf16('一二三一', false), 'UTF-16'],
      [asGbk('一二三一'), 'GBK'],
    ] as const)
      expect(decodeText(bytes)?.encoding).toBe(encoding);
    expect(decodeText(asUtf16(chinese, false))?.text).toBe(chinese);
  });

  test.each([1, 2, 7, 8, 500, 5000])(
    'of UTF-8 with %d zeros behind it, which a power cut leaves, stays UTF-8',
    (zeros) => {
      const bytes = new TextEncoder().encode(text + '\0'.repeat(zeros));
      expect(decodeText(bytes)?.encoding).toBe('UTF-8');
      expect(decodeText(bytes)?.text.startsWith(text)).toBe(true);
    },
  );

  test('of a few letters is told all the same', () => {
    expect(decodeText(asUtf16('a', false))).toEqual({ text: 'a', encoding: 'UTF-16' });
    expect(decodeText(asUtf16be('年: 1', false))).toEqual({ text: '年: 1', encoding: 'UTF-16' });
    expect(decodeText(asGbk('年: 1'))).toEqual({ text: '年: 1', encoding: 'GBK' });
    expect(decodeText(new TextEncoder().encode('a'))).toEqual({ text: 'a', encoding: 'UTF-8' });
  });

  test('may be empty', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'UTF-8' });
  });
});

describe('no text', () => {
  test('are bytes that fit no encoding', () => {
    expect(decodeText(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0x00]))).toBeNull();
    expect(decodeText(Uint8Array.from([0x80, 0x20, 0x81]))).toBeNull();
    expect(decodeText(asUtf16(text).subarray(0, 11))).toBeNull();
  });
});

test('a text in the place of another has a byte order mark where that one had it', () => {
  const marked = Buffer.from('\uFEFFtitle: 甲\n');
  expect(Buffer.from(encodedLike(marked, 'title: 乙\n'))).toEqual(Buffer.from('\uFEFFtitle: 乙\n'));
  expect(Buffer.from(encodedLike(marked.subarray(3), 'title: 乙\n'))).toEqual(Buffer.from('title: 乙\n'));
  expect(Buffer.from(encodedLike(new Uint8Array(), '乙'))).toEqual(Buffer.from('乙'));
});
