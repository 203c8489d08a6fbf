import exceljs from 'exceljs';
import manifest from '../../package.json' with { type: 'json' };
import { examineFiles } from '../../src/commands/examine.ts';
import { raise, type Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import type { ReportFormat } from '../../src/model/report-format.ts';
import { reporters } from '../../src/report/index.ts';
import { openArchive } from '../../src/source/disk-files.ts';
import type { Language } from '../../src/text/language.ts';
import { filesUnrecorded } from '../../src/text/rules/files-unrecorded.ts';
import { yamlInvalid } from '../../src/text/rules/yaml-invalid.ts';
import type { Checklist } from '../../src/model/checklist.ts';

/** A report with the checklist it was judged by. */
interface Judged {
  readonly report: Report;
  readonly checklist: Checklist;
}

const AS_OF = '2025-04-01';

/** The whole archive with gaps. */
export const whole: Judged = await examineFiles(openArchive('fixtures/archives/xingfu-gaps'), { asOf: AS_OF });

/** One volume of the archive with gaps: every status, short enough to read. */
export const oneVolume: Judged = await examineFiles(openArchive('fixtures/archives/xingfu-gaps'), {
  asOf: AS_OF,
  year: [2024],
  volume: [2],
});

const small = await examineFiles(openArchive('fixtures/archives/family-planning'), { asOf: AS_OF });

function holding(findings: readonly Finding[]): Judged {
  const count = (wanted: Finding['severity']): number => findings.filter(({ severity }) => severity === wanted).length;
  const summary = { ...small.report.summary, errors: count('error'), warnings: count('warning'), notes: count('note') };
  return { ...small, report: { ...small.report, summary, findings } };
}

function faultAt(path: string, line: number, key: string | null = null): Finding {
  return raise(
    yamlInvalid,
    { place: { path, line, column: 3 }, subject: [path] },
    { code: 'TAB_AS_INDENT', key, count: 1 },
  );
}

/** Names and words that a format must not choke on. */
const awkward: readonly Finding[] = [
  faultAt(`${'很长的文件夹名称/'.repeat(9)}2024年幸福社区志愿者队伍组织名册（最终版）.yaml`, 120, '“引号”'),
  faultAt(`a "quoted" 'name' & <b>bold</b>, 100%: |pipe| *star* \`tick\` #1.yaml`, 3, '$(echo) ${HOME}'),
  faultAt('换\n行\t制表.yaml', 7, '第一行\n第二行'),
  faultAt('emoji😀𠮷é́ｆｕｌｌ.yaml', 1, '\u0007\u001B[31m'),
  raise(
    filesUnrecorded,
    { place: null, subject: ['x'] },
    { folder: '=1+1', names: ['=HYPERLINK("x")', '-1+1'], count: 2 },
  ),
];

export const samples: Readonly<Record<string, Judged>> = {
  none: holding([]),
  one: holding([faultAt('社区服务/台账.yaml', 2)]),
  hundred: holding(Array.from({ length: 100 }, (_, index) => faultAt(`第${index + 1}份.yaml`, index + 1))),
  awkward: holding(awkward),
};

/** A report as a format shows it; a workbook as its cells, row by row. */
export async function shown(
  format: ReportFormat,
  { report, checklist }: Judged,
  language: Language,
  all = false,
  width = 80,
): Promise<string> {
  const content = await reporters[format](report, checklist, {
    language,
    colour: false,
    width,
    all,
    rehearsal: true,
    version: manifest.version,
    base: '社区/',
  });
  return typeof content === 'string' ? content : cellsOf(content);
}

async function cellsOf(bytes: Uint8Array): Promise<string> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const sheets = book.worksheets.map((sheet) => {
    const rows: string[] = [];
    sheet.eachRow((row) => {
      const { values } = row;
      rows.push((Array.isArray(values) ? values.slice(1) : []).map((value) => JSON.stringify(value ?? '')).join('\t'));
    });
    return [`[${sheet.name}]`, ...rows].join('\n');
  });
  return `${sheets.join('\n\n')}\n`;
}
