import { expect, test } from 'vitest';
import type { MediaFacts } from '../../src/model/evidence.ts';
import { claimedTypes, extensionFits } from '../../src/media/extension.ts';

type Named = readonly [path: string, media: Pick<MediaFacts, 'type' | 'format'>];

test.each<Named>([
  ['名册/志愿者.XLSX', { type: 'xlsx' }],
  ['a.b/扫描.pdf', { type: 'pdf' }],
  ['照片.ＪＰＧ', { type: 'jpeg' }],
  ['旧.doc', { type: 'ole' }],
  ['方案.wps', { type: 'ole' }],
  ['方案.odt', { type: 'odf' }],
  ['旧.doc', { type: 'ole', format: 'doc' }],
  ['方案.wps', { type: 'ole', format: 'doc' }],
  ['名册.et', { type: 'ole', format: 'xls' }],
  ['模板.xlt', { type: 'ole', format: 'xls' }],
  ['讲稿.dps', { type: 'ole', format: 'ppt' }],
  ['名册.ods', { type: 'odf', format: 'ods' }],
  ['名册.fods', { type: 'officeXml', format: 'fods' }],
  ['名册.csv', { type: 'text' }],
])('%s may be %o', (path, media) => {
  expect(extensionFits(path, media)).toBe(true);
});

test.each<Named>([
  ['照片.jpg', { type: 'heic' }],
  ['方案.docx', { type: 'ole' }],
  ['名册.xlsx', { type: 'html' }],
  ['名册.xls', { type: 'xlsx' }],
  ['扫描.pdf', { type: 'jpeg' }],
  ['名册.xls', { type: 'ole', format: 'doc' }],
  ['名册.et', { type: 'ole', format: 'doc' }],
  ['方案.doc', { type: 'ole', format: 'xls' }],
  ['方案.wps', { type: 'ole', format: 'ppt' }],
  ['讲稿.ppt', { type: 'ole', format: 'doc' }],
  ['方案.odt', { type: 'odf', format: 'ods' }],
  ['方案.docx', { type: 'ole', format: 'doc' }],
  ['名册.fods', { type: 'officeXml', format: 'fodt' }],
])('%s may not be %o', (path, media) => {
  expect(extensionFits(path, media)).toBe(false);
});

test.each(['无扩展名', 'a.b/无扩展名', '打包.rar', 'x.constructor', '.yaml'])('%s claims nothing', (path) => {
  expect(claimedTypes(path)).toBeNull();
  expect(extensionFits(path, { type: 'zip' })).toBe(true);
});
