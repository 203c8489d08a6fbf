import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspect } from '../../src/media/inspect.ts';
import { officeConverter } from '../../src/media/office/convert.ts';
import type { OfficeProgram } from '../../src/media/office/run.ts';
import type { ConvertedOffice, OfficeJob } from '../../src/media/rendered.ts';
import type { ContentCache } from '../../src/model/content-cache.ts';
import { noCache } from '../../src/model/content-cache.ts';
import { wholeFile } from '../../src/model/place.ts';
import { sha256 } from '../../src/source/digest.ts';
import { findOffice } from '../../src/source/programs.ts';
import { shippedFile } from '../../src/source/shipped.ts';

import { paragraph, wordDocument } from './word.ts';

const MEDIA = 'fixtures/media';
const office = findOffice({ path: process.env['PATH'] ?? '', given: null });
/** Said in the titles of what needs the office program where there is none. */
const lacking = office === null ? '（没有 LibreOffice，跳过）' : '';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function program(path: string, more: Partial<OfficeProgram> = {}): OfficeProgram {
  return {
    program: path,
    temporary: folder,
    fontFolders: [shippedFile('dist', 'fonts')],
    fonts: [],
    environment: { PATH: process.env['PATH'] ?? '' },
    timeLimit: () => 90_000,
    signal: new AbortController().signal,
    ...more,
  };
}

async function job(bytes: Uint8Array, path: string): Promise<OfficeJob> {
  const media = await inspect(bytes);
  const attachment = { path, size: bytes.length, sha256: sha256(bytes), media, place: wholeFile('记录.yaml') };
  return { attachment, read: () => bytes };
}

function fixture(name: string): Promise<OfficeJob> {
  return job(new Uint8Array(readFileSync(join(MEDIA, name))), name);
}

function memoryCache(): ContentCache & { readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  return { kept, get: (key) => kept.get(key) ?? null, put: (key, bytes) => void kept.set(key, bytes) };
}

/** A program that plays the office program: a shell script that knows the documents as "$@" and the output folder as $out. */
function fake(name: string, body: string): string {
  const file = join(folder, name);
  const head = '#!/bin/sh\nif [ "$2" = --version ]; then echo "Fake 1.0"; exit 0; fi\necho run >> "$0.log"\n';
  const parse =
    'out=""; files=""\nwhile [ $# -gt 0 ]; do case "$1" in --outdir) out="$2"; shift;; /*) files="$files $1";; esac; shift; done\n';
  writeFileSync(file, `${head}${parse}${body}\n`);
  chmodSync(file, 0o755);
  return file;
}

function runs(file: string): number {
  return readFileSync(`${file}.log`, 'utf8').split('\n').length - 1;
}

/** Puts a sound PDF beside every document. */
const sound = `for f in $files; do b=$(basename "$f"); cp "${process.cwd()}/${MEDIA}/letter.pdf" "$out/\${b%.*}.pdf"; done`;

async function convert(
  jobs: readonly OfficeJob[],
  path: string,
  more: Partial<OfficeProgram> = {},
): Promise<ConvertedOffice> {
  return officeConverter({ program: program(path, more), attach: false, cache: noCache })(jobs);
}

function kinds({ rendered }: ConvertedOffice, jobs: readonly OfficeJob[]): readonly unknown[] {
  return jobs.map(({ attachment }) => {
    const rendition = rendered.get(attachment.sha256)?.rendition;
    return rendition?.kind === 'titled' ? rendition.problem : rendition?.kind;
  });
}

async function numbered(count: number): Promise<readonly OfficeJob[]> {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return Promise.all(numbers.map((index) => job(Buffer.from(`{\\rtf1 ${index}}`), `同名/${index % 3}.rtf`)));
}

