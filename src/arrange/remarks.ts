import type { EvidenceRecord } from '../model/evidence.ts';
import { filingWords } from '../text/filing-words.ts';
import { type Location, type Register, type SectionAt, sectionOf } from './filing.ts';
import type { NumberedEntry } from './numbering.ts';

/** 2022年度 1-9; 2024年度 第四卷 where items bear no number; 影集. */
export function unitName({ volume, section }: SectionAt): string {
  const { period, label, year } = volume.outline;
  if (year === null) return label;
  return `${period} ${section.result.unit.printedNumber ?? label}`;
}

/** Where a piece is bound: 2024年度 第二卷 2-22 第35页. */
export function boundAt({ volume, section, entry }: Location): string {
  const { period, label, year } = volume.outline;
  const number = section.result.unit.printedNumber;
  const parts = [
    ...(year === null ? [] : [period]),
    label,
    ...(number === null ? [] : [number]),
    ...(entry.range === null ? [] : [filingWords.page(entry.range.first)]),
  ];
  return parts.join(' ');
}

/** 备注 of a piece in the contents: copy and where the original is, handwriting, paper only, files left to the package, 参见. */
export function remarkOf(entry: NumberedEntry, register: Register): string {
  const { record } = entry;
  if (!entry.boundHere) {
    const home = register.pieces.get(record.path);
    return home === undefined ? '' : filingWords.seeAlso(boundAt(home));
  }
  const remarks = [
    ...(record.copy === '复印件' ? [copyRemark(record, register)] : []),
    ...(record.medium === '手写' ? [filingWords.handwritten] : []),
    ...(record.paper === null ? [] : [filingWords.paperOnly(record.paper.location)]),
    ...(entry.files.some(({ binding }) => binding === 'titled') ? [filingWords.inPackage] : []),
  ];
  return remarks.join('；');
}

/** 复印件 and where the original is; its page in the volume when it is known which piece it is. */
export function copyRemark(record: EvidenceRecord, register: Register): string {
  const { original } = record;
  if (original === null) return filingWords.copy;
  if ('location' in original) return filingWords.copyOriginalKept(original.location);
  const at = sectionOf(register, original.year, original.item);
  if (at === null) return filingWords.copyOriginalAt(`${filingWords.year(original.year)} ${original.item}`);
  const range = originalIn(at, record, original.year)?.range ?? null;
  const page = range === null ? [] : [filingWords.page(Math.min(range.first + (original.page ?? 1) - 1, range.last))];
  return filingWords.copyOriginalAt([unitName(at), ...page].join(' '));
}

/** The original of a copy: the one piece there with its title, else with one of its parts, else the only original there. */
function originalIn({ section }: SectionAt, record: EvidenceRecord, year: number): NumberedEntry | null {
  const originals = section.entries.filter(
    (entry) =>
      entry.boundHere &&
      entry.record.copy === '原件' &&
      entry.record.year === year &&
      entry.record.path !== record.path,
  );
  const names = new Set(record.parts.map(({ name }) => name));
  return (
    only(originals.filter((entry) => entry.record.title === record.title)) ??
    only(originals.filter(({ parts }) => parts.some((name) => names.has(name)))) ??
    only(originals)
  );
}

function only(found: readonly NumberedEntry[]): NumberedEntry | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}
