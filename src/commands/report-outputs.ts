import { resolve } from 'node:path';
import { truePath } from '../output/report-file.ts';
import { type ReportFormat, reportFormats } from '../model/report-format.ts';
import { suggest } from '../parse/suggest.ts';
import { UsageError } from './usage-error.ts';

/** A report asked for: its format, and the file it goes into; null: standard output, also written `-`. */
export interface ReportOutput {
  readonly format: ReportFormat;
  readonly file: string | null;
}

/** Formats that are no text. */
const BINARY: readonly ReportFormat[] = ['xlsx'];

/**
 * What `--format` asks for, `json` or `markdown=报告.md`, once or several times; the text report when it is not given.
 * @throws UsageError for an unknown format, two to one place, or bytes to the terminal
 */
export function reportOutputs(given: readonly string[] | undefined, cwd: string): readonly ReportOutput[] {
  const outputs = (given ?? ['text']).map((text) => outputOf(text, cwd));
  for (const [index, { format, file }] of outputs.entries()) {
    if (file === null && BINARY.includes(format)) throw needsFile(format);
    if (outputs.slice(0, index).some((earlier) => isSamePlace(earlier.file, file)))
      throw samePlace(given?.[index] ?? format);
  }
  return outputs;
}

/** Names that differ only in case or in how their accents are stored are one file on the disks of Windows and macOS. */
function isSamePlace(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  const [first, second] = [one, other].map((file) => truePath(file).normalize('NFC').toLowerCase());
  return first === second;
}

function outputOf(text: string, cwd: string): ReportOutput {
  const at = text.indexOf('=');
  const name = at < 0 ? text : text.slice(0, at);
  const file = at < 0 ? null : text.slice(at + 1).trim();
  const format = reportFormats.find((each) => each === name);
  if (format === undefined) throw unknownFormat(name);
  if (file === '') throw noFile(text);
  return { format, file: file === null || file === '-' ? null : resolve(cwd, file) };
}

function unknownFormat(name: string): UsageError {
  const near = suggest(name, reportFormats);
  return new UsageError(
    { zh: `--format：没有“${name}”这种报告格式`, en: `--format: there is no report format ${name}` },
    {
      zh: `${near === null ? '' : `是不是 ${near}？`}可选的有：${reportFormats.join('、')}。`,
      en: `${near === null ? '' : `Did you mean ${near}? `}There are: ${reportFormats.join(', ')}.`,
    },
  );
}

function noFile(text: string): UsageError {
  return new UsageError(
    { zh: `--format ${text}：等号后面没有文件名`, en: `--format ${text}: no file after the equals sign` },
    { zh: '写成 --format markdown=报告.md 这样。', en: 'Write it like --format markdown=report.md.' },
  );
}

function needsFile(format: ReportFormat): UsageError {
  return new UsageError(
    { zh: `${format} 报告不能显示在屏幕上`, en: `a report in ${format} cannot be shown on the screen` },
    { zh: `请写明文件：--format ${format}=报告.${format}。`, en: `Name a file: --format ${format}=report.${format}.` },
  );
}

function samePlace(text: string): UsageError {
  return new UsageError(
    { zh: `两份报告写到同一处：--format ${text}`, en: `two reports go to one place: --format ${text}` },
    {
      zh: '屏幕上只能显示一份报告，一个文件也只能放一份。请给其余的各写一个文件名，如 --format json=报告.json。',
      en: 'Only one report fits the screen, and only one a file. Name a file of its own for each, e.g. --format json=report.json.',
    },
  );
}
