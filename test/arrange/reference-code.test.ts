import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReferenceCode, printPhotoNumber, printReferenceCode } from '../../src/arrange/reference-code.ts';
import type { ReferenceCode } from '../../src/arrange/reference-code.ts';

const year = fc.integer({ min: 1949, max: 2999 });
const codes = fc.record<ReferenceCode>({
  fonds: fc.option(fc.stringMatching(/^[A-Z0-9·-]{1,8}$/), { nil: null }),
  category: fc.constantFrom('WS', 'ZP'),
  firstYear: year,
  lastYear: year,
  retention: fc.constantFrom('永久', '30年', '10年'),
  subject: fc.stringMatching(/^[A-Z0-9]{1,10}$/),
  volume: fc.integer({ min: 1, max: 4000 }),
  item: fc.option(fc.integer({ min: 1, max: 4000 }), { nil: null }),
});

describe('reference codes', () => {
  it('print a piece of a volume as DA/T 13-2022 does', () => {
    const code: ReferenceCode = {
      fonds: 'A002',
      category: 'WS',
      firstYear: 2024,
      lastYear: 2024,
      retention: '30年',
      subject: 'CJ',
      volume: 7,
      item: 35,
    };
    expect(printReferenceCode(code)).toBe('A002-WS·2024·D30·CJ-007-035');
  });

  it('leave out the fonds that is not given', () => {
    const code: ReferenceCode = {
      fonds: null,
      category: 'ZP',
      firstYear: 2022,
      lastYear: 2024,
      retention: '永久',
      subject: 'JS',
      volume: 13,
      item: null,
    };
    expect(printReferenceCode(code)).toBe('ZP·2022·2024·Y·JS-013');
  });

  it('are read back as they were', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(parseReferenceCode(printReferenceCode(code))).toEqual(code);
      }),
    );
  });

  it('are not read from other texts', () => {
    for (const text of ['', 'WS·2024·D30·CJ-7', 'WS·2024·D20·CJ-007', '第7卷', 'Z109-WS·2011-Y-BGS-0001']) {
      expect(parseReferenceCode(text)).toBeNull();
    }
  });

  it('number photographs through a year', () => {
    expect(printPhotoNumber(null, 2024, 1)).toBe('ZP·2024-0001');
    expect(printPhotoNumber('A002', 2024, 12345)).toBe('A002-ZP·2024-12345');
  });
});
