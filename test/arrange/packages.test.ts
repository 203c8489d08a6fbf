import { describe, expect, it } from 'vitest';
import { fileSizeFindings, packageSizeFindings } from '../../src/arrange/package-size.ts';
import type { SizedDocument, SizedFile } from '../../src/arrange/package-parts.ts';
import { zipBytes } from '../../src/arrange/package-parts.ts';
import { divided, nameOf, plannedPackages, type NamedVolume } from '../../src/arrange/packages.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { PlannedPackage } from '../../src/model/package.ts';
import { wholeFile } from '../../src/model/place.ts';
import { archive, checklist, pdf, photo, plan, record } from './sample.ts';

const MB = 1_000_000;

const records = [
  record({ path: '2023年度/甲.yaml', year: 2023, item: 'study', files: [pdf('2023年度/甲.pdf', 1)] }),
  record({ path: '2023年度/乙.yaml', year: 2023, item: 'superior', files: [pdf('2023年度/乙.pdf', 1)] }),
  record({
    path: '2024年度/丙.yaml',
    item: 'study',
    files: [pdf('2024年度/丙.pdf', 1)],
    also: [{ year: 2023, item: 'superior', part: '材料', page: null, place: wholeFile('2024年度/丙.yaml') }],
  }),
  record({ path: '2024年度/丁.yaml', item: 'superior', files: [pdf('2024年度/丁.pdf', 1)] }),
  record({ path: '影集/戊.yaml', item: 'photo-album', part: '第二年图片', files: [], photos: [photo('影集/戊.jpg')] }),
];
const from = archive(records);
const planned = plan(records);
const written = [...planned.volumes.map(({ document }) => document), ...planned.lists].map(({ path }) => ({
  path,
  pages: 1,
  bytes: path.includes('年度') ? MB : 1000,
}));

const sizes: Readonly<Record<string, number>> = {
  'dossier.yaml': 100,
  'waivers.yaml': 100,
  '.dossier/baseline.json': 100,
  '2023年度/甲.yaml': 100,
  '2023年度/甲.pdf': MB,
  '2023年度/没有写到.docx': 100,
  '2023年度/乙.yaml': 100,
  '2023年度/乙.pdf': MB,
  '2024年度/丙.yaml': 100,
  '2024年度/丙.pdf': MB,
  '2024年度/丁.yaml': 100,
  '2024年度/丁.pdf': MB,
  '影集/戊.yaml': 100,
  '影集/戊.jpg': 1.5 * MB,
  '说明.txt': 100,
};
const files: readonly SizedFile[] = Object.entries(sizes).map(([path, bytes]) => ({ path, bytes }));

function packages(limit: number): readonly PlannedPackage[] {
  return plannedPackages(planned, written, { archive: from, checklist, files, limit });
}

function names(limit: number): readonly string[] {
  return packages(limit).map(({ name }) => name.replace('创建文明城区专卷-幸福社区-', ''));
}

/** Documents and files of a package without those that every one has. */
function own({ documents, files: held }: PlannedPackage): readonly string[] {
  const volumes = documents.filter((path) => planned.volumes.some(({ document }) => document.path === path));
  return [...volumes.map((path) => path.replace('打印/', '')), ...held].filter(
    (path) => !/^(?:dossier|waivers)\.yaml$|^\.dossier/.test(path),
  );
}

