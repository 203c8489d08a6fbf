import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { officeConverter } from '../../src/media/office/convert.ts';
import type { OfficeProgram } from '../../src/media/office/run.ts';
import type { OfficeJob } from '../../src/media/rendered.ts';
import { needsOffice } from '../../src/media/ways.ts';
import { noCache } from '../../src/model/content-cache.ts';
import { findOffice } from '../../src/source/programs.ts';
import { shippedFile } from '../../src/source/shipped.ts';
import { seenPages } from '../output/seen-text.ts';
import { openFile } from './open-file.ts';

const MEDIA = join(import.meta.dirname, '../../fixtures/media');
const office = findOffice({ path: process.env['PATH'] ?? '', given: null });
/** Said in the title of what needs the office program where there is none. */
const lacking = office === null ? '（没有 LibreOffice，跳过）' : '';

/** An office document under the name of another kind: what it is, and words on its first page. */
const cases: readonly (readonly [file: string, named: string, type: string, words: string])[] = [
  ['letter.html', '通知.docx', 'html', 'Volunteer rules'],
  ['letter.html', '通知.doc', 'html', 'Volunteer rules'],
  ['roster.html', '名册.xls', 'html', '本表为虚构样例'],
  ['roster.html', '名册.xlsx', 'html', '本表为虚构样例'],
  ['letter.rtf', '通知.doc', 'rtf', 'Volunteer rules'],
  ['letter.rtf', '通知.wps', 'rtf', 'Volunteer rules'],
  ['letter.fodt', '通知.doc', 'officeXml', 'Volunteer rules'],
  ['letter.docx', '通知.doc', 'docx', 'Volunteer rules'],
  ['letter.doc', '通知.docx', 'ole', 'Volunteer rules'],
  ['roster.xls', '名册.xlsx', 'ole', '本表为虚构样例'],
  ['letter.doc', '名册.xls', 'ole', 'Volunteer rules'],
  ['letter.doc', '名册.et', 'ole', 'Volunteer rules'],
  ['letter.doc', '讲稿.ppt', 'ole', 'Volunteer rules'],
  ['roster.xls', '通知.doc', 'ole', '本表为虚构样例'],
  ['roster.xls', '通知.wps', 'ole', '本表为虚构样例'],
  ['letter.odt', '名册.ods', 'odf', 'Volunteer rules'],
  ['roster.fods', '通知.fodt', 'officeXml', '本表为虚构样例'],
];

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(join(MEDIA, file)));

describe('an office document with the name of another kind', () => {
  test.each(cases)('%s as %s is told for what it is', async (file, named, type) => {
    const { attachment, rules } = await openFile(named, bytesOf(file));
    expect([attachment?.media.type, ...rules]).toEqual([type, 'attachment-misnamed']);
  });

  test.skipIf(office === null)(`becomes pages all the same${lacking}`, { timeout: 120_000 }, async () => {
    const temporary = mkdtempSync(join(tmpdir(), 'misnamed-'));
    try {
      const program: OfficeProgram = {
        program: office ?? '',
        temporary,
        fontFolders: [shippedFile('dist', 'fonts')],
        fonts: [],
        environment: { PATH: process.env['PATH'] ?? '' },
        timeLimit: () => 90_000,
        signal: new AbortController().signal,
      };
      const jobs = await Promise.all(cases.map(([file, named]) => jobOf(file, named)));
      const { rendered } = await officeConverter({ program, attach: false, cache: noCache })(jobs);
      for (const [index, { attachment }] of jobs.entries()) {
        const [file, named, , words] = cases[index] ?? [];
        const { rendition, read } = rendered.get(attachment.sha256) ?? {};
        expect([file, named, rendition]).toMatchObject([file, named, { kind: 'pdf', origin: 'office' }]);
        const [first] = await seenPages((await read?.(0)) ?? new Uint8Array());
        expect(first?.texts.map(({ text }) => text).join('')).toContain(words);
      }
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  });
});

async function jobOf(file: string, named: string): Promise<OfficeJob> {
  const { attachment } = await openFile(named, bytesOf(file));
  if (attachment === null || !needsOffice(attachment)) throw new Error(`${file} as ${named} is not converted`);
  return { attachment, read: () => bytesOf(file) };
}
