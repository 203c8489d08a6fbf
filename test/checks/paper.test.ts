import { describe, expect, it } from 'vitest';
import { packageSizeFindings } from '../../src/arrange/package-size.ts';
import { sizeOf } from '../../src/commands/options.ts';
import { UsageError } from '../../src/commands/usage-error.ts';
import { archive, pdf, record } from '../arrange/sample.ts';

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

describe('a package', () => {
  const from = archive([record({ year: 2023, files: [pdf('旧.pdf', 1)] }), record({ files: [pdf('新.pdf', 1)] })]);
  const documents = [
    { name: '2023年度 第一卷', bytes: 300, year: 2023 },
    { name: '2024年度 第一卷', bytes: 400, year: 2024 },
    { name: '影集', bytes: 100, year: null },
  ];
  const files = [
    { path: '旧.pdf', bytes: 30 },
    { path: '新.pdf', bytes: 40 },
    { path: 'dossier.yaml', bytes: 1 },
  ];
  const found = (limit: number): ReturnType<typeof packageSizeFindings> =>
    packageSizeFindings(documents, files, { archive: from, limit });

  it('may be as large as the limit and not a byte larger', () => {
    expect(found(871)).toEqual([]);
    expect(found(870)).toMatchObject([{ rule: 'package-too-large', severity: 'warning', data: { bytes: 871 } }]);
  });

  it('too large names the largest and how large each year alone is, with what belongs to all', () => {
    expect(found(400)[0]?.data).toMatchObject({
      volumes: [{ name: '2024年度 第一卷' }, { name: '2023年度 第一卷' }, { name: '影集' }],
      files: [{ path: '新.pdf' }, { path: '旧.pdf' }, { path: 'dossier.yaml' }],
      parts: [
        { year: 2023, bytes: 331, fits: true },
        { year: 2024, bytes: 441, fits: false },
      ],
    });
  });
});
