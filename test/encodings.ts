/** Text as a Chinese Windows stores it: each character's two bytes, found by decoding all pairs. */
const gbkPairs: ReadonlyMap<string, readonly [number, number]> = new Map(
  Array.from({ length: 0x7e }, (_, lead) =>
    Array.from({ length: 0xbf }, (__, trail): [string, readonly [number, number]] => {
      const pair: readonly [number, number] = [0x81 + lead, 0x40 + trail];
      return [new TextDecoder('gb18030').decode(Uint8Array.from(pair)), pair];
    }),
  )
    .flat()
    .filter(([character]) => [...character].length === 1 && character !== '\uFFFD'),
);

/** @throws for a character that GBK has not */
export function asGbk(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      const pair = code < 0x80 ? [code] : gbkPairs.get(character);
      if (pair === undefined) throw new Error(`GBK has no ${character}`);
      return pair;
    }),
  );
}

/** A character that GB 18030 has and GBK has not, and its four bytes. */
export const BEYOND_GBK = '㐀';
const FOUR_BYTES = [0x81, 0x39, 0xee, 0x39];

/** GB 18030: as GBK, with the one character beyond it. */
export function asGb18030(text: string): Uint8Array {
  return Uint8Array.from(
    text.split(BEYOND_GBK).flatMap((piece, index) => [...(index === 0 ? [] : FOUR_BYTES), ...asGbk(piece)]),
  );
}

/** UTF-16, big end first, with or without its mark. */
export function asUtf16be(text: string, mark = true): Uint8Array {
  return new Uint8Array(Buffer.from(asUtf16(text, mark)).swap16());
}

/** UTF-16, little end first, with or without its mark. */
export function asUtf16(text: string, mark = true): Uint8Array {
  return new Uint8Array(Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le'));
}

/** UTF-8 with a byte order mark and the line ends of Windows. */
export function asWindowsUtf8(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text.replaceAll(/\r?\n/g, '\r\n')}`));
}
