import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixesByPath, mendedBytes } from '../../src/parse/mended-file.ts';
import { asGbk, asUtf16 } from '../encodings.ts';
import { read, record } from '../parse/small-archive.ts';

const lines = record().trimEnd().split('\n');

/** What people put around the lines of a record; none of it is a fix's business. */
const before: readonly string[] = ['', '# 备注：全角，不动 —— ５％\n', '\n', '#标题:a：b\n', '\n# \t　\n\n'];
const behind: readonly string[] = ['', '  ', '  # 说明：a:b，１２', '\t# ok', ' #　'];

/** A slip of the hand, by the key of the line; the same line where it cannot be made. */
const slips: readonly ((line: string) => string)[] = [
  (line) => line,
  (line) => line.replace(': ', '：'),
  (line) => line.replace(': ', ':'),
  (line) => line.replace(': ', ':\u3000'),
  (line) => line.replace(': ', ':\u00A0'),
  (line) => line.replace(/^date: (\d+)-0?(\d+)-0?(\d+)/, 'date: $1年$2月$3日'),
  (line) => line.replace(/^date: (\d+)-0?(\d+)-0?(\d+)/, 'date: $1/$2/$3'),
  (line) => line.replace(/^(year: )(\d+)/, (_, key: string, year: string) => key + wide(year)),
  (line) => line.replace(/^[a-z]+/, wide),
  (line) => line.replace(/^[a-z]+/, (key) => key.toUpperCase()),
];

function wide(text: string): string {
  return text.replaceAll(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
}

type Store = (text: string) => Uint8Array;
const utf8: Store = (text) => new TextEncoder().encode(text);
const MARK = '\uFEFF';

/** How a text is stored, and how it is stored once it was mended. */
const stores: readonly { readonly store: Store; readonly mended: Store; readonly marks: boolean }[] = [
  { store: utf8, mended: utf8, marks: true },
  { store: (text) => utf8(MARK + text), mended: (text) => utf8(MARK + text), marks: true },
  { store: (text) => asUtf16(text), mended: utf8, marks: true },
  { store: asGbk, mended: utf8, marks: false },
];

const written = fc.record({
  order: fc.shuffledSubarray([...lines.keys()], { minLength: lines.length }),
  around: fc.array(fc.tuple(fc.nat(before.length - 1), fc.nat(behind.length - 1), fc.nat(slips.length - 1)), {
    minLength: lines.length,
    maxLength: lines.length,
  }),
  end: fc.constantFrom('\n', '\r\n'),
  last: fc.boolean(),
  store: fc.nat(stores.length - 1),
});

/** The bytes of a record once every fix is made, and those that the fixes bring to light. */
async function mended(bytes: Uint8Array): Promise<Uint8Array> {
  let now = bytes;
  for (let round = 0; round < 6; round += 1) {
    const { problems } = await read({ 'a.yaml': now, '制度.pdf': 'pdf' });
    const after = mendedBytes(now, fixesByPath(problems).get('a.yaml') ?? []);
    if (after === null || fixesByPath(problems).size === 0) return now;
    now = after;
  }
  return now;
}

test('of 300 records with slips of the hand every other byte stays: comments, order, spaces, line ends, mark', async () => {
  const property = fc.asyncProperty(written, async ({ order, around, end, last, store }) => {
    const { store: stored, mended: wanted, marks } = stores[store]!;
    const pieces = order.map((line, index) => {
      const [above, after, slip] = around[index]!;
      const right = lines[line]!;
      return { above: before[above]!, right, wrong: slips[slip]!(right), after: behind[after]! };
    });
    const text = (key: 'right' | 'wrong'): string => {
      const joined = pieces.map((piece) => `${piece.above}${piece[key]}${piece.after}`).join('\n') + (last ? '\n' : '');
      return joined.replaceAll('\n', end);
    };
    // GBK has no no-break space.
    fc.pre(marks || !text('wrong').includes('\u00A0'));
    const result = await mended(stored(text('wrong')));
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(result)).toBe(
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(wanted(text('right'))),
    );
  });
  await expect(fc.assert(property, { seed: 20_240_305, numRuns: 300 })).resolves.toBeUndefined();
}, 120_000);
