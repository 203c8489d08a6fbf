import { createDecipheriv, createHash } from 'node:crypto';
import type { PdfBody } from './file.ts';
import { isArray, isDictionary, isReference, stringBytes, writePdfValue } from './object.ts';
import type { PdfValue } from './object.ts';
import { keyOfPdf, rc4 } from './key.ts';
import type { PdfCipher, PdfKey } from './key.ts';

/** Decrypts an object of a file by its number. */
export type PdfOpener = (number: number, body: PdfBody) => PdfBody;

const IV_BYTES = 16;

/** What opens the objects of a file: nothing is done to one that is not encrypted; null for one that wants a password. */
export function openerOf(...[trailer, objects]: Parameters<typeof keyOfPdf>): PdfOpener | null {
  const encrypt = trailer.get('/Encrypt');
  if (encrypt === undefined || encrypt === 'null') return (_, body) => body;
  const key = keyOfPdf(trailer, objects);
  if (key === null) return null;
  return (number, body) => (isReference(encrypt) && encrypt.number === number ? body : opened(number, body, key));
}

function opened(number: number, body: PdfBody, key: PdfKey): PdfBody {
  const type = isDictionary(body.value) ? body.value.get('/Type') : undefined;
  if (type === '/XRef') return body;
  const own = (cipher: PdfCipher): Buffer =>
    cipher === 'aes256' ? key.key : ownKey(key.key, number, body.generation, cipher);
  const stringKey = own(key.strings);
  const value = withStrings(body.value, (data) => decrypted(data, stringKey, key.strings));
  const written = writePdfValue(value);
  if (body.data === null || isBare(body.value)) return { ...body, value, written };
  return { ...body, value, written, data: decrypted(body.data, own(key.streams), key.streams) };
}

/** A stream that its own filter says is not encrypted. */
function isBare(value: PdfValue): boolean {
  const filter = isDictionary(value) ? value.get('/Filter') : undefined;
  return filter === '/Crypt' || (isArray(filter) && filter[0] === '/Crypt');
}

/** The key of one object (ISO 32000-1, 7.6.2). */
function ownKey(key: Buffer, number: number, generation: number, cipher: PdfCipher): Buffer {
  const tail = Buffer.from([
    number & 255,
    (number >> 8) & 255,
    (number >> 16) & 255,
    generation & 255,
    (generation >> 8) & 255,
  ]);
  const salt = cipher === 'aes128' ? [Buffer.from('sAlT')] : [];
  const digest = createHash('md5')
    .update(Buffer.concat([key, tail, ...salt]))
    .digest();
  return digest.subarray(0, Math.min(16, key.length + 5));
}

/** Null when it cannot be decrypted. */
function decrypted(data: Uint8Array, key: Buffer, cipher: PdfCipher): Buffer | null {
  if (cipher === 'none') return Buffer.from(data);
  if (cipher === 'rc4') return rc4(key, data);
  if (data.length === 0) return Buffer.alloc(0);
  try {
    const decipher = createDecipheriv(
      cipher === 'aes128' ? 'aes-128-cbc' : 'aes-256-cbc',
      key,
      data.subarray(0, IV_BYTES),
    );
    return Buffer.concat([decipher.update(data.subarray(IV_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

function withStrings(value: PdfValue, open: (data: Buffer) => Buffer | null): PdfValue {
  if (typeof value === 'string') {
    if (!value.startsWith('(') && !value.startsWith('<')) return value;
    return `<${(open(stringBytes(value)) ?? Buffer.alloc(0)).toString('hex')}>`;
  }
  if (isArray(value)) return value.map((item) => withStrings(item, open));
  if (isDictionary(value)) return new Map([...value].map(([key, item]) => [key, withStrings(item, open)]));
  return value;
}
