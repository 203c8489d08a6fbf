import { stringify } from 'yaml';
import type { Unit } from '../model/unit.ts';
import { exampleRecord } from './record/example.ts';

/** Explains the file to whoever opens it. */
const HEADER = [
  '这是样例，每行前面都有 #，不会被当作证据记录。',
  '一件材料写一份记录：把下面一段复制到一个新的 .yaml 文件里，去掉每行开头的 # 和一个空格，换成真实内容；',
  '材料文件（PDF、照片、表格）放在同一个文件夹，文件名写在 files 里。填好后运行 dossier check。',
];

function commented(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '#' : `# ${line}`))
    .join('\n');
}

/**
 * A YAML file of nothing but comments that names the parts of a unit with an example record for each; it is counted as a starter and never read as a
 * record.
 */
export function starterText(unit: Unit, cycle: readonly number[]): string {
  const number = unit.printedNumber === null ? '' : `${unit.printedNumber} `;
  const year = unit.year === null ? '' : `${unit.year}年度 `;
  const blocks = unit.parts.map((unitPart) => {
    const { part } = unitPart;
    const need = part.required === 0 ? '（没有要求，检查时常会问到）' : part.perGroup ? '（每班一份）' : '';
    return [
      `# ── ${part.name}${need} ──`,
      commented(stringify(exampleRecord(unit, unitPart, cycle), { lineWidth: 0 })),
    ].join('\n');
  });
  return `${[commented([`${year}${number}${unit.title}`, ...HEADER].join('\n')), ...blocks].join('\n#\n')}\n`;
}
