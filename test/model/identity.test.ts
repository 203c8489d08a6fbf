import { assert, constantFrom, integer, property, string, stringMatching, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factShapes, identitiesOf } from '../../src/model/facts.ts';
import { isIdNumber, normalIdNumber } from '../../src/model/id-number.ts';
import { identityValue } from '../../src/model/identity.ts';

/** The same text as people type it in full width. */
const fullWidth = (text: string): string =>
  text.replaceAll(/[!-~]/g, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));

/** Spaces strewn into a text. */
const spaced = (text: string): string => [...text].join(' ');

describe('ID numbers', () => {
  test.each([
    '11010519491231002X',
    '440524188001010014',
    '999999196503120019',
    '１１０１０５１９４９１２３１００２Ｘ',
    '11010519491231002x',
    '110105 19491231 002X',
  ])('%s is well formed', (number) => {
    expect(isIdNumber(number)).toBe(true);
  });

  test.each([
    ['a wrong check digit', '110105194912310021'],
    ['a day that does not exist', '999999197302290014'],
    ['the old form', '110105491231002'],
    ['a masked number', '110105********002X'],
    ['a number cut short', '11010519491231002'],
    ['nothing', ''],
  ])('%s is not', (_, number) => {
    expect(isIdNumber(number)).toBe(false);
  });

  test('any change of one digit shows', () => {
    const days = tuple(integer({ min: 0, max: 16 }), integer({ min: 1, max: 9 }));
    assert(
      property(days, ([at, shift]) => {
        const number = '999999196503120019';
        const changed = `${number.slice(0, at)}${(Number(number[at]) + shift) % 10}${number.slice(at + 1)}`;
        expect(isIdNumber(changed)).toBe(false);
      }),
    );
  });

  test('the old form and its form of today are the same number', () => {
    expect(normalIdNumber('110105491231002')).toBe('11010519491231002X');
  });
});

describe('identities', () => {
  test('do not depend on how a value was typed', () => {
    const values = {
      idNumber: stringMatching(/^\d{17}[\dX]$/),
      registration: stringMatching(/^[0-9A-Z]{8,15}$/),
      phone: stringMatching(/^1[3-9]\d{9}$/),
      name: stringMatching(/^[\u4e00-\u9fa5]{2,4}$/),
    };
    for (const [field, value] of Object.entries(values)) {
      assert(
        property(
          value,
          constantFrom(
            fullWidth,
            spaced,
            (text: string) => text.toLowerCase(),
            (text: string) => `\u3000${text}\u200B`,
          ),
          (text, typed) => {
            expect(identityValue(field, typed(text))).toBe(identityValue(field, text));
          },
        ),
      );
    }
  });

  test('are stable: the identity of an identity is itself', () => {
    assert(
      property(constantFrom(...factShapes.people.fields), string({ unit: 'grapheme' }), (field, text) => {
        const once = identityValue(field, text);
        expect(identityValue(field, once)).toBe(once);
      }),
    );
  });

  test('keep different numbers apart', () => {
    const number = stringMatching(/^1[3-9]\d{9}$/);
    assert(
      property(number, number, (one, other) => {
        expect(identityValue('phone', one) === identityValue('phone', other)).toBe(one === other);
      }),
    );
  });

  test.each([
    ['199-0000-0001', '19900000001'],
    ['+86 199 0000 0001', '19900000001'],
    ['8619900000001', '19900000001'],
    ['(0561)3000001', '05613000001'],
    ['19900000001/0561-3000001', '19900000001'],
  ])('the phone %s is %s', (written, number) => {
    expect(identityValue('phone', written)).toBe(number);
  });

  test.each([
    ['1965-3-2', '1965-03-02'],
    ['1965/03/02', '1965-03-02'],
    ['1965.3', '1965-03'],
    ['1965年3月2日', '1965-03-02'],
    ['1965年3月', '1965-03'],
    ['19650302', '1965-03-02'],
    ['1965', '1965'],
  ])('the birth %s is %s', (written, day) => {
    expect(identityValue('birth', written)).toBe(day);
  });

  test.each([
    ['idNumber', '无'],
    ['idNumber', '110105********002X'],
    ['idNumber', '1101051949XXXX002X'],
    ['phone', '199****0001'],
    ['phone', '不详'],
    ['phone', '123'],
    ['name', '张**'],
    ['address', '—'],
  ])('%s %s tells nobody apart', (field, value) => {
    expect(identityValue(field, value)).toBe('');
  });

  test('stand in the order of their strength', () => {
    const person = { name: '样例甲', phone: '199-0000-0001', birth: '1965-03', idNumber: '999999196503120019' };
    expect(identitiesOf('people', person).map((identity) => JSON.parse(identity)[0])).toEqual([
      'idNumber',
      'phone',
      'name',
    ]);
    expect(identitiesOf('people', { name: '样例甲' })).toEqual([]);
  });

  test('of different fields never meet', () => {
    const number = '19900000001';
    expect(identitiesOf('people', { phone: number })).not.toEqual(identitiesOf('people', { registration: number }));
  });

  test('use only fields that the list has', () => {
    for (const { fields, identityKeys } of Object.values(factShapes)) {
      for (const key of identityKeys.flat()) expect(fields).toContain(key);
    }
  });
});
