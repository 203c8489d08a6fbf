import type { RegisterFault, RegisterNote, RegisterPlace } from '../../register/faults.ts';
import type { ChangedCell, RegisterChange, RegisterPiece, RegisterPlan, RegisterRemoval } from '../../register/plan.ts';
import { type ExcelWords, excelWords } from '../../text/excel-words.ts';
import type { Language } from '../../text/language.ts';
import { registerFaultWords, type RegisterFaultWords } from '../../text/register-fault-words.ts';
import { styleFor } from '../style.ts';
import { unitName } from '../unit-name.ts';
import { wrap } from '../wrap.ts';

/** How the preview of an import is set. */
export interface PreviewSettings {
  readonly language: Language;
  readonly colour: boolean;
  /** Terminal columns. */
  readonly width: number;
  /** Makes a text fit to be shown: numbers of people, and all that is personal, starred. */
  readonly masked: (text: string, personal: boolean) => string;
}

/** Characters of a cell shown. */
const LONGEST = 60;
/** Notes of one kind shown. */
const MOST_NOTES = 12;

/** Everything that an import would do, cell by cell, and what keeps rows from being imported. */
export function registerPreview(plan: RegisterPlan, settings: PreviewSettings): string {
  const words = excelWords[settings.language];
  const style = styleFor(settings.colour);
  const changed = plan.changes.filter(({ isNew, cells }) => !isNew && cells.length > 0);
  const added = plan.changes.filter(({ isNew }) => isNew);
  const removals = removalsOf(plan);
  const [conflicts, faults] = splitFaults(plan.faults);
  const section = (heading: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', style.heading(heading), ...lines];
  const counts = {
    changed: changed.length,
    added: added.length,
    removals: removals.length,
    faults: faults.length,
    conflicts: conflicts.length,
  };
  const isNothing = Object.values(counts).every((count) => count === 0);
  const lines = [
    ...wrap(isNothing ? words.nothing : words.counted(counts), settings.width),
    ...section(
      words.changedHeading,
      changed.flatMap((change) => changeLines(change, words, settings)),
    ),
    ...section(
      words.addedHeading,
      added.flatMap((change) => changeLines(change, words, settings)),
    ),
    ...section(
      words.removalsHeading,
      removals.flatMap((removal) => removalLines(removal, words, settings)),
    ),
    ...section(
      words.conflictsHeading,
      conflicts.flatMap((fault) => faultLines(fault, words, settings)),
    ),
    ...section(
      words.faultsHeading,
      faults.flatMap((fault) => faultLines(fault, words, settings)),
    ),
    ...section(words.notesHeading, noteLines(plan.notes, words, settings)),
  ];
  return `${lines.join('\n')}\n`;
}

/** Records, rows and settings that would go. */
export function removalsOf({ changes, removals }: RegisterPlan): readonly RegisterRemoval[] {
  return [...removals, ...changes.flatMap((change) => change.removals)];
}

/** What was changed by others, and what is wrong with the sheet. */
export function splitFaults(faults: readonly RegisterFault[]): readonly [RegisterFault[], RegisterFault[]] {
  const conflicts = faults.filter(({ fault }) => fault.kind === 'conflict');
  return [conflicts, faults.filter((each) => !conflicts.includes(each))];
}

function changeLines(
  { piece, cells }: RegisterChange,
  words: ExcelWords,
  settings: PreviewSettings,
): readonly string[] {
  return [
    ...indented(pieceName(piece, words, settings), '  ', settings),
    ...cells.flatMap((cell) => indented(cellText(cell, words, settings), '      ', settings)),
  ];
}

/** `2024 2-22 志愿者名册 · 名册：2024年……`. */
function pieceName({ year, unit, part, title }: RegisterPiece, words: ExcelWords, { masked }: PreviewSettings): string {
  if (unit === null && part === null) return words.settings;
  const name = [year === null ? '' : String(year), unit === null ? '' : unitName(unit)]
    .filter((each) => each !== '')
    .join(' ');
  const behind = part === null ? '' : ` · ${part}`;
  return `${name}${behind}${title === null ? '' : `${words.colon}${masked(title, false)}`}`;
}

function cellText(
  { place, head, before, after, personal }: ChangedCell,
  words: ExcelWords,
  settings: PreviewSettings,
): string {
  const shown = (text: string): string => (text === '' ? words.blank : short(settings.masked(text, personal)));
  const change = before === '' ? shown(after) : `${shown(before)} → ${shown(after)}`;
  return `${placeText(place)} ${head}${words.colon}${change}`;
}

function short(text: string): string {
  const line = text.replaceAll('\n', '；');
  const signs = [...line];
  return signs.length <= LONGEST ? line : `${signs.slice(0, LONGEST).join('')}…`;
}

/** `「2024年度 第二卷」!F12`. */
export function placeText({ sheet, cell }: RegisterPlace): string {
  return cell === null ? `「${sheet}」` : `「${sheet}」!${cell}`;
}

function removalLines(
  { piece, place, what, name, personal }: RegisterRemoval,
  words: ExcelWords,
  settings: PreviewSettings,
): readonly string[] {
  const why = place === null ? words.gone : `${placeText(place)} ${words.emptied}`;
  const isSetting = what === 'population' || what === 'person';
  const whose = isSetting ? '' : `${pieceName(piece, words, settings)}　`;
  return indented(`${whose}${words.removal[what](settings.masked(name, personal))}（${why}）`, '  ', settings);
}

function faultLines(
  { place, head, personal, fault }: RegisterFault,
  words: ExcelWords,
  settings: PreviewSettings,
): readonly string[] {
  const said = faultText(fault, registerFaultWords[settings.language], (text) =>
    short(settings.masked(text, personal)),
  );
  const before = head === null ? '' : ` ${head}`;
  return indented(`${placeText(place)}${before}${words.colon}${said}`, '  ', settings);
}

type Fault<Kind extends RegisterFault['fault']['kind']> = Extract<RegisterFault['fault'], { readonly kind: Kind }>;
type Shown = (text: string) => string;

function faultText(fault: RegisterFault['fault'], words: RegisterFaultWords, shown: Shown): string {
  switch (fault.kind) {
    case 'errorCell':
    case 'noDate':
    case 'dateDoubtful':
    case 'noYears':
    case 'fileInInbox':
    case 'fileOutside':
      return words[fault.kind](shown(fault.found));
    case 'noNumber':
      return words.noNumber(shown(fault.found), fault.whole);
    case 'noChoice':
      return words.noChoice(shown(fault.found), fault.choices);
    case 'noPages':
      return words.noPages(shown(fault.found), fault.whole);
    case 'unknownId':
    case 'unknownDuty':
      return words[fault.kind](shown(fault.found), fault.suggestion);
    default:
      return rowFaultText(fault, words, shown);
  }
}

type Told =
  | 'errorCell'
  | 'noDate'
  | 'dateDoubtful'
  | 'noYears'
  | 'fileInInbox'
  | 'fileOutside'
  | 'noNumber'
  | 'noChoice'
  | 'noPages'
  | 'unknownId'
  | 'unknownDuty';

function rowFaultText(
  fault: Fault<Exclude<RegisterFault['fault']['kind'], Told>>,
  words: RegisterFaultWords,
  shown: Shown,
): string {
  switch (fault.kind) {
    case 'sameId':
      return words.sameId(fault.id, fault.other);
    case 'otherSheet':
    case 'rowsAlone':
      return words[fault.kind](fault.id, fault.home);
    case 'lockedChanged':
      return words.lockedChanged(shown(fault.found), fault.was);
    case 'unknownPart':
      return words.unknownPart(shown(fault.found), fault.parts);
    case 'oneRowOnly':
      return words.oneRowOnly(fault.id);
    case 'merged':
      return words.merged(fault.area);
    case 'fileMissing':
      return words.fileMissing(shown(fault.found), fault.folder, fault.suggestion);
    case 'notEditable':
    case 'recordGone':
      return words[fault.kind](fault.path);
    case 'headTwice':
      return words.headTwice(fault.head, fault.other);
    case 'foreignYear':
      return words.foreignYear(fault.found, fault.years);
    case 'conflict':
      return words.conflict(fault.heads, fault.path);
    default:
      return words[fault.kind];
  }
}

function noteLines(notes: readonly RegisterNote[], words: ExcelWords, settings: PreviewSettings): readonly string[] {
  const texts = [...new Set(notes.map((note) => noteText(note, words)))];
  const shown = texts.slice(0, MOST_NOTES).flatMap((text) => indented(text, '  ', settings));
  return texts.length > MOST_NOTES ? [...shown, `  ${words.more(texts.length - MOST_NOTES)}`] : shown;
}

function noteText(note: RegisterNote, { notes, colon }: ExcelWords): string {
  switch (note.kind) {
    case 'sheetRenamed':
      return notes.sheetRenamed(note.sheet, note.was);
    case 'columnMissing':
    case 'columnForeign':
      return notes[note.kind](note.sheet, note.head);
    case 'hiddenRows':
      return notes.hiddenRows(note.sheet, note.count);
    case 'dateOutside':
      return `${placeText(note.place)}${colon}${notes.dateOutside(note.date, note.from, note.to)}`;
    default:
      return notes[note.kind](note.sheet);
  }
}

function indented(text: string, margin: string, { width }: PreviewSettings): readonly string[] {
  return wrap(text, width - margin.length - 2).map((line, index) => `${margin}${index === 0 ? '' : '  '}${line}`);
}
