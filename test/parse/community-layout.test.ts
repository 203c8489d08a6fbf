import { describe, expect, it } from 'vitest';
import {
  communityLayout,
  type CommunityLayout,
  type LayoutInspection,
} from '../../src/parse/layout/community-layout.ts';
import { readLayout } from '../../src/parse/layout/layout.ts';
import { wholeFile } from '../../src/model/place.ts';
import { memoryFiles } from '../../src/source/memory-files.ts';

const sound: LayoutInspection = { fontFault: async () => null, backgroundFault: async () => null };

function read(text: string, inspection = sound): Promise<CommunityLayout> {
  const files = memoryFiles({ '版式/我们的.yaml': text, '版式/仿宋.ttf': '仿', '版式/封面.png': '图' });
  return communityLayout(files, { layout: '版式/我们的.yaml', placeOf: () => wholeFile('dossier.yaml') }, inspection);
}

describe('a layout of the community’s own', () => {
  it('is the shipped one where there is none', async () => {
    const named = { layout: null, placeOf: () => wholeFile('dossier.yaml') };
    expect(await communityLayout(memoryFiles({}), named, sound)).toEqual({
      layout: readLayout(),
      fonts: {},
      files: [],
      notes: [],
    });
  });

  it('changes what it names and nothing else', async () => {
    const { layout } = await read('boxes: { thicknesses: [35, 60] }\nstamp: { convention: technical }\n');
    const shipped = readLayout();
    expect(layout).toEqual({
      ...shipped,
      boxes: { ...shipped.boxes, thicknesses: [35, 60] },
      stamp: { ...shipped.stamp, convention: 'technical' },
    });
  });

  it('names fonts and a picture beside it, and says which files are not evidence', async () => {
    const { layout, fonts, files } = await read(`fonts: { body: 仿宋.ttf }
coverForm:
  background: 封面.png
  lines: [{ text: '{period}{volumeLabel}{box}', x: 105, y: 80, size: 20 }]
`);
    expect(new TextDecoder().decode(fonts.body)).toBe('仿');
    expect(Object.keys(fonts)).toEqual(['body']);
    expect(layout.coverForm).toEqual({
      background: { path: '版式/封面.png', base64: Buffer.from('图').toString('base64') },
      lines: [
        { text: '{period}{volumeLabel}{box}', x: 105, y: 80, size: 20, font: 'body', align: 'left', width: null },
      ],
    });
    expect(files).toEqual(['版式/我们的.yaml', '版式/仿宋.ttf', '版式/封面.png']);
  });

  it('tells all that is wrong with the files it names at once', async () => {
    const text = 'fonts: { body: 仿宋.ttf, label: 仿宋.ttf }\n';
    const refused = read(text, { ...sound, fontFault: async () => 'fontRestricted' });
    await expect(refused).rejects.toMatchObject({
      findings: [
        { rule: 'layout-invalid', data: { keyword: 'fontRestricted', pointer: 'fonts.body' } },
        { rule: 'layout-invalid', data: { keyword: 'fontRestricted', pointer: 'fonts.label' } },
      ],
    });
  });
});
