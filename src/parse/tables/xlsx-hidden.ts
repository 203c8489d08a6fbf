import { openPackage } from '../printed/package.ts';
import { isTrue } from '../printed/styles.ts';
import { listedSheets, workbookPart } from './workbook-sheets.ts';

/** What of a sheet its program does not show. */
export interface HiddenParts {
  readonly sheet: boolean;
  /** Numbers of its hidden or filtered rows. */
  readonly rows: ReadonlySet<number>;
}

/** What is hidden in the sheets of a workbook, by their names. @throws if the package is broken */
export async function hiddenParts(bytes: Uint8Array): Promise<ReadonlyMap<string, HiddenParts>> {
  const office = await openPackage(bytes);
  const main = await workbookPart(office);
  const parts = new Map<string, HiddenParts>();
  for (const { name, link, hidden } of main === null ? [] : await listedSheets(office, main)) {
    const rows = new Set<number>();
    let row = 0;
    await office.read(link?.part ?? '', {
      open: (tag, attribute) => {
        if (tag !== 'row') return;
        row = Number(attribute('r') ?? row + 1);
        if (isTrue(attribute('hidden')) || Number(attribute('ht') ?? 1) === 0) rows.add(row);
      },
    });
    parts.set(name, { sheet: hidden, rows });
  }
  return parts;
}
