import { PDF } from '@libpdf/core';
import { array, assert, asyncProperty, constantFrom, integer, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookAtPdf, mendPdf } from '../../src/media/pdf/inspect.ts';
import { paper, pdfFixture } from '../output/pdf-fixture.ts';
import { sample } from './samples.ts';
import { openAlone } from '../output/open-alone.ts';

function edited(name: string, from: string | RegExp, to: string | ((all: string) => string)): Buffer {
  const text = sample(name).toString('latin1');
  const changed = typeof to === 'string' ? text.replace(from, to) : text.replace(from, to);
  expect(changed).not.toBe(text);
  return Buffer.from(changed, 'latin1');
}

const sound = { pages: 3, problem: null };
const damaged = { pages: null, problem: 'damaged' };

describe('a sound file', () => {
  test.each(['letter.pdf', 'linearised.pdf', 'ghostscript.pdf', 'rotated.pdf', 'object-streams.pdf'])(
    'has nothing said of it but its pages: %s',
    (name) => {
      expect(lookAtPdf(sample(name))).toEqual(sound);
    },
  );

  test('may have been amended', () => {
    const before = sample('letter.pdf').toString('latin1');
    const start = /startxref\s+(\d+)/.exec(before)?.[1];
    const added = `xref\n0 0\ntrailer\n<</Size 1/Root ${/\/Root (\d+ 0 R)/.exec(before)?.[1]}/Prev ${start}>>\n`;
    expect(lookAtPdf(Buffer.from(`${before}${added}startxref\n${before.length}\n%%EOF\n`, 'latin1'))).toEqual(sound);
  });

  test('may have its table of references half in a stream (hybrid)', () => {
    const before = sample('letter.pdf').toString('latin1');
    const [at, table] = [before.length, /startxref\s+(\d+)/.exec(before)?.[1]];
    const stream = `99 0 obj\n<</Type/XRef/W[1 4 1]/Index[98 1]/Size 100/Length 6>>\nstream\n\0\0\0\0\0\0\nendstream\nendobj\n`;
    const root = /\/Root (\d+ 0 R)/.exec(before)?.[1];
    const trailer = `xref\n0 0\ntrailer\n<</Size 100/Root ${root}/Prev ${table}/XRefStm ${at}>>\nstartxref\n${at + stream.length}\n%%EOF\n`;
    expect(lookAtPdf(Buffer.from(`${before}${stream}${trailer}`, 'latin1'))).toEqual(sound);
  });
});

describe('a file that only forbids changes', () => {
  test.each(['owner-rc4-40', 'owner-rc4-128', 'owner-aes-128', 'owner-locked'])(
    'is bound decrypted: %s',
    async (name) => {
      const bytes = Buffer.from(pdfFixture(name));
      const { pages, problem, pdf } = lookAtPdf(bytes);
      expect([problem, pdf?.rebuilt, pdf?.damage]).toEqual([null, true, null]);
      const mended = mendPdf(bytes);
      const opened = await PDF.load(mended ?? new Uint8Array(), { lenient: false });
      expect([opened.isEncrypted, opened.getPageCount()]).toEqual([false, pages]);
    },
  );

  test('is no other than one with a password to those who have none', () => {
    for (const name of ['locked.pdf', 'locked-rc4.pdf']) expect(lookAtPdf(sample(name)).problem).toBe('locked');
  });
});

describe('a damaged file that has lost nothing', () => {
  test.each([
    ['a table that points elsewhere', /startxref\n\d+/, 'startxref\n7', 'references'],
    ['an offset that points elsewhere', /(xref\n0 \d+\n.{20}\d{9})(\d)/s, '$19', 'references'],
    ['a page count that is not true', /\/Count 3/, '/Count 4', 'pageTree'],
    ['no end', /xref\n0 [^]*$/, '', 'cutOff'],
  ])('is told with its damage: %s', (_, from, to, damage) => {
    const look = lookAtPdf(edited('letter.pdf', from, to));
    expect([look.pages, look.problem, look.pdf?.rebuilt, look.pdf?.damage]).toEqual([3, null, true, damage]);
  });

  test('is mended to the same bytes each time, and the mended file is sound', () => {
    const bytes = edited('object-streams.pdf', /startxref\n\d+/, 'startxref\n7');
    const mended = mendPdf(bytes);
    expect(mended).toEqual(mendPdf(bytes));
    expect(lookAtPdf(mended ?? new Uint8Array())).toEqual(sound);
  });

  test('may hold its objects in streams whose coding goes by a short name, which few programs read', async () => {
    const bytes = edited('object-streams.pdf', /\/Type\s*\/ObjStm([^>]*)\/FlateDecode/, (all) =>
      all.replace('FlateDecode', 'Fl         '),
    );
    expect(lookAtPdf(bytes).pdf).toMatchObject({ rebuilt: true, damage: null });
    await PDF.load(mendPdf(bytes) ?? new Uint8Array(), { lenient: false });
  });

  test('may have bytes before its head, which are no damage', () => {
    const bytes = Buffer.concat([Buffer.from('junk of a mail gateway\r\n'), sample('letter.pdf')]);
    expect(lookAtPdf(bytes).pdf).toMatchObject({ rebuilt: true, damage: null });
  });
});

