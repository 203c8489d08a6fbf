import { describe, expect, test } from 'vitest';
import type { Waiver } from '../../src/model/evidence.ts';
import type { Report } from '../../src/model/report.ts';
import { reporters } from '../../src/report/index.ts';
import type { ReportSettings } from '../../src/report/reporter.ts';
import { archive, checklist, record, report as judged, two, waiver } from '../checks/sample.ts';

const settings: ReportSettings = {
  language: 'zh',
  colour: false,
  width: 80,
  all: false,
  rehearsal: true,
  version: '0.0.0',
  base: '',
};

const formats = Object.keys(reporters) as readonly (keyof typeof reporters)[];

/** All text that a format shows; a workbook's, of its cells and page heads. */
async function shown(format: keyof typeof reporters, report: Report, more: Partial<ReportSettings>): Promise<string> {
  const content = await reporters[format](report, checklist([two]), { ...settings, ...more });
  if (typeof content === 'string') return format === 'text' ? content.replaceAll(/\n\s*/g, '') : content;
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(content).buffer);
  const texts = book.worksheets.map((sheet) => [
    sheet.headerFooter?.oddHeader ?? '',
    JSON.stringify(sheet.getSheetValues()),
  ]);
  return texts.flat().join('\n');
}

const exceptions: readonly Waiver[] = [
  waiver({ item: 'thing', year: 2024, status: 'waived', reason: '原件在补盖章', expires: '2025-04-20' }),
  waiver({ item: 'thing', year: 2024, status: 'waived', reason: '早先的一条已经过期', expires: '2020-01-01' }),
  waiver({ item: null, rule: 'author-vague', path: '甲.yaml', year: 2024, reason: '纸上就是这样写的' }),
];

describe.each(formats)('%s', (format) => {
  const report = { ...judged([two], archive([record('甲.yaml')]), { asOf: '2024-06-30' }), exceptions };

  test('says that it rehearses another day, and only then', async () => {
    const [zh, en, today] = await Promise.all([
      shown(format, report, {}),
      shown(format, report, { language: 'en' }),
      shown(format, report, { rehearsal: false }),
    ]);
    const isProgram = format === 'json';
    expect(zh).toMatch(isProgram ? /"rehearsal": true/ : /预演.*2024-06-30/);
    expect(en).toMatch(isProgram ? /"rehearsal": true/ : /REHEARSAL.*2024-06-30/);
    expect(today).not.toMatch(/预演|"rehearsal": true/);
  });

  test('lists every exception: valid, run out, for a rule', async () => {
    const text = await shown(format, report, {});
    for (const { reason } of exceptions) expect(text).toContain(reason);
  });
});
