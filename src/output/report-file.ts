import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writing } from './refusal.ts';

/** Writes a report into a file, whole or not at all; folders are made. @throws OutputRefusal when it cannot be written there */
export async function writeReport(file: string, content: string | Uint8Array): Promise<void> {
  const passing = `${file}.${process.pid}.part`;
  await writing(file, async () => {
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(passing, content);
      renameSync(passing, file);
    } finally {
      rmSync(passing, { force: true });
    }
  });
}

/** Adds to a file that others write to as well. @throws OutputRefusal when it cannot be written there */
export async function appendReport(file: string, content: string): Promise<void> {
  await writing(file, async () => appendFileSync(file, content));
}