describe('documents', () => {
  test.skipIf(office === null)(
    `of every kind become pages, whatever they are called${lacking}`,
    { timeout: 120_000 },
    async () => {
      const names = [
        'letter.docx',
        'letter.doc',
        'letter.odt',
        'letter.rtf',
        'roster.xls',
        'roster.xlsx',
        'roster.ods',
        'slides.pptx',
        'slides.ppt',
        'letter.wps',
        'roster.et',
        'slides.dps',
      ];
      const jobs = await Promise.all(names.map(fixture));
      const [docx] = jobs;
      const misnamed = await job(Buffer.concat([docx!.read(), Buffer.alloc(0)]), '其实是docx.doc');
      const result = await convert([...jobs, misnamed], office ?? '');
      expect(kinds(result, jobs)).toEqual(names.map(() => 'pdf'));
      expect(result.converter).toMatch(/^LibreOffice \d/);
      for (const [index, { attachment }] of jobs.entries()) {
        const made = result.rendered.get(attachment.sha256);
        const bytes = (await made?.read?.(0)) ?? new Uint8Array();
        expect([names[index], (await inspect(bytes)).problem]).toEqual([names[index], null]);
        expect(made?.rendition).toMatchObject({ sha256: sha256(bytes), origin: 'office' });
      }
    },
  );

  test.skipIf(office === null)(
    `give the same bytes in two cold conversions${lacking}`,
    { timeout: 120_000 },
    async () => {
      const names = ['letter.docx', 'letter.doc', 'letter.odt', 'roster.xls', 'roster.xlsx', 'slides.pptx'];
      const jobs = await Promise.all(names.map(fixture));
      const digests = async (): Promise<readonly unknown[]> => {
        const { rendered } = await convert(jobs, office ?? '');
        return jobs.map(({ attachment }) => {
          const rendition = rendered.get(attachment.sha256)?.rendition;
          return rendition?.kind === 'pdf' ? rendition.sha256 : null;
        });
      };
      expect(await digests()).toEqual(await digests());
    },
  );

  test.skipIf(office === null)(
    `never show Chinese in Japanese shapes, although none of their fonts is there${lacking}`,
    { timeout: 120_000 },
    async () => {
      const [docx] = [await fixture('letter.docx')];
      const { rendered } = await convert([docx], office ?? '');
      const bytes = (await rendered.get(docx.attachment.sha256)?.read?.(0)) ?? new Uint8Array();
      writeFileSync(join(folder, 'letter.pdf'), bytes);
      const fonts = spawnSync('pdffonts', [join(folder, 'letter.pdf')], { encoding: 'utf8' }).stdout;
      expect(fonts).not.toMatch(/CJK-?(?:JP|KR|TC)|CJKjp|Gothic|Mincho/i);
    },
  );

  test.skipIf(office === null)(
    `are set in simplified shapes whatever face they ask for, and the faces that stand in are told${lacking}`,
    { timeout: 120_000 },
    async () => {
      // Characters whose Japanese shapes differ; nothing in the document says that it is Chinese.
      const text = '直骨与今令述化画刃器';
      const asked = ['仿宋_GB2312', '方正小标宋简体', '微软雅黑', '方正没有这样的字体'];
      const jobs = await Promise.all(
        [...asked, 'Noto Serif SC', 'Noto Sans SC'].map((face) =>
          job(wordDocument(paragraph(text, { face })), `${face}.docx`),
        ),
      );
      const { rendered, findings } = await convert(jobs, office ?? '');
      const [fangsong, title, yahei, unknown, serif, sans] = await Promise.all(
        jobs.map(async ({ attachment }, index) => {
          const file = join(folder, `shapes-${index}`);
          writeFileSync(`${file}.pdf`, (await rendered.get(attachment.sha256)?.read?.(0)) ?? new Uint8Array());
          spawnSync('pdftoppm', ['-r', '100', '-png', '-singlefile', `${file}.pdf`, file]);
          return sha256(readFileSync(`${file}.png`));
        }),
      );
      expect([fangsong, title, yahei, unknown]).toEqual([serif, serif, sans, serif]);
      expect(serif).not.toBe(sans);
      expect(findings.map(({ rule, data }) => [rule, data])).toEqual(
        asked.map((font, index) => [
          'office-font-replaced',
          { font, by: index === 2 ? 'NotoSansSC-Regular' : 'NotoSerifSC-Regular', paths: [`${font}.docx`] },
        ]),
      );
    },
  );

  test('tell each face that stands in once, with all documents that ask for it, also when they were converted before', async () => {
    const path = fake('faces', sound);
    const named = (face: string, text: string): Promise<OfficeJob> =>
      job(wordDocument(paragraph(text, { face })), `${text}.docx`);
    const jobs = await Promise.all([named('仿宋_GB2312', '甲'), named('仿宋_GB2312', '乙'), named('Arial', '丙')]);
    const settings = { program: program(path), attach: false, cache: memoryCache() };
    const told = async (): Promise<unknown> =>
      (await officeConverter(settings)(jobs)).findings.map(({ data }) => [data['font'], data['paths']]);
    expect([await told(), await told()]).toEqual([
      [['仿宋_GB2312', ['甲.docx', '乙.docx']]],
      [['仿宋_GB2312', ['甲.docx', '乙.docx']]],
    ]);
    expect(runs(path)).toBe(1);
  });

  test('are converted again when the machine has other fonts', async () => {
    const path = fake('fonts', sound);
    const jobs = await numbered(1);
    const cache = memoryCache();
    for (const fonts of [['a.ttf'], ['a.ttf'], ['a.ttf', 'b.ttf']])
      await officeConverter({ program: program(path, { fonts }), attach: false, cache })(jobs);
    expect(runs(path)).toBe(2);
  });

  test('are converted in few runs, two of one name told apart', async () => {
    const path = fake('sixty', sound);
    const jobs = await numbered(60);
    expect(kinds(await convert(jobs, path), jobs)).toEqual(jobs.map(() => 'pdf'));
    expect(runs(path)).toBe(2);
  });

  test('converted before are not converted again', async () => {
    const path = fake('again', sound);
    const jobs = await numbered(3);
    const cache = memoryCache();
    const settings = { program: program(path), attach: false, cache };
    await officeConverter(settings)(jobs);
    const second = await officeConverter(settings)(jobs);
    expect([kinds(second, jobs), runs(path)]).toEqual([['pdf', 'pdf', 'pdf'], 1]);
    const [first] = jobs;
    const read = second.rendered.get(first!.attachment.sha256)?.read;
    expect(cache.kept.size).toBe(3);
    cache.kept.clear();
    await expect(read?.(0)).rejects.toMatchObject({ path: first?.attachment.path });
  });
});

