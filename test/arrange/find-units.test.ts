import { describe, expect, it } from 'vitest';
import { findUnits } from '../../src/arrange/find-units.ts';
import type { PlacedPiece, PlacedUnit } from '../../src/model/whereabouts.ts';
import { spelled } from '../../src/parse/pinyin.ts';

const piece = (title: string, files: readonly string[]): PlacedPiece => ({
  title,
  record: `${title}.yaml`,
  files,
  number: 1,
  firstPage: 1,
  lastPage: 2,
  box: '2',
  remark: '',
});
const unit = (
  year: number | null,
  printedNumber: string | null,
  slug: string,
  names: readonly string[],
  pieces: readonly PlacedPiece[],
): PlacedUnit => ({
  year,
  printedNumber,
  slug,
  title: names[0] ?? '',
  names,
  spellings: names.map(spelled).flatMap(({ initials, whole }) => [initials, whole]),
  volume: year === null ? null : 2,
  listNumber: 2,
  volumeName: '第二卷',
  boxes: ['2'],
  document: '打印/2.pdf',
  pieces,
});
const UNITS = [
  unit(2023, '2-22', 'volunteer-roster', ['志愿者名册', '义工'], [piece('2023年名册', ['甲/名册.xlsx'])]),
  unit(2023, '2-23', 'volunteer-activities', ['志愿者活动记录', '学雷锋'], []),
  unit(2024, '2-22', 'volunteer-roster', ['志愿者名册', '义工'], [piece('2024年名册', ['乙/花名册.xlsx'])]),
  unit(
    2024,
    null,
    'superior-documents',
    ['上级文件'],
    [piece('关于禁毒的通知', ['丙/通知.pdf']), piece('关于消防的通知', ['丁.pdf'])],
  ),
  unit(null, null, 'photo-album', ['影集'], [piece('图片', ['春游.jpg'])]),
];
const found = (question: string): readonly string[] =>
  findUnits(UNITS, question).map(({ unit: { year, slug }, pieces }) => `${year} ${slug} ${pieces.length}`);

describe('findUnits', () => {
  it.each<[string, readonly string[]]>([
    ['2024/2-22', ['2024 volunteer-roster 1']],
    ['2024年度 2-22', ['2024 volunteer-roster 1']],
    ['2-22', ['2023 volunteer-roster 1', '2024 volunteer-roster 1']],
    ['volunteer-roster', ['2023 volunteer-roster 1', '2024 volunteer-roster 1']],
    ['2024/2', ['2024 superior-documents 2']],
    ['2023/2 盒', ['2023 volunteer-roster 1', '2023 volunteer-activities 0', 'null photo-album 1']],
    ['志愿者', ['2023 volunteer-roster 1', '2023 volunteer-activities 0', '2024 volunteer-roster 1']],
    ['2023志愿者', ['2023 volunteer-roster 1', '2023 volunteer-activities 0']],
    ['２０２３　学雷锋', ['2023 volunteer-activities 0']],
    ['消防', ['2024 superior-documents 1']],
    ['花名册', ['2024 volunteer-roster 1']],
    ['春游', ['null photo-album 1']],
    ['zyzhd', ['2023 volunteer-activities 0']],
    ['2024/yigong', ['2024 volunteer-roster 1']],
    ['2023/影集', ['null photo-album 1']],
    ['没有的东西', []],
    ['', []],
    ['。', []],
  ])('%s', (question, expected) => {
    expect(found(question)).toEqual(expected);
  });
});
