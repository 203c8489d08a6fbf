import type { CrossReferencePage, Page, SubstitutePage, Target } from '../model/page.ts';
import { eightDigits } from '../model/plain-date.ts';
import { nameOf } from '../parse/file-path.ts';
import { bindingWords } from '../text/binding-words.ts';
import { mediaTypeWords } from '../text/file-words.ts';
import { type Register, pieceCode } from './filing.ts';
import type { NumberedEntry, NumberedFile } from './numbering.ts';
import { boundAt } from './remarks.ts';
import { isTypeset, typesetPage } from './typeset.ts';

/** Folder of the package that holds the archive's tree. */
const PACKAGED_ARCHIVE = 'data/archive';

/** The pages of a piece where it is bound: its files, then the 代用页 of what is only paper. `target` stands on the first. */
export function piecePages(entry: NumberedEntry, target: Target | null): readonly Page[] {
  const files = entry.files.flatMap((file, index) => filePages(file, entry, index === 0 ? target : null));
  return [...files, ...substitutePage(entry, files.length === 0 ? target : null)];
}

/** The 参见 sheet in the second place of a piece; none if it is bound nowhere. */
export function crossReference(
  { record }: NumberedEntry,
  target: Target,
  register: Register,
): readonly CrossReferencePage[] {
  const home = register.pieces.get(record.path);
  if (home === undefined) return [];
  return [
    {
      kind: 'crossReference',
      number: null,
      title: record.title,
      boundAt: boundAt(home),
      referenceCode: pieceCode(home),
      target,
    },
  ];
}

function filePages(file: NumberedFile, { record }: NumberedEntry, target: Target | null): readonly Page[] {
  const { attachment, binding, rendition, range, problem, name } = file;
  if (isTypeset(rendition))
    return [typesetPage(rendition, { pageNumber: range.first, title: record.title, fileName: nameOf(name), target })];
  if (attachment !== null && binding === 'pages') {
    return Array.from({ length: file.pages }, (_, index) => ({
      kind: 'evidence',
      pageNumber: range.first + index,
      attachment,
      index,
      target: index === 0 ? target : null,
    }));
  }
  if (attachment !== null && binding === 'picture') {
    return Array.from({ length: file.pages }, (_, index) => ({
      kind: 'picture',
      pageNumber: range.first + index,
      attachment,
      index,
      target: index === 0 ? target : null,
    }));
  }
  return [
    {
      kind: 'titled',
      pageNumber: range.first,
      title: record.title,
      fileName: nameOf(name),
      typeName: (mediaTypeWords[attachment?.media.type ?? 'unknown']?.zh ?? '').trim(),
      size: attachment?.size ?? 0,
      sha256: attachment?.sha256 ?? '',
      packagePath: attachment === null ? '' : `${PACKAGED_ARCHIVE}/${attachment.path}`,
      problem: problem === null ? null : bindingWords[problem].zh,
      target,
    },
  ];
}

function substitutePage({ record, number, paper }: NumberedEntry, target: Target | null): readonly SubstitutePage[] {
  if (record.paper === null || paper === null || number === null) return [];
  return [
    {
      kind: 'substitute',
      number,
      title: record.title,
      author: record.author,
      date: eightDigits(record.date),
      medium: record.medium,
      firstPage: paper.first,
      lastPage: paper.last,
      location: record.paper.location,
      bothSides: record.paper.bothSides,
      target: target ?? `paper-${number}`,
    },
  ];
}
