import { describe, expect, it } from 'vitest';
import type { EvidenceRecord } from '../../src/model/evidence.ts';
import { attachment, pdf, plan, record, volumeOf } from './sample.ts';

function remark(copy: EvidenceRecord, others: readonly EvidenceRecord[] = []): string {
  const items = plan([copy, ...others]).volumes.flatMap(({ sections }) => sections.flatMap((section) => section.items));
  return items.find((item) => item.record === copy)?.remark ?? 'not bound';
}

const scattered = { item: 'study', part: '制度', title: '学习制度' };

describe('备注 of a piece', () => {
  it('is empty for a printed original', () => {
    expect(remark(record())).toBe('');
  });

  it('names the page of the original that lies in the volume of another year', () => {
    const original = record({ ...scattered, year: 2023, files: [pdf('原件.pdf', 5)] });
    const before = record({
      ...scattered,
      title: '前一件',
      year: 2023,
      date: { from: '2023-01-01', to: '2023-01-01' },
      files: [pdf('前.pdf', 10)],
    });
    const copy = record({ ...scattered, copy: '复印件', original: { year: 2023, item: 'study', page: 2 } });
    expect(remark(copy, [original, before])).toContain('2023年度 1-2 第12页');
  });

  it('names only the item where it is not clear which piece is the original', () => {
    const originals = ['甲', '乙'].map((title) => record({ ...scattered, title, year: 2023 }));
    const copy = record({ ...scattered, copy: '复印件', original: { year: 2023, item: 'study', page: null } });
    expect(remark(copy, originals)).toMatch(/2023年度 1-2$/);
  });

  it('says where an original outside the dossier is kept', () => {
    expect(remark(record({ copy: '复印件', original: { location: '街道档案室' } }))).toContain('街道档案室');
  });

  it('joins what there is to say', () => {
    const both = record({
      medium: '手写',
      paper: { pages: 3, location: '随卷', bothSides: true, thickness: null },
      copy: '复印件',
      files: [],
    });
    expect(remark(both).split('；')).toHaveLength(3);
  });

  it('tells a file that lies in the package only', () => {
    expect(remark(record({ files: [attachment('表.xlsx', { type: 'xlsx', pages: null })] }))).not.toBe('');
  });

  it('leads from a second place to the first', () => {
    const place = { path: '一.yaml', line: 1, column: 1 };
    const also = [{ year: 2023, item: 'superior', part: '材料', page: null, place }];
    const volume = volumeOf(plan([record({ also, files: [pdf('一.pdf', 4)] })]), 2023, 2);
    expect(volume.sections[0]?.items[0]?.remark).toContain('2024年度 第一卷 1-2 第1页');
  });
});
