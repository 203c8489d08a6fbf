import { basename } from 'node:path/posix';
import type { EvidenceRecord } from '../model/evidence.ts';
import { type Finding, raise } from '../model/finding.ts';
import { authorVague } from '../text/rules/author-vague.ts';
import { documentNumberForm } from '../text/rules/document-number-form.ts';
import { documentNumberRepeated } from '../text/rules/document-number-repeated.ts';
import { titleIsFileName } from '../text/rules/title-is-file-name.ts';
import type { CheckContext } from './context.ts';
import { isFileName } from './file-name.ts';

/** Names that only people of the same office understand. */
const VAGUE_AUTHOR =
  /^(?:(?:本|我|我们)(?:社区|单位|居委会|街道|局|委)|社区|居委会|社区居委会|居民委员会|街道|街道办|街道办事处)$/;
/** GB/T 9704-2012, 7.2.5: 机关代字〔年份〕序号号. */
const DUE_FORM = /^\p{Script=Han}[\p{Script=Han}\w（）()]*〔(?:19|20)\d{2}〕[1-9]\d*号$/u;
/** The same with other brackets, 第 or leading zeros. */
const NEAR_FORM =
  /^(\p{Script=Han}[\p{Script=Han}\w]*)\s*[〔[【(（［﹝{]\s*((?:19|20)\d{2})年?\s*[〕\]】)）］﹞}]\s*第?\s*0*([1-9]\d*)\s*号?$/u;

/** Titles, authors and document numbers that are not written as the standards ask. */
export function run({ archive: { records } }: CheckContext): readonly Finding[] {
  return [...records.flatMap(ownForm), ...repeatedNumbers(records)];
}

function ownForm(record: EvidenceRecord): readonly Finding[] {
  const { title, author, documentNumber, files, path, year, item, placeOf } = record;
  const at = (key: string): Parameters<typeof raise>[1] => ({ place: placeOf([key]), year, item, subject: [path] });
  const names = files.map((file) => basename(file.path).replace(/\.[^.]+$/, ''));
  return [
    ...(isFileName(title, names) ? [raise(titleIsFileName, at('title'), { title })] : []),
    ...(VAGUE_AUTHOR.test(author) ? [raise(authorVague, at('author'), { author })] : []),
    ...(documentNumber === null || DUE_FORM.test(documentNumber)
      ? []
      : [
          raise(documentNumberForm, at('documentNumber'), {
            written: documentNumber,
            suggestion: suggestedNumber(documentNumber),
          }),
        ]),
  ];
}

function suggestedNumber(written: string): string | null {
  const [, office, year, number] = NEAR_FORM.exec(written) ?? [];
  return office === undefined ? null : `${office}〔${year}〕${number}号`;
}

/** A standing rule lies in each year under its one number and title; another title under the number is another paper. */
function repeatedNumbers(records: readonly EvidenceRecord[]): readonly Finding[] {
  const first = new Map<string, EvidenceRecord>();
  return records.flatMap((record) => {
    const { documentNumber, title, path, year, item, placeOf } = record;
    if (documentNumber === null) return [];
    const earlier = first.get(documentNumber);
    if (earlier === undefined) first.set(documentNumber, record);
    if (earlier === undefined || earlier.title === title) return [];
    const where = { place: placeOf(['documentNumber']), year, item, subject: [path, documentNumber] };
    return [raise(documentNumberRepeated, where, { documentNumber, other: earlier.path })];
  });
}
