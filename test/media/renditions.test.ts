import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/media/inspect.ts';
import { officeConverter } from '../../src/media/office/convert.ts';
import type { OfficeProgram } from '../../src/media/office/run.ts';
import { RenditionChanged, type RenderSettings } from '../../src/media/rendered.ts';
import { renderAttachments } from '../../src/media/renditions.ts';
import { noCache } from '../../src/model/content-cache.ts';
import type { Attachment } from '../../src/model/evidence.ts';
import { wholeFile } from '../../src/model/place.ts';
import { ReadFailure } from '../../src/source/archive-files.ts';
import { sha256 } from '../../src/source/digest.ts';
import { memoryFiles, type MemoryContent } from '../../src/source/memory-files.ts';
import { sample } from './samples.ts';

async function attachmentOf(name: string): Promise<Attachment> {
  const bytes = sample(name);
  const media = await inspect(bytes);
  return { path: name, size: bytes.length, sha256: sha256(bytes), media, place: wholeFile('记录.yaml') };
}

/** Only asked for its version here: what cannot be read is named before anything is converted. */
const program: OfficeProgram = {
  program: '/nowhere',
  temporary: tmpdir(),
  fontFolders: [],
  fonts: [],
  environment: {},
  timeLimit: () => 1000,
  signal: new AbortController().signal,
};

function settings(contents: Readonly<Record<string, MemoryContent>>): RenderSettings {
  return {
    files: memoryFiles(contents),
    cache: noCache,
    printedContent: async () => null,
    convertOffice: officeConverter({ program, attach: false, cache: noCache }),
    room: () => null,
    signal: program.signal,
  };
}

describe('a picture that was looked at before', () => {
  test.each(['photo.jpg', 'palette.png'])('is not read to know that it stands on paper as it is: %s', async (name) => {
    const attachment = await attachmentOf(name);
    const { of, read } = await renderAttachments([attachment], settings({ [name]: sample(name) }));
    const nothing = await renderAttachments([attachment], settings({}));
    const bytes = await read(attachment, 0);
    expect(nothing.of(attachment)).toEqual(of(attachment));
    expect(of(attachment)).toMatchObject({ kind: 'pictures', pictures: [{ size: bytes.length }] });
  });

  test('is not converted again to know how it stands on paper', async () => {
    const name = 'cmyk.jpg';
    const attachment = await attachmentOf(name);
    const kept = new Map<string, Uint8Array>();
    const cache = {
      get: (key: string) => kept.get(key) ?? null,
      put: (key: string, bytes: Uint8Array) => void kept.set(key, bytes),
    };
    const first = await renderAttachments([attachment], { ...settings({ [name]: sample(name) }), cache });
    const again = await renderAttachments([attachment], { ...settings({}), cache });
    expect(first.of(attachment)).toMatchObject({ kind: 'pictures' });
    expect(again.of(attachment)).toEqual(first.of(attachment));
  });
});

describe('a file that is no longer what it was when it was inspected', () => {
  test.each(['cmyk.jpg', 'picture.tif'])('is named by its rendition: %s', async (name) => {
    const attachment = await attachmentOf(name);
    const changed = await renderAttachments([attachment], settings({ [name]: 'x' }));
    expect(changed.of(attachment)).toEqual({ kind: 'titled', problem: 'changed' });
    const gone = await renderAttachments([attachment], settings({}));
    expect(gone.of(attachment)).toEqual({ kind: 'titled', problem: 'unreadable' });
    const denied = await renderAttachments([attachment], settings({ [name]: { problem: 'denied' } }));
    expect(denied.of(attachment)).toEqual({ kind: 'titled', problem: 'unreadable' });
  });

  test.each(['photo.jpg', 'palette.png'])(
    'and stands on paper as it is, is named when it is drawn: %s',
    async (name) => {
      const attachment = await attachmentOf(name);
      const changed = await renderAttachments([attachment], settings({ [name]: 'x' }));
      await expect(changed.read(attachment, 0)).rejects.toThrow(RenditionChanged);
      const gone = await renderAttachments([attachment], settings({}));
      await expect(gone.read(attachment, 0)).rejects.toThrow(ReadFailure);
    },
  );

  test('and wants converting is named as well', async () => {
    const [doc, rtf] = [await attachmentOf('letter.doc'), await attachmentOf('letter.rtf')];
    const { of } = await renderAttachments([doc, rtf], settings({ 'letter.doc': 'x' }));
    expect([of(doc), of(rtf)]).toEqual([
      { kind: 'titled', problem: 'changed' },
      { kind: 'titled', problem: 'unreadable' },
    ]);
  });
});
