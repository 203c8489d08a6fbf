import { describe, expect, it } from 'vitest';
import { sizeOf } from '../../src/commands/options.ts';
import { UsageError } from '../../src/commands/usage-error.ts';

describe('the greatest size of a package', () => {
  it.each([
    ['200MB', 200e6],
    ['200m', 200e6],
    ['1.5G', 1.5e9],
    ['500 KB', 500e3],
    ['２００ＭＢ', 200e6],
  ])('is read from %s', (text, bytes) => {
    expect(sizeOf(text)).toBe(bytes);
  });

  it.each(['', '200', '0MB', '-1MB', '大', '1,5G', '200MiB'])('is refused when written %j', (text) => {
    expect(() => sizeOf(text)).toThrow(UsageError);
  });

  it('is no matter when it is not given', () => {
    expect(sizeOf(undefined)).toBeNull();
  });
});
