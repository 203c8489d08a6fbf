import { entry, rawZip } from '../output/raw-zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A sheet by its markup: `rows` stands in its sheetData, `before` and `after` around that. */
export interface SheetMarkup {
  readonly name: string;
  readonly rows: string;
  readonly before?: string;
  readonly after?: string;
  readonly state?: string;
  /** A whole part instead. */
  readonly part?: string;
}

/** Markup of a workbook beside its sheets. */
export interface WorkbookMarkup {
  /** Number formats of the cell styles, from 0. */
  readonly formats?: readonly string[];
  /** Alignments of the same styles. */
  readonly alignments?: readonly (string | null)[];
  readonly strings?: readonly string[];
  readonly properties?: string;
  readonly names?: string;
  /** More parts by their paths. */
  readonly parts?: Readonly<Record<string, string>>;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function stylesPart({ formats = ['General'], alignments = [] }: WorkbookMarkup): string {
  const list = formats.map((code, at) => `<numFmt numFmtId="${at + 200}" formatCode="${escaped(code)}"/>`).join('');
  const styles = formats.map((_, at) => {
    const align = alignments[at] ?? null;
    const inner = align === null ? '' : `<alignment horizontal="${align}"/>`;
    return `<xf numFmtId="${at + 200}">${inner}</xf>`;
  });
  return `<styleSheet xmlns="${MAIN}"><numFmts>${list}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
}

/** The bytes of a workbook. */
export function workbookOf(sheets: readonly SheetMarkup[], more: WorkbookMarkup = {}): Buffer {
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`,
  );
  const links = [
    ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
    ['styles', 'styles.xml'],
    ['sharedStrings', '/xl/sharedStrings.xml'],
  ].map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  const parts: Record<string, string> = {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${more.properties ?? ''}<sheets>${listed.join('')}</sheets>${more.names ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${links.join('')}</Relationships>`,
    'xl/styles.xml': stylesPart(more),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${(more.strings ?? []).map((inner) => `<si>${inner}</si>`).join('')}</sst>`,
    ...more.parts,
  };
  for (const [at, { rows, before = '', after = '', part }] of sheets.entries())
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      part ??
      `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
  return rawZip(Object.entries(parts).map(([path, text]) => entry(path, text)));
}

/** Rows of texts from A1; null leaves a cell out, a number is one. */
export function rowsOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows
    .map((row, at) => {
      const cells = row.map((cell, column) => {
        if (cell === null) return '';
        const place = `${letters(column)}${at + 1}`;
        return typeof cell === 'number'
          ? `<c r="${place}"><v>${cell}</v></c>`
          : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
      });
      return `<row r="${at + 1}">${cells.join('')}</row>`;
    })
    .join('');
}

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`;
}
