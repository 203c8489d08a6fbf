import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { resolvePdf } from './file.ts';
import { isDictionary, stringBytes } from './object.ts';
import type { PdfDictionary, PdfValue } from './object.ts';

/** How data is encrypted (ISO 32000-2, Table 25). */
export type PdfCipher = 'none' | 'rc4' | 'aes128' | 'aes256';

/** What opens a file to everyone: the key that goes with an empty password. */
export interface PdfKey {
  readonly key: Buffer;
  readonly strings: PdfCipher;
  readonly streams: PdfCipher;
}

type Objects = Parameters<typeof resolvePdf>[0];

/** Put behind every password (ISO 32000-1, 7.6.3.3). */
const PADDING = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');

const md5 = (...parts: readonly Uint8Array[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();
const sha = (bits: number, data: Uint8Array): Buffer => createHash(`sha${bits}`).update(data).digest();

/** The key of a file that only restricts what may be done with it; null when it wants a password or is encrypted in no standard way. */
export function keyOfPdf(trailer: PdfDictionary, objects: Objects): PdfKey | null {
  const dict = resolvePdf(objects, trailer.get('/Encrypt'));
  if (!isDictionary(dict) || resolvePdf(objects, dict.get('/Filter')) !== '/Standard') return null;
  const number = (name: string, otherwise: number): number => {
    const value = resolvePdf(objects, dict.get(name));
    return typeof value === 'number' ? value : otherwise;
  };
  const [version, revision] = [number('/V', 0), number('/R', 0)];
  const ids = resolvePdf(objects, trailer.get('/ID'));
  const id = bytesOf(resolvePdf(objects, Array.isArray(ids) ? ids[0] : undefined));
  const bytes = (name: string): Buffer => bytesOf(resolvePdf(objects, dict.get(name)));
  const length = version === 1 ? 5 : version === 4 ? 16 : Math.min(16, Math.max(5, number('/Length', 40) / 8));
  const key =
    revision >= 5
      ? newKey(revision, bytes)
      : oldKey({
          revision,
          length,
          id,
          permissions: number('/P', 0),
          bytes,
          isBare: dict.get('/EncryptMetadata') === 'false',
        });
  if (key === null || version < 1 || version > 5 || version === 3) return null;
  const cipher = (name: string): PdfCipher => (version < 4 ? 'rc4' : cipherOf(dict, name, objects));
  return { key, strings: cipher('/StrF'), streams: cipher('/StmF') };
}

/** Revisions 2 to 4 (ISO 32000-1, 7.6.3.3-4). */
function oldKey(given: {
  readonly revision: number;
  readonly length: number;
  readonly id: Buffer;
  readonly permissions: number;
  readonly bytes: (name: string) => Buffer;
  readonly isBare: boolean;
}): Buffer | null {
  const { revision, length, id, permissions, bytes, isBare } = given;
  const allowed = Buffer.alloc(4);
  allowed.writeInt32LE(permissions | 0);
  const rest = revision >= 4 && isBare ? Buffer.alloc(4, 0xff) : Buffer.alloc(0);
  let key = md5(PADDING, bytes('/O').subarray(0, 32), allowed, id, rest).subarray(0, length);
  const rounds = revision >= 3 ? 50 : 0;
  for (let round = 0; round < rounds; round += 1) key = md5(key).subarray(0, length);
  if (revision < 3) return rc4(key, PADDING).equals(bytes('/U').subarray(0, 32)) ? key : null;
  let proof = md5(PADDING, id);
  for (let round = 0; round < 20; round += 1)
    proof = rc4(
      key.map((byte) => byte ^ round),
      proof,
    );
  return proof.equals(bytes('/U').subarray(0, 16)) ? key : null;
}

/** Revisions 5 and 6 (ISO 32000-2, 7.6.4.3-4). */
function newKey(revision: number, bytes: (name: string) => Buffer): Buffer | null {
  const [user, wrapped] = [bytes('/U'), bytes('/UE')];
  if (user.length < 48 || wrapped.length < 32) return null;
  const digest = revision === 5 ? (salt: Buffer): Buffer => sha(256, salt) : hardened;
  if (!digest(user.subarray(32, 40)).equals(user.subarray(0, 32))) return null;
  const decipher = createDecipheriv('aes-256-cbc', digest(user.subarray(40, 48)), Buffer.alloc(16)).setAutoPadding(
    false,
  );
  return decipher.update(wrapped.subarray(0, 32));
}

/** Algorithm 2.B of ISO 32000-2 for an empty password. */
function hardened(salt: Buffer): Buffer {
  let key = sha(256, salt);
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
    const mixed = cipher.update(Buffer.concat(Array.from({ length: 64 }, () => key)));
    const remainder = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = sha([256, 384, 512][remainder] ?? 256, mixed);
    last = mixed.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
}

function cipherOf(dict: PdfDictionary, name: string, objects: Objects): PdfCipher {
  const filter = resolvePdf(objects, dict.get(name));
  const filters = resolvePdf(objects, dict.get('/CF'));
  const found =
    typeof filter === 'string' && isDictionary(filters) ? resolvePdf(objects, filters.get(filter)) : undefined;
  switch (isDictionary(found) ? resolvePdf(objects, found.get('/CFM')) : undefined) {
    case '/V2':
      return 'rc4';
    case '/AESV2':
      return 'aes128';
    case '/AESV3':
      return 'aes256';
    default:
      return 'none';
  }
}

function bytesOf(value: PdfValue | undefined): Buffer {
  return typeof value === 'string' ? stringBytes(value) : Buffer.alloc(0);
}

/** Encrypts and decrypts; today's libraries leave RC4 out. */
export function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number): number => {
    const [first = 0, second = 0] = [state[one], state[other]];
    state[one] = second;
    state[other] = first;
    return (first + second) & 255;
  };
  for (let index = 0, other = 0; index < 256; index += 1) {
    other = (other + (state[index] ?? 0) + (key[index % key.length] ?? 0)) & 255;
    swap(index, other);
  }
  const out = Buffer.alloc(data.length);
  for (let at = 0, index = 0, other = 0; at < data.length; at += 1) {
    index = (index + 1) & 255;
    other = (other + (state[index] ?? 0)) & 255;
    out[at] = (data[at] ?? 0) ^ (state[swap(index, other)] ?? 0);
  }
  return out;
}
