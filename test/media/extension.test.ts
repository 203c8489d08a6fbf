import { expect, test } from 'vitest';
import { claimedTypes, extensionFits } from '../../src/media/extension.ts';

test.each([
  ['名册/志愿者.XLSX', 'xlsx'],
  ['a.b/扫描.pdf', 'pdf'],
  ['照片.ＪＰＧ', 'jpeg'],
  ['旧.doc', 'ole'],
  ['方案.wps', 'ole'],
  ['名册.csv', 'text'],
] as const)('%s may be %s', (path, type) => {
  expect(extensionFits(path, type)).toBe(true);
});

test.each([
  ['照片.jpg', 'heic'],
  ['方案.docx', 'ole'],
  ['名册.xlsx', 'html'],
  ['名册.xls', 'xlsx'],
  ['扫描.pdf', 'jpeg'],
] as const)('%s may not be %s', (path, type) => {
  expect(extensionFits(path, type)).toBe(false);
});

test.each(['无扩展名', 'a.b/无扩展名', '打包.rar', 'x.constructor', '.yaml'])('%s claims nothing', (path) => {
  expect(claimedTypes(path)).toBeNull();
  expect(extensionFits(path, 'zip')).toBe(true);
});
