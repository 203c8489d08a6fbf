import type { Link, OfficePackage } from '../printed/package.ts';

/** A sheet as its workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly link: Link | undefined;
  readonly hidden: boolean;
}

/** The part that lists the sheets of a workbook in XML; null if the package holds none. */
export async function workbookPart(office: OfficePackage): Promise<string | null> {
  const links = [...(await office.links('')).values()];
  const main = links.find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  return office.has(main) && main.endsWith('.xml') ? main : null;
}

/** The sheets of a workbook in their order. @throws if the part is broken */
export async function listedSheets(office: OfficePackage, main: string): Promise<readonly ListedSheet[]> {
  const links = await office.links(main);
  const sheets: ListedSheet[] = [];
  await office.read(main, {
    open: (name, attribute) => {
      if (name !== 'sheet') return;
      sheets.push({
        name: attribute('name') ?? '',
        link: links.get(attribute('r:id') ?? ''),
        hidden: /^(?:hidden|veryHidden)$/.test(attribute('state') ?? ''),
      });
    },
  });
  return sheets;
}
