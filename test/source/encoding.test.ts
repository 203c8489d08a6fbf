import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/source/encoding.ts';
import { asGbk, asUtf16, asWindowsUtf8 } from '../encodings.ts';

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
