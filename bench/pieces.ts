// One piece of a build alone, for comparing it with the program that does nothing but that. What a check has found out before is read from FACTS:
//   facts DIR FACTS  looks at the files of a folder, as a check does
//   merge DIR FILE FACTS  the PDFs of a folder as one volume: merged, numbered, linked, with outline
//   album DIR FILE FACTS  the photographs of a folder, one a page
//   pack DIR FILE    the folder as a package, every file hashed
import { argv } from 'node:process';
import { readFile, writeFile } from 'node:fs/promises';
import { settleEngine } from '../src/cli/engine.ts';
import { inspect } from '../src/media/inspect.ts';
import { renderAttachments } from '../src/media/renditions.ts';
import { noCache } from '../src/model/content-cache.ts';
import type { Attachment } from '../src/model/evidence.ts';
import type { Page, PhotoPage, PrintedDocument } from '../src/model/page.ts';
import { wholeFile } from '../src/model/place.ts';
import { bindDocument } from '../src/output/binding/bind.ts';
import type { BindSettings } from '../src/output/binding/bind-settings.ts';
import { writeOwnFile } from '../src/output/binding/own-file.ts';
import { writePackage } from '../src/output/package/package.ts';
import { payloadOf } from '../src/output/package/payload.ts';
import { writePieces } from '../src/output/write-all.ts';
import { openFonts } from '../src/pages/typesetting/fonts.ts';
import { readLayout } from '../src/parse/layout/layout.ts';
import { openArchive } from '../src/source/disk-files.ts';
import { sha256 } from '../src/source/digest.ts';
import { shippedFonts } from '../src/source/fonts.ts';

const NAME = '样例（虚构）';
const [, , piece = '', dir = '', file = '', facts = ''] = argv;
const files = openArchive(dir);
const { signal } = new AbortController();
const asOf = '2025-04-01';

async function lookAtFiles(): Promise<void> {
  const found: Attachment[] = [];
  for (const { path, size, kind } of files.entries) {
    if (kind !== 'file') continue;
    const bytes = files.read(path);
    found.push({ path, size, sha256: sha256(bytes), media: await inspect(bytes), place: wholeFile(path) });
  }
  await writeFile(file, JSON.stringify(found));
}

async function attachments(): Promise<readonly Attachment[]> {
  return JSON.parse(await readFile(facts, 'utf8'));
}

async function settingsFor(found: readonly Attachment[]): Promise<BindSettings> {
  const renditions = await renderAttachments(found, {
    files,
    cache: noCache,
    printedContent: async () => null,
    convertOffice: async () => ({ rendered: new Map(), converter: null, findings: [] }),
    room: () => null,
    signal,
  });
  const tool = { name: 'dossier', version: 'bench' };
  return { renditions, fonts: openFonts(shippedFonts()), layout: readLayout(), draft: false, asOf, tool, signal };
}

function documentOf(pages: readonly Page[], bookmarks: PrintedDocument['bookmarks']): PrintedDocument {
  return {
    path: file,
    title: NAME,
    subject: NAME,
    author: NAME,
    keywords: [],
    referenceCode: null,
    duplex: false,
    pages,
    bookmarks,
  };
}

async function merge(): Promise<void> {
  const found = await attachments();
  let number = 0;
  const pages = found.flatMap((attachment) =>
    Array.from({ length: attachment.media.pages ?? 0 }, (_, index): Page => {
      number += 1;
      return {
        kind: 'evidence',
        pageNumber: number,
        attachment,
        index,
        target: index === 0 ? attachment.path : null,
      };
    }),
  );
  const rows = found.map(({ path }) => ({
    kind: 'item' as const,
    number: null,
    title: path,
    mark: null,
    target: path,
  }));
  const bookmarks = found.map(({ path }) => ({ title: path, target: path, children: [] }));
  const contents: Page = { kind: 'contents', running: NAME, referenceCode: '', rows };
  const { pieces: written } = await bindDocument(documentOf([contents, ...pages], bookmarks), await settingsFor(found));
  await writePieces(file, written, signal);
}

async function album(): Promise<void> {
  const found = await attachments();
  const caption = { event: NAME, time: NAME, place: NAME, people: NAME, background: NAME, photographer: NAME };
  const pages = found.map((attachment, index): PhotoPage => {
    const photo = { attachment, unusable: null, caption, shows: null, place: attachment.place };
    const plate = { number: String(index + 1), photo, seeAlso: '', target: attachment.path };
    return { kind: 'photo', pageNumber: index + 1, running: NAME, plates: [plate] };
  });
  await writeOwnFile(file, documentOf(pages, []), await settingsFor(found));
}

async function pack(): Promise<void> {
  const payload = payloadOf({ documents: [], files, inspected: () => null });
  await writePackage(file, { name: NAME, info: [], payload, asOf, signal });
}

const pieces: Readonly<Record<string, () => Promise<void>>> = { facts: lookAtFiles, merge, album, pack };
settleEngine();
await pieces[piece]?.();
