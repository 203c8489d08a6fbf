import { describe, expect, it } from 'vitest';
import type { Printing } from '../../src/arrange/plan-input.ts';
import { evaluate } from '../../src/checks/evaluate.ts';
import { paperCheck } from '../../src/checks/paper.ts';
import { sizeOf } from '../../src/commands/options.ts';
import { UsageError } from '../../src/commands/usage-error.ts';
import { readLayout } from '../../src/parse/layout/layout.ts';
import { archive, checklist, pdf, photo, record } from '../arrange/sample.ts';

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

describe('boxes foreseen before anything is built', () => {
  const { boxes } = readLayout();
  const day = (number: number): { from: string; to: string } => ({
    from: `2024-01-0${number}`,
    to: `2024-01-0${number}`,
  });

  function foreseen(records: Parameters<typeof archive>[0], printing: Printing): readonly string[] {
    const paper = paperCheck({ boxes, printing, maxSize: null, files: [] });
    const report = evaluate({ archive: archive(records), checklist, asOf: '2025-04-01', selection: null }, { paper });
    return report.findings.map(({ rule }) => rule).filter((rule) => rule !== 'item-undecided');
  }

  it('are one where both sides of a sheet are printed, two where one is', () => {
    const records = [1, 2].map((number) =>
      record({ title: `名册${number}`, date: day(number), files: [pdf(`${number}.pdf`, 300)] }),
    );
    expect(foreseen(records, { duplex: false, photosPerPage: 1 })).toEqual(['volume-in-several-boxes']);
    expect(foreseen(records, { duplex: true, photosPerPage: 1 })).toEqual([]);
  });

  it('are one where two photographs share a page, two where each has its own', () => {
    const groups = [1, 2].map((number) =>
      record({
        item: 'photo-album',
        title: `照片${number}`,
        date: day(number),
        photos: Array.from({ length: 300 }, (_, index) => photo(`${number}-${index}.jpg`)),
        files: [],
      }),
    );
    expect(foreseen(groups, { duplex: false, photosPerPage: 1 })).toEqual(['volume-in-several-boxes']);
    expect(foreseen(groups, { duplex: false, photosPerPage: 2 })).toEqual([]);
  });
});
