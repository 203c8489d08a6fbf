/** Twins of the characters that Windows does not allow in a file name. */
const twins: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
};

const ILLEGAL = /[<>:"/\\|?*]/gu;
/** Control, format and private characters: nobody sees them and some systems refuse them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Device names of Windows, with or without an extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/iu;

/** Characters of a name without extension: leaves room for folders within the 260 of Windows. */
const MAX_CHARACTERS = 80;
/** Bytes in UTF-8 of a name without extension: a name may have 255 on Linux and macOS. */
const MAX_BYTES = 240;

/**
 * A file name without extension that every system takes: illegal characters become their full-width twins, unseen ones go,
 * a device name gets a trailing `_`, what is too long is cut between characters. Never empty.
 */
export function safeName(text: string): string {
  const legal = text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(ILLEGAL, (character) => twins[character] ?? '')
    .replace(/\s+/gu, ' ');
  const name = trimmed(shortened(trimmed(legal)));
  if (name === '') return '_';
  return RESERVED.test(name) ? name.replace(/^[^.]+/u, '$&_') : name;
}

/** Windows drops spaces and dots at the end of a name; a leading dot hides the file elsewhere. */
function trimmed(name: string): string {
  return name.replace(/^[ .]+|[ .]+$/gu, '');
}

function shortened(name: string): string {
  let kept = '';
  let bytes = 0;
  for (const [index, character] of [...name].entries()) {
    bytes += Buffer.byteLength(character);
    if (index >= MAX_CHARACTERS || bytes > MAX_BYTES) break;
    kept += character;
  }
  return kept;
}
