/** Entries of a compound file's directory stand at multiples of this ([MS-CFB] 2.6.1). */
const ENTRY_BYTES = 128;
const SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage\0', 'utf16le');

/** True for the container of doc, xls, ppt, wps, et and of office documents locked with a password. */
export function isOle(bytes: Buffer): boolean {
  return bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE);
}

/** True when the container holds a document encrypted as [MS-OFFCRYPTO] says. */
export function isLockedOle(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(ENCRYPTED_PACKAGE); at !== -1; at = bytes.indexOf(ENCRYPTED_PACKAGE, at + 1)) {
    if (at % ENTRY_BYTES === 0) return true;
  }
  return false;
}
