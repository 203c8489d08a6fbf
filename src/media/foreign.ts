import type { ForeignType } from '../model/evidence.ts';

/* oxlint-disable no-control-regex -- signatures of files hold control characters */
/** What the beginning of a file of a foreign format is, in Latin-1. */
const HEADS: readonly (readonly [RegExp, ForeignType])[] = [
  [/^Founder CEB/, 'ceb'],
  [/^(?:CAJ\0|HN\0\0|HN\xc8\0|\xc8\0\0\0|KDH )/, 'caj'],
  [/^AC10\d\d\0/, 'dwg'],
  [/^Rar!\x1a\x07/, 'rar'],
  [/^7z\xbc\xaf\x27\x1c/, 'sevenZip'],
  // What document guards of offices (绿盾, 亿赛通) write in place of a file.
  [/^%TSD-Header-###%/, 'guarded'],
  [/^[^]{0,32}E-SafeNet/, 'guarded'],
  [/^L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0\0\0\0F/, 'shortcut'],
  [/^\[InternetShortcut\]/i, 'webLink'],
  [/^\[\{000214A0-0000-0000-C000-000000000046\}\]/i, 'webLink'],
  [/^version https:\/\/git-lfs\.github\.com\/spec\//, 'placeholder'],
  // Where iCloud has not fetched a file yet it leaves a property list with the file's name.
  [/^bplist00[^]*NSURLNameKey/, 'placeholder'],
];
/* oxlint-enable no-control-regex */
const HEAD_BYTES = 512;

/** Types whose file holds no evidence at all: it merely points elsewhere. */
const POINTERS: readonly ForeignType[] = ['shortcut', 'webLink', 'placeholder'];

/** The format of a file that no page can be made of, told by its first bytes; null for any other. */
export function foreignHead(bytes: Buffer): ForeignType | null {
  const head = bytes.toString('latin1', 0, HEAD_BYTES);
  return HEADS.find(([pattern]) => pattern.test(head))?.[1] ?? (isHollow(bytes) ? 'placeholder' : null);
}

/** Why such a file cannot be used at all; null when it can be kept, though not bound. */
export function foreignProblem(type: ForeignType): 'empty' | 'locked' | null {
  if (POINTERS.includes(type)) return 'empty';
  return type === 'guarded' || type === 'rightsManaged' ? 'locked' : null;
}

/** A file of nothing but zeros: room was made for it, and its content never arrived. */
function isHollow(bytes: Buffer): boolean {
  return bytes[0] === 0 && bytes.length >= 64 && bytes.every((byte) => byte === 0);
}

/** Any field, by the signs that its name may have (RFC 5322, 3.6.8). */
const FIELD = /^[!-9;-~]+:/;
const HEADER =
  /^(?:from|to|cc|date|subject|received|return-path|delivered-to|message-id|mime-version|content-type|x-[\w-]+):[ \t]?\S/i;

/** A saved message (RFC 5322) or a web page saved as one file (RFC 2557); null for any other text. */
export function foreignText(text: string): ForeignType | null {
  // Mailboxes put a line of their own in front (RFC 4155).
  const head = /^\s*(?:From \S.*\r?\n)?([^]*?)(?:\r?\n\r?\n|$)/.exec(text.slice(0, 16_384))?.[1] ?? '';
  const fields = head.split(/\r?\n(?![ \t])/);
  const known = fields.filter((field) => HEADER.test(field)).length;
  const strange = fields.filter((field) => !FIELD.test(field)).length;
  if (known < 2 || strange > 2 || !/^(?:mime-version|message-id|received|date):/im.test(head)) return null;
  return /^content-type:\s*multipart\/related/im.test(head) && !/^(?:received|message-id):/im.test(head)
    ? 'webArchive'
    : 'email';
}