describe('a program that fails', () => {
  const broken: readonly (readonly [string, string])[] = [
    ['ends well and makes nothing', 'exit 0'],
    ['makes something that is no PDF', 'for f in $files; do b=$(basename "$f"); echo no > "$out/${b%.*}.pdf"; done'],
    ['makes empty files', 'for f in $files; do b=$(basename "$f"); : > "$out/${b%.*}.pdf"; done'],
    ['falls down', 'kill -9 $$'],
  ];
  test.each(broken)('%s: the document is named', async (name, body) => {
    const jobs = await numbered(1);
    expect(kinds(await convert(jobs, fake(`broken-${name.length}`, body)), jobs)).toEqual(['notConverted']);
  });

  test('does not end: it is stopped with what it started', async () => {
    const jobs = await numbered(1);
    const path = fake('endless', `sleep 300 &\necho $! > "$0.child"\nsleep 300`);
    expect(kinds(await convert(jobs, path, { timeLimit: () => 500 }), jobs)).toEqual(['notConverted']);
    const child = Number(readFileSync(`${path}.child`, 'utf8'));
    // Dead, although perhaps not yet buried.
    expect(spawnSync('ps', ['-o', 'stat=', '-p', String(child)], { encoding: 'utf8' }).stdout).toMatch(/^(?:Z.*)?\s*$/);
  });

  test('over one document costs no other its pages', async () => {
    const jobs = await numbered(9);
    const bad = 'for f in $files; do if grep -q "rtf1 5}" "$f"; then exit 139; fi; done\n';
    const result = kinds(await convert(jobs, fake('one-bad', `${bad}${sound}`)), jobs);
    expect(result).toEqual(jobs.map((_, index) => (index === 5 ? 'notConverted' : 'pdf')));
  });

  test('leaves nothing behind', async () => {
    expect(readdirSync(folder).filter((name) => name.startsWith('dossier-office-'))).toEqual([]);
  });

  test('is stopped when the user stops the build', async () => {
    const abort = new AbortController();
    const jobs = await numbered(1);
    const work = convert(jobs, fake('stopped', 'sleep 300'), { signal: abort.signal });
    setTimeout(() => abort.abort(), 200);
    await expect(work).rejects.toThrow(/abort/i);
  });
});

describe('without a program', () => {
  test('every document is named, or attached without a word', async () => {
    const jobs = await numbered(2);
    const without = await officeConverter({ program: null, attach: false, cache: noCache })(jobs);
    expect(kinds(without, jobs)).toEqual(['noConverter', 'noConverter']);
    const attached = await officeConverter({ program: program('/nowhere'), attach: true, cache: noCache })(jobs);
    expect(kinds(attached, jobs)).toEqual([null, null]);
  });

  test('one is found where the user says, on PATH, or not at all', () => {
    const path = fake('soffice', 'exit 0');
    expect(findOffice({ path: '', given: path })).toBe(path);
    expect(findOffice({ path: '', given: folder })).toBe(path);
    expect(basename(findOffice({ path: `/nowhere:${folder}`, given: null }) ?? '')).toBe('soffice');
    expect(findOffice({ path: '', given: '/nowhere' })).toBeNull();
  });
});

describe.skipIf(office === null)(`a document that leads to the network${lacking}`, () => {
  test('becomes pages, and nothing is fetched', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const page = `<html><head><meta charset="utf-8"></head><body><p>虚构</p><img src="http://127.0.0.1:${port}/x.png"></body></html>`;
    const document = await job(new TextEncoder().encode(page), '网页.html');
    const { rendered } = await convert([document], office ?? '');
    server.close();
    expect(rendered.get(document.attachment.sha256)?.rendition.kind).toBe('pdf');
    expect(asked).toEqual([]);
  });
});
