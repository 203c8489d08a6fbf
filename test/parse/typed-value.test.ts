import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/parse/yaml/read.ts';
import type { Shape } from '../../src/parse/schema/shape.ts';
import { exactNumber, typedValue, type PlainValue } from '../../src/parse/schema/typed-value.ts';

function typed(text: string, shape: Shape): PlainValue {
  const file = parseYaml('a.yaml', text);
  if (!('document' in file)) throw new Error('unreadable');
  return typedValue(file.document.root, shape);
}

function value(text: string, types: Shape['types']): PlainValue | undefined {
  const whole = typed(`a: ${text}`, { properties: { a: types === undefined ? {} : { types } }, required: ['a'] });
  return whole !== null && typeof whole === 'object' && 'a' in whole ? whole['a'] : undefined;
}

describe('a scalar becomes what the schema allows', () => {
  test.each([
    ['001', ['string'], '001'],
    ['110101199003071234', ['string'], '110101199003071234'],
    ['null', ['string'], ''],
    ['~', ['string'], ''],
    ["'~'", ['string'], '~'],
    ['2024', ['string'], '2024'],
    ['true', ['string'], 'true'],
    ['', ['string'], ''],
    ['', ['string', 'null'], null],
    ['~', ['string', 'null'], null],
    ['null', ['string', 'null'], null],
    ['"null"', ['string', 'null'], 'null'],
    ['""', ['string', 'null'], ''],
    ['2024', ['string', 'null'], '2024'],
    ['2024', ['integer'], 2024],
    ['"2024"', ['integer'], 2024],
    ['012', ['integer'], 12],
    ['12.50', ['number'], 12.5],
    ['-3', ['number'], -3],
    ['1,200', ['number'], '1,200'],
    ['1e3', ['number'], '1e3'],
    ['0x10', ['number'], '0x10'],
    ['.5', ['number'], '.5'],
    ['8.5％', ['number'], '8.5％'],
    ['110101199003071234', ['number'], '110101199003071234'],
    ['', ['number'], ''],
    ['null', ['integer', 'null'], null],
    ['true', ['boolean'], true],
    ['False', ['boolean'], false],
    ['yes', ['boolean'], 'yes'],
    ['412', ['array', 'integer'], 412],
    ['甲', ['array', 'integer'], '甲'],
    ['2024', undefined, '2024'],
  ] as const)('%s as %j', (text, types, expected) => {
    expect(value(text, types)).toBe(expected);
  });
});

test('a key left empty is as good as not written, unless it must be there', () => {
  const nullable: Shape = { types: ['string', 'null'] };
  const shape: Shape = { properties: { a: nullable, b: nullable, c: { types: ['string'] } }, required: ['b'] };
  expect(typed('a:\nb:\nc:\n', shape)).toEqual({ b: null, c: '' });
});

test('shapes reach into lists and free keys', () => {
  const shape: Shape = {
    properties: { list: { items: { properties: { n: { types: ['number'] } } } } },
    values: { types: ['integer'] },
  };
  expect(typed('list: [{n: 1, m: 2}]\n机构: 3\n', shape)).toEqual({ list: [{ n: 1, m: '2' }], 机构: 3 });
});

test('__proto__ does not reach the prototype', () => {
  const whole = typed('__proto__: {x: 1}', {});
  expect(Object.getPrototypeOf(whole)).toBe(Object.prototype);
  expect(Object.keys(whole as object)).toEqual(['__proto__']);
});

test('a number is taken only when it is kept exactly', () => {
  expect(exactNumber('123456789012345')).toBe(123456789012345);
  expect(exactNumber('1234567890123456')).toBeNull();
  expect(exactNumber('0.000123456789012345')).toBe(0.000123456789012345);
  expect(exactNumber('0.0000001')).toBeNull();
  expect(exactNumber('100.00')).toBe(100);
});
