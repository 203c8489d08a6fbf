import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { boundBytes } from './bound.ts';
import { bindSettings, sampleVolume } from './sample-volume.ts';

/** The kinds of parts of a page, outermost first; empty of one that is not tagged. */
function rolesOf(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const role = 'role' in node && typeof node.role === 'string' ? [node.role] : [];
  const children = 'children' in node && Array.isArray(node.children) ? node.children : [];
  return [...role, ...children.flatMap(rolesOf)];
}

it('tells the structure of its own pages, and says that those of others have none', async () => {
  const pages = sampleVolume().pages.map((page) => (page.kind === 'divider' ? { ...page, title: '志愿者名册' } : page));
  const { bytes } = await boundBytes(sampleVolume({ pages }), bindSettings());
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true, Suspects: true });
  const roles: (readonly string[])[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    roles.push(rolesOf(await (await document.getPage(number)).getStructTree()));
  await document.destroy();
  const own = pages.map(({ kind }) => kind !== 'evidence');
  expect(roles.map((found) => found.includes('Sect'))).toEqual(own);
  for (const found of roles.filter((_, at) => own[at] === false)) expect(found).toEqual(['Root']);
  expect(roles[0]).toContain('H1');
  for (const role of ['Table', 'TR', 'TH']) expect(roles[1]).toContain(role);
});
