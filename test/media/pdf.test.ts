import { PDF } from '@libpdf/core';
import { assert, asyncProperty, constantFrom, integer, array, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { glanceAtPdf } from '../../src/media/pdf-glance.ts';
import { lookAtPdf } from '../../src/media/pdf.ts';
import { sample } from './samples.ts';

const glance = (bytes: Buffer): number | null => glanceAtPdf(bytes.toString('latin1'));

function edited(name: string, from: string | RegExp, to: string): Buffer {
  const text = sample(name).toString('latin1');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return Buffer.from(changed, 'latin1');
}

describe('a glance', () => {
  test.each(['letter.pdf', 'linearised.pdf', 'ghostscript.pdf', 'rotated.pdf'])('suffices for %s', (name) => {
    expect(glance(sample(name))).toBe(3);
  });

  test.each(['locked.pdf', 'owner-locked.pdf', 'object-streams.pdf', 'no-pages.pdf', 'truncated.pdf'])(
    'leaves %s to a full look',
    (name) => {
      expect(glance(sample(name))).toBeNull();
    },
  );

  test.each([
    ['an offset that points elsewhere', /(xref\n0 \d+\n.{20}\d{9})(\d)/s, '$19'],
    ['a page count that is not true', /\/Count 3/, '/Count 4'],
    ['a stray bracket in a dictionary', /\/Type\/Page\/Parent/, '/Type/Page)Parent'],
    ['an entry of the wrong length', /0000000000 65535 f /, '0000000000 65535 f'],
    ['another end than its own', /%%EOF\s*$/, ''],
  ])('doubts %s', (_, from, to) => {
    expect(glance(edited('letter.pdf', from, to))).toBeNull();
  });

  test('follows earlier revisions', () => {
    const before = sample('letter.pdf').toString('latin1');
    const start = /startxref\s+(\d+)/.exec(before)?.[1];
    const added = `xref\n0 0\ntrailer\n<</Size 1/Root ${/\/Root (\d+ 0 R)/.exec(before)?.[1]}/Prev ${start}>>\n`;
    expect(glance(Buffer.from(`${before}${added}startxref\n${before.length}\n%%EOF\n`, 'latin1'))).toBe(3);
  });
});

describe('a full look', () => {
  test('opens what only an owner’s password restricts', async () => {
    expect(await lookAtPdf(sample('owner-locked.pdf'))).toEqual({ pages: 3, problem: null });
  });

  test('counts pages in object streams', async () => {
    expect(await lookAtPdf(sample('object-streams.pdf'))).toEqual({ pages: 3, problem: null });
  });

  test('lets a lost table of references be repaired', async () => {
    expect(await lookAtPdf(edited('letter.pdf', /startxref\n\d+/, 'startxref\n7'))).toEqual({
      pages: 3,
      problem: null,
    });
  });

  test('lets bytes before the head pass when the rest can be repaired', async () => {
    const bytes = Buffer.concat([Buffer.from('junk of a mail gateway\r\n'), sample('letter.pdf')]);
    expect(await lookAtPdf(bytes)).toEqual({ pages: 3, problem: null });
  });

  test.each([0.2, 0.5, 0.8, 0.95, 0.99])('finds a file damaged that breaks off at %d of its length', async (share) => {
    for (const name of ['letter.pdf', 'object-streams.pdf', 'linearised.pdf']) {
      const bytes = sample(name);
      expect(await lookAtPdf(bytes.subarray(0, Math.floor(bytes.length * share)))).toEqual({
        pages: null,
        problem: 'damaged',
      });
    }
  });

  test('finds a file damaged whose page has lost what is drawn on it', async () => {
    const text = sample('letter.pdf').toString('latin1');
    const contents = /\/Contents (\d+) 0 R/.exec(text)?.[1];
    const offset = String(text.indexOf(`\n${contents} 0 obj`) + 1).padStart(10, '0');
    const freed = edited('letter.pdf', `${offset} 00000 n`, `${offset} 00000 f`);
    expect(glance(freed)).toBeNull();
    expect(await lookAtPdf(freed)).toEqual({ pages: null, problem: 'damaged' });
  });

  test('ends on a malformed dictionary that the repairing of the library would never leave', async () => {
    expect(await lookAtPdf(edited('letter.pdf', /\/Creator</, ')Creator<'))).toMatchObject({ problem: 'damaged' });
  });
});

test('no flipped byte makes a file pass that the library cannot bind with as many pages', async () => {
  const flip = tuple(integer({ min: 0, max: 1_000_000 }), integer({ min: 1, max: 255 }));
  const names = constantFrom('letter.pdf', 'linearised.pdf', 'ghostscript.pdf', 'object-streams.pdf');
  await assert(
    asyncProperty(names, array(flip, { minLength: 1, maxLength: 3 }), async (name, flips) => {
      const bytes = Buffer.from(sample(name));
      for (const [at, mask] of flips) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ mask;
      const { pages, problem } = await lookAtPdf(bytes);
      if (problem !== null) return;
      const bound = PDF.create();
      const source = await PDF.load(bytes);
      await bound.copyPagesFrom(source, [...Array(source.getPageCount()).keys()]);
      expect(bound.getPageCount()).toBe(pages);
    }),
    { numRuns: 150 },
  );
});
