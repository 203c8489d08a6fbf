import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { askedFaces } from '../../src/media/office/asked-faces.ts';
import { entry, rawZip } from '../output/raw-zip.ts';
import { paragraph, wordDocument, wordStyle } from './word.ts';

describe('the faces that a document asks for', () => {
  const defaults =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="等线"/></w:rPr></w:rPrDefault></w:docDefaults>';
  const styles = `${defaults}${wordStyle('标题', '方正小标宋简体')}${wordStyle('正文', '仿宋_GB2312', '底')}${wordStyle('底', '楷体_GB2312')}${wordStyle('别的', '隶书')}`;

  it('are those of its runs and of the styles used, with what these are based on', async () => {
    const body =
      paragraph('通知', { style: '标题', face: '黑体' }) + paragraph('各居民小组', { style: '正文', face: 'SimSun' });
    expect(await askedFaces(wordDocument(body, styles), 'docx')).toEqual(
      ['SimSun', '仿宋_GB2312', '方正小标宋简体', '楷体_GB2312', '黑体'].toSorted(),
    );
  });

  it('are those of the defaults only where a run of Chinese names none of its own', async () => {
    const named = paragraph('名册', { face: '宋体' });
    expect(await askedFaces(wordDocument(named, styles), 'docx')).toEqual(['宋体']);
    expect(await askedFaces(wordDocument(named + paragraph('No. 1'), styles), 'docx')).toEqual(['宋体']);
    expect(await askedFaces(wordDocument(named + paragraph('名册'), styles), 'docx')).toEqual(['宋体', '等线']);
  });

  it('leave out faces of Latin letters', async () => {
    const body = paragraph('a', { face: 'Times New Roman' }) + paragraph('二', { face: '方正粗宋' });
    expect(await askedFaces(wordDocument(body), 'docx')).toEqual(['方正粗宋']);
  });

  it('are read from slides and OpenDocument files', async () => {
    const slide = rawZip([entry('ppt/slides/slide1.xml', '<a:ea typeface="微软雅黑"/><a:latin typeface="+mn-lt"/>')]);
    expect(await askedFaces(slide, 'pptx')).toEqual(['微软雅黑']);
    const odt = rawZip([
      entry('content.xml', '<style:font-face style:name="F" svg:font-family="&apos;仿宋_GB2312&apos;"/>'),
    ]);
    expect(await askedFaces(odt, 'odf')).toEqual(['仿宋_GB2312']);
  });

  it.each([
    [
      "{\\rtf1{\\fonttbl{\\f0\\fnil\\fcharset134 \\'b7\\'c2\\'cb\\'ce_GB2312;}{\\f1\\froman Times New Roman;}}}",
      ['仿宋_GB2312'],
    ],
    ['{\\rtf1{\\fonttbl{\\f0\\fnil\\fcharset134{\\*\\fname SimHei;}\\u-24879 ?\\u20307 ?;}}}', ['黑体']],
    ['{\\rtf1 没有字体表}', []],
  ])('are read from the font table of %s', async (text, names) => {
    expect(await askedFaces(Buffer.from(text, 'latin1'), 'rtf')).toEqual(names);
  });

  it('are found in the tables of old formats, and a longer name is not taken for a shorter one', async () => {
    const table = (name: string): Buffer =>
      Buffer.concat([
        readFileSync('fixtures/media/letter.doc').subarray(0, 512),
        Buffer.from(`\u0001${name}\0`, 'utf16le'),
      ]);
    expect(await askedFaces(table('华文宋体'), 'ole')).toEqual(['华文宋体']);
    expect(await askedFaces(table('宋体'), 'ole')).toEqual(['宋体']);
    expect(await askedFaces(Buffer.concat([Buffer.from([2, 1]), Buffer.from('黑体', 'utf16le')]), 'ole')).toEqual([
      '黑体',
    ]);
  });

  it('of web pages are those of their style sheets', async () => {
    const page = '<p style="font-family: 仿宋_GB2312, serif">一</p>';
    expect(await askedFaces(Buffer.from(page), 'html')).toEqual(['仿宋_GB2312']);
  });

  it('of what cannot be read are none', async () => {
    expect(await askedFaces(Buffer.from('PK没有'), 'docx')).toEqual([]);
  });
});
