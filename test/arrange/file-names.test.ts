import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeName } from '../../src/arrange/file-names.ts';

describe('file names', () => {
  it('keep Chinese as it is', () => {
    expect(safeName('第一卷 政务环境、法制环境和市场环境')).toBe('第一卷 政务环境、法制环境和市场环境');
  });

  it('replace what Windows forbids by full-width twins', () => {
    expect(safeName('a<b>c:d"e/f\\g|h?i*j')).toBe('a＜b＞c：d＂e／f＼g｜h？i＊j');
  });

  it('drop what nobody sees', () => {
    expect(safeName('影\u0000集\u200B\u202E卷')).toBe('影集卷');
  });

  it('avoid device names of Windows', () => {
    expect(safeName('CON')).toBe('CON_');
    expect(safeName('lpt1.卷')).toBe('lpt1_.卷');
    expect(safeName('console')).toBe('console');
  });

  it('never become empty', () => {
    expect(safeName(' .. ')).toBe('_');
  });

  it('are fit for every system whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        const name = safeName(text);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
        expect(name).not.toMatch(/^[ .]|[ .]$/);
        expect(Buffer.byteLength(`${name}.pdf`)).toBeLessThanOrEqual(255);
        expect(Buffer.from(name).toString()).toBe(name);
        expect(name).not.toBe('');
        expect(safeName(name)).toBe(name);
      }),
    );
  });
});
