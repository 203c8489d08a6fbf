import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** Large pieces cost least. */
const READ_SIZE = 1024 * 1024;

/** SHA-256 of a file's bytes as hex, and how many they are. */
export async function fileDigest(file: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(READ_SIZE);
  const handle = await open(file, 'r');
  try {
    let bytes = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, READ_SIZE);
      if (bytesRead === 0) return { sha256: hash.digest('hex'), bytes };
      hash.update(buffer.subarray(0, bytesRead));
      bytes += bytesRead;
    }
  } finally {
    await handle.close();
  }
}
