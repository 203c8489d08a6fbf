import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyChanges, ChangeConflict, type FileChange, undoChanges } from '../../src/output/changes/change-set.ts';
import { takeLock } from '../../src/output/lock.ts';
import { beginJournal } from '../../src/output/changes/undo-journal.ts';
import { sha256 } from '../../src/source/digest.ts';

let root = '';
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Every file and folder of the archive but the journals, with its text. */
const picture = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.includes('.dossier'))
      .toSorted()
      .map((path) => [path, statSync(path).isFile() ? readFileSync(path, 'utf8') : '/']),
  );
const changes = (): readonly FileChange[] => [
  { kind: 'write', path: '2024年度/甲.yaml', known: sha256(bytes('甲\n')), bytes: bytes('甲甲\n') },
  { kind: 'copy', path: '2024年度/新/乙.jpg', from: join(root, '收件箱/乙.jpg') },
  { kind: 'write', path: '2024年度/新/乙.yaml', known: null, bytes: bytes('乙\n') },
  { kind: 'remove', path: '收件箱/丙.txt', known: sha256(bytes('丙')) },
];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'changes-'));
  put('2024年度/甲.yaml', '甲\n');
  put('收件箱/乙.jpg', '乙');
  put('收件箱/丙.txt', '丙');
  utimesSync(join(root, '2024年度/甲.yaml'), 1_700_000_000, 1_700_000_000);
});
afterEach(() => rmSync(root, { recursive: true }));

describe('applyChanges', () => {
  it('does all changes, and undo gives back every byte, time and folder', async () => {
    const before = picture();
    await applyChanges(root, 'import', changes());
    expect(readFileSync(join(root, '2024年度/甲.yaml'), 'utf8')).toBe('甲甲\n');
    expect(readFileSync(join(root, '2024年度/新/乙.jpg'), 'utf8')).toBe('乙');
    expect(existsSync(join(root, '收件箱/丙.txt'))).toBe(false);
    expect(await undoChanges(root, 'import')).toEqual(changes().map(({ path }) => path));
    expect(picture()).toEqual(before);
    expect(statSync(join(root, '2024年度/甲.yaml')).mtimeMs).toBe(1_700_000_000_000);
    expect(await undoChanges(root, 'import')).toBeNull();
  });

  it('undoes the newest run of the command that is asked for', async () => {
    await applyChanges(root, 'import', [{ kind: 'write', path: '一.yaml', known: null, bytes: bytes('1') }]);
    await applyChanges(root, 'import', [{ kind: 'write', path: '二.yaml', known: null, bytes: bytes('2') }]);
    await applyChanges(root, 'fix', [{ kind: 'write', path: '三.yaml', known: null, bytes: bytes('3') }]);
    expect(await undoChanges(root, 'import')).toEqual(['二.yaml']);
    expect(await undoChanges(root, 'import')).toEqual(['一.yaml']);
    expect(existsSync(join(root, '三.yaml'))).toBe(true);
  });

  it('changes nothing when a file is not what was planned for or stands in the way', async () => {
    put('2024年度/甲.yaml', '别人改过\n');
    put('2024年度/新/乙.jpg', '早就有了');
    put('一个文件', '');
    const before = picture();
    const below: FileChange = { kind: 'write', path: '一个文件/丁.yaml', known: null, bytes: bytes('丁') };
    await expect(applyChanges(root, 'import', [...changes(), below])).rejects.toThrow(
      new ChangeConflict(['2024年度/甲.yaml', '2024年度/新/乙.jpg', '一个文件/丁.yaml']),
    );
    expect(picture()).toEqual(before);
  });

  it('takes back what it had done when a later change fails', async () => {
    const before = picture();
    // The name itself is just short enough, that of the half-written file is not.
    const path = `2024年度/又新/${'x'.repeat(250)}`;
    const failing: FileChange = { kind: 'write', path, known: null, bytes: bytes('丁') };
    await expect(applyChanges(root, 'import', [...changes(), failing])).rejects.toMatchObject({
      reason: 'notWritable',
    });
    expect(picture()).toEqual(before);
  });

  it('takes back an interrupted run before the next', async () => {
    const entry = {
      path: '2024年度/甲.yaml',
      before: sha256(bytes('甲\n')),
      modified: 1_700_000_000_000,
      after: sha256(bytes('半')),
      folders: [],
    };
    mkdirSync(join(root, '.dossier/undo'), { recursive: true });
    await beginJournal(root, 'import', [entry], null);
    put('2024年度/甲.yaml', '半');
    await applyChanges(root, 'fix', [{ kind: 'write', path: '三.yaml', known: null, bytes: bytes('3') }]);
    expect(readFileSync(join(root, '2024年度/甲.yaml'), 'utf8')).toBe('甲\n');
    expect(await undoChanges(root, 'import')).toBeNull();
  });

  it('lets no two runs at one archive at once', async () => {
    mkdirSync(join(root, '.dossier/undo'), { recursive: true });
    const release = await takeLock(join(root, '.dossier/undo/lock'));
    await expect(applyChanges(root, 'import', changes())).rejects.toMatchObject({ reason: 'inUse' });
    await release();
  });
});

describe('undoChanges', () => {
  it('refuses when a file was changed since, and names it', async () => {
    await applyChanges(root, 'import', changes());
    put('2024年度/新/乙.yaml', '手改过\n');
    const before = picture();
    await expect(undoChanges(root, 'import')).rejects.toThrow(new ChangeConflict(['2024年度/新/乙.yaml']));
    expect(picture()).toEqual(before);
  });

  it('keeps a folder into which something else was put', async () => {
    await applyChanges(root, 'import', changes());
    put('2024年度/新/别的.txt', '别的');
    await undoChanges(root, 'import');
    expect(readdirSync(join(root, '2024年度/新'))).toEqual(['别的.txt']);
  });

  it('keeps the newest twenty runs', async () => {
    for (let run = 0; run < 22; run += 1)
      await applyChanges(root, 'fix', [{ kind: 'write', path: `${run}.yaml`, known: null, bytes: bytes('x') }]);
    expect(readdirSync(join(root, '.dossier/undo'))).toHaveLength(20);
  });
});