describe('a package', () => {
  it('is one while it fits, to the byte', () => {
    const documents = written.map(({ path, bytes }) => ({ name: path, bytes, volume: null }));
    const all = zipBytes(documents, files);
    expect(names(all)).toEqual(['2023-2024']);
    expect(names(all - 1).length).toBeGreaterThan(1);
  });

  it('too large for one is divided into whole years, the album behind them', () => {
    expect(names(7.5 * MB)).toEqual(['2023', '2024-影集']);
    expect(names(5.1 * MB)).toEqual(['2023', '2024', '影集']);
  });

  it('divides a year that is too large into volumes, and goes on whole with the next that fits', () => {
    expect(names(4.2 * MB)).toEqual(['2023-第一卷', '2023-第二卷', '2024', '影集']);
    expect(names(3.2 * MB)).toEqual(['2023-第一卷', '2023-第二卷', '2024-第一卷', '2024-第二卷', '影集']);
  });

  it('holds the evidence of its volumes, also what proves them from elsewhere; a file that no record names goes with its neighbours, once', () => {
    const made = packages(3.2 * MB);
    expect(made.map(own)).toEqual([
      ['2023年度/第一卷 政务： 环境.pdf', '2023年度/甲.yaml', '2023年度/甲.pdf', '2023年度/没有写到.docx', '说明.txt'],
      ['2023年度/第二卷 上级文件.pdf', '2023年度/乙.yaml', '2023年度/乙.pdf', '2024年度/丙.yaml', '2024年度/丙.pdf'],
      ['2024年度/第一卷 政务： 环境.pdf', '2024年度/丙.yaml', '2024年度/丙.pdf'],
      ['2024年度/第二卷 上级文件.pdf', '2024年度/丁.yaml', '2024年度/丁.pdf'],
      ['影集.pdf', '影集/戊.yaml', '影集/戊.jpg'],
    ]);
    for (const { documents, files: held } of made) {
      expect(held).toEqual(expect.arrayContaining(['dossier.yaml', 'waivers.yaml', '.dossier/baseline.json']));
      expect(documents).toEqual(expect.arrayContaining(planned.lists.map(({ path }) => path)));
    }
  });

  it.each([3.2, 4.2, 5.1, 7.5, 100])('leaves nothing out at %d MB', (limit) => {
    const made = packages(limit * MB);
    expect(new Set(made.flatMap((each) => each.files))).toEqual(new Set(Object.keys(sizes)));
    expect(new Set(made.flatMap(({ documents }) => documents))).toEqual(new Set(written.map(({ path }) => path)));
    expect(new Set(made.map(({ name }) => name)).size).toBe(made.length);
  });

  it('names the others of its group and its own years', () => {
    const [, second] = packages(7.5 * MB);
    expect(Object.fromEntries(second?.info ?? [])).toMatchObject({
      'External-Identifier': '创建文明城区专卷-幸福社区-2024-影集',
      'External-Description': '幸福社区创建文明城区专卷（2023—2024年）：2024年度、影集',
      'Dates-Covered': '2024',
      'Bag-Group-Identifier': '创建文明城区专卷-幸福社区-2023-2024',
      'Bag-Count': '2 of 2',
    });
    expect(Object.fromEntries(packages(100 * MB)[0]?.info ?? [])).not.toHaveProperty('Bag-Count');
  });

  it('of chosen volumes only still takes everything along', () => {
    const some = plan(records, { selection: { years: null, volumes: [2] } });
    const made = plannedPackages(
      some,
      some.volumes.map(({ document }) => ({ path: document.path, pages: 1, bytes: MB })),
      { archive: from, checklist, files, limit: Number.POSITIVE_INFINITY },
    );
    expect(made.map((each) => each.files.length)).toEqual([files.length]);
  });
});

describe('what is said of a size', () => {
  const volumes: readonly NamedVolume[] = planned.volumes;
  const documents: readonly SizedDocument[] = planned.volumes.map((volume) => ({
    name: volume.document.path,
    bytes: MB,
    volume,
  }));
  const found = (limit: number): readonly Finding[] => {
    const parts = divided(documents, { archive: from, checklist, files, limit });
    return packageSizeFindings({ documents, files, parts, volumes, limit });
  };

  it('is nothing when all fits into one', () => {
    expect(found(100 * MB)).toEqual([]);
  });

  it('names how it is divided, and the parts that do not fit however it is', () => {
    expect(found(2.5 * MB)).toMatchObject([
      {
        rule: 'package-too-large',
        severity: 'warning',
        data: {
          limit: 2.5 * MB,
          parts: [
            { part: '2023年度第一卷', fits: true },
            { part: '2023年度第二卷', fits: false },
            { part: '2024年度第一卷', fits: true },
            { part: '2024年度第二卷', fits: true },
            { part: '影集', fits: false },
          ],
        },
      },
    ]);
  });

  it('names every file that alone is too large, and not one that just fits', () => {
    expect(fileSizeFindings(files, 1.5 * MB)).toEqual([]);
    expect(fileSizeFindings(files, 1.5 * MB - 1)).toMatchObject([
      { rule: 'file-too-large', severity: 'warning', place: { path: '影集/戊.jpg' } },
    ]);
  });

  it('names a part by its years when it has all of them, else by its volumes', () => {
    expect(nameOf({ volumes: [0, 1, 2, 3] }, volumes).ends).toEqual([2023, 2024]);
    expect(nameOf({ volumes: [2] }, volumes)).toMatchObject({ ends: [2024, '第一卷'], label: '2024年度第一卷' });
    expect(nameOf({ volumes: [4] }, volumes)).toMatchObject({ ends: ['影集'], label: '影集', years: [] });
  });
});