test('what is broken and not drawn is left out of the copy, where the repairing of the library would never end', () => {
  const bytes = edited('letter.pdf', /\/Creator</, ')Creator<');
  expect(lookAtPdf(bytes)).toMatchObject({ pages: 3, problem: null, pdf: { rebuilt: true, damage: null } });
});

describe('a file that has lost something', () => {
  test.each([0.2, 0.5, 0.8])('breaks off at %d of its length', (share) => {
    for (const name of ['letter.pdf', 'object-streams.pdf', 'linearised.pdf']) {
      const bytes = sample(name);
      expect(lookAtPdf(bytes.subarray(0, Math.floor(bytes.length * share)))).toEqual(damaged);
    }
  });

  test('names the pages whose content is lost, if most of what it shows is there', async () => {
    const numbers = [
      ...sample('letter.pdf')
        .toString('latin1')
        .matchAll(/\/Contents (\d+) 0 R/g),
    ].map(([, at]) => at);
    const without = (...lost: readonly number[]): Buffer =>
      lost.reduce(
        (bytes, page) =>
          Buffer.from(
            bytes.toString('latin1').replace(`\n${numbers[page]} 0 obj`, `\n${numbers[page]} 0 obx`),
            'latin1',
          ),
        sample('letter.pdf'),
      );
    expect(lookAtPdf(without(0, 1))).toEqual(damaged);
    const { pages, problem, pdf } = lookAtPdf(without(1));
    expect([pages, problem, pdf?.incompletePages, pdf?.rebuilt]).toEqual([3, null, [2], true]);
    const bound = await openAlone(mendPdf(without(1)) ?? new Uint8Array(), [0, 1, 2], paper);
    expect(bound.getPageCount()).toBe(3);
  });

  test('is one nested without end, or with a tree that multiplies itself', () => {
    expect(lookAtPdf(Buffer.from(`%PDF-1.4\n1 0 obj\n${'['.repeat(1_000_000)}`))).toEqual(damaged);
    const levels = Array.from({ length: 60 }, (_, index) => {
      const kid = `${index + 3} 0 R`;
      return `${index + 2} 0 obj\n<</Type/Pages/Kids[${kid} ${kid}]/Count 9>>\nendobj\n`;
    });
    const page = '62 0 obj\n<</Type/Page>>\nendobj\n';
    const text = `%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n${levels.join('')}${page}%%EOF`;
    expect(lookAtPdf(Buffer.from(text))).toEqual(damaged);
  });
});

test('no flipped, cut or repeated byte makes a file hang, throw, or pass that cannot be bound with as many pages', async () => {
  const flip = tuple(integer({ min: 0, max: 1_000_000 }), integer({ min: 1, max: 255 }));
  const names = constantFrom(
    'letter.pdf',
    'linearised.pdf',
    'ghostscript.pdf',
    'object-streams.pdf',
    'owner-locked.pdf',
  );
  const cut = integer({ min: 0, max: 400 });
  await assert(
    asyncProperty(names, array(flip, { minLength: 1, maxLength: 6 }), cut, async (name, flips, last) => {
      const whole = Buffer.from(sample(name));
      const bytes = whole.subarray(0, whole.length - (last > 200 ? last : 0));
      for (const [at, mask] of flips) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ mask;
      const { pages, problem, pdf } = lookAtPdf(bytes);
      if (problem !== null || pages === null) return;
      const used = pdf?.rebuilt === true ? mendPdf(bytes) : bytes;
      const bound = await openAlone(used ?? new Uint8Array(), [...Array(pages).keys()], paper);
      expect(bound.getPageCount()).toBe(pages);
    }),
    { numRuns: 200, seed: 20250401 },
  );
});
