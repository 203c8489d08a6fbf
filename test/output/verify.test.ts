import { mkdtempSync, rmSync, writeFileSync, mkdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PackageVerdict } from '../../src/model/package.ts';
import { bagDeclaration, bagInfoText, manifestText } from '../../src/output/package/bag.ts';
import { isWhole, verifyPackage } from '../../src/output/package/verify.ts';
import { sha256 } from '../../src/source/digest.ts';
import { entry, rawZip } from './raw-zip.ts';
import type { RawEntry } from './raw-zip.ts';

const WHOLE: PackageVerdict = { missing: [], extra: [], changed: [], faults: [], files: 2, bytes: 9 };
const PAYLOAD = { 'data/archive/dossier.yaml': '虚构', 'data/volumes/第一卷.pdf': 'pdf' };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-verify-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function digests(files: Readonly<Record<string, string>>): string {
  return manifestText(Object.entries(files).map(([path, text]) => ({ path, digest: sha256(Buffer.from(text)) })));
}

/** All files of a whole bag, by bag-relative path. */
function bag(payload: Readonly<Record<string, string>> = PAYLOAD): Record<string, string> {
  const bytes = Object.values(payload).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const tags = {
    'bagit.txt': bagDeclaration,
    'bag-info.txt': bagInfoText([['Payload-Oxum', `${bytes}.${Object.keys(payload).length}`]]),
    'manifest-sha256.txt': digests(payload),
  };
  return { ...payload, ...tags, 'tagmanifest-sha256.txt': digests(tags) };
}

async function judgeZip(entries: readonly RawEntry[]): Promise<PackageVerdict> {
  const path = join(folder, 'a.zip');
  writeFileSync(path, rawZip(entries));
  return verifyPackage(path);
}

function zipped(files: Readonly<Record<string, string>>, base = '专卷/'): readonly RawEntry[] {
  return Object.entries(files).map(([path, text]) => entry(`${base}${path}`, text));
}

function unpacked(files: Readonly<Record<string, string>>, base = ''): string {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, base, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

async function reasonOf(path: string): Promise<unknown> {
  return verifyPackage(path).then(
    () => 'a verdict',
    (error: unknown) => (error instanceof Error && 'reason' in error ? error.reason : error),
  );
}

describe('a whole bag', () => {
  it('is whole as a zip with or without a base folder, and unpacked', async () => {
    expect(await judgeZip(zipped(bag()))).toEqual(WHOLE);
    expect(await judgeZip(zipped(bag(), ''))).toEqual(WHOLE);
    expect(await verifyPackage(unpacked(bag(), '解压'))).toEqual(WHOLE);
    expect(isWhole(WHOLE)).toBe(true);
  });

  it('may hold paths with line feeds and per cent signs', async () => {
    const odd = { 'data/100%0A.txt': '1', 'data/a\nb\r.txt': '2' };
    expect(bag(odd)['manifest-sha256.txt']).toContain('data/100%250A.txt');
    expect(await judgeZip(zipped(bag(odd)))).toEqual({ ...WHOLE, bytes: 2 });
  });

  it('may hold two names that differ only in their normal form', async () => {
    const twins = { ['data/é'.normalize('NFC')]: '1', ['data/é'.normalize('NFD')]: '2' };
    expect(await judgeZip(zipped(bag(twins)))).toEqual({ ...WHOLE, bytes: 2 });
  });

  it('may have been unpacked under decomposed names', async () => {
    const files = bag({ ['data/é.txt'.normalize('NFC')]: '1' });
    const renamed = Object.fromEntries(Object.entries(files).map(([path, text]) => [path.normalize('NFD'), text]));
    expect(isWhole(await judgeZip(zipped(renamed)))).toBe(true);
  });

  it('may use another digest and come without a tag manifest', async () => {
    const md5 = {
      'bagit.txt': bagDeclaration,
      'data/a': 'x',
      'manifest-md5.txt': '9dd4e461268c8034f5c8564e155c67a6 *data/a\n',
    };
    expect(await judgeZip(zipped(md5))).toEqual({ ...WHOLE, files: 1, bytes: 1 });
  });
});

describe('a bag at fault', () => {
  it('names the file whose bytes were changed, in a zip and unpacked', async () => {
    const changed = { ...bag(), 'data/volumes/第一卷.pdf': 'pdF' };
    expect(await judgeZip(zipped(changed))).toEqual({ ...WHOLE, changed: ['data/volumes/第一卷.pdf'] });
    expect((await verifyPackage(unpacked(changed))).changed).toEqual(['data/volumes/第一卷.pdf']);
  });

  it('names every file missing and every file extra, sorted', async () => {
    const files: Record<string, string> = { ...bag(), 'data/z': '', 'data/b': '', 'notes.txt': '' };
    delete files['data/archive/dossier.yaml'];
    const verdict = await judgeZip(zipped(files));
    expect(verdict.missing).toEqual(['data/archive/dossier.yaml']);
    expect(verdict.extra).toEqual(['data/b', 'data/z', 'notes.txt']);
  });

  it('names tag files that were changed', async () => {
    expect((await judgeZip(zipped({ ...bag(), 'bag-info.txt': 'Contact-Name: 王芳\n' }))).changed).toEqual([
      'bag-info.txt',
    ]);
  });

  it('states a wrong Payload-Oxum only when no file is at fault', async () => {
    const files = bag();
    const info = bagInfoText([['Payload-Oxum', '10.2']]);
    const tags = {
      'bagit.txt': bagDeclaration,
      'bag-info.txt': info,
      'manifest-sha256.txt': files['manifest-sha256.txt']!,
    };
    const lying = { ...PAYLOAD, ...tags };
    expect((await judgeZip(zipped(lying))).faults).toEqual([{ kind: 'payloadOxum', stated: '10.2', counted: '9.2' }]);
    expect((await judgeZip(zipped({ ...lying, 'data/x': '' }))).faults).toEqual([]);
  });

  it('states lines of a manifest that cannot be read', async () => {
    const files = bag();
    const broken = { ...files, 'manifest-sha256.txt': `${files['manifest-sha256.txt']!}这一行不对\n` };
    expect((await judgeZip(zipped(broken))).faults).toEqual([
      { kind: 'manifestLine', path: 'manifest-sha256.txt', line: 3 },
    ]);
  });

  it('states a manifest that is no UTF-8 or contradicts itself', async () => {
    const entries = zipped(bag()).map((each) =>
      each.name.toString().endsWith('/manifest-sha256.txt') ? { ...each, content: Buffer.from([0xb5, 0xda]) } : each,
    );
    const unreadable = await judgeZip(entries);
    expect(unreadable.faults).toContainEqual({ kind: 'manifestUnreadable', path: 'manifest-sha256.txt' });
    expect(unreadable.extra).toEqual([]);
    const twice = { ...bag(), 'manifest-sha256.txt': `${'0'.repeat(64)}  data/a\n${'1'.repeat(64)}  data/a\n` };
    expect((await judgeZip(zipped(twice))).faults).toContainEqual({
      kind: 'manifestUnreadable',
      path: 'manifest-sha256.txt',
    });
  });
});

describe('names in a zip', () => {
  it('are read as GBK when they bear no UTF-8 flag and are none', async () => {
    // 专卷/ and 第一卷.pdf in GBK.
    const [base, file] = [Buffer.from('d7a8beed2f', 'hex'), Buffer.from('b5dad2bbbeed2e706466', 'hex')];
    const entries = Object.entries(bag()).map(([path, text]) => {
      const name =
        path === 'data/volumes/第一卷.pdf' ? Buffer.concat([Buffer.from('data/volumes/'), file]) : Buffer.from(path);
      return { name: Buffer.concat([base, name]), content: Buffer.from(text), utf8: false };
    });
    expect(await judgeZip(entries)).toEqual(WHOLE);
  });

  it('that are UTF-8 without saying so are read as UTF-8', async () => {
    expect(await judgeZip(zipped(bag()).map((each) => ({ ...each, utf8: false })))).toEqual(WHOLE);
  });

  it.each(['../outside', '/etc/passwd', '专卷/data/../../x', 'C:\\Windows\\x', '专卷//x'])(
    'that lead out are refused: %s',
    async (name) => {
      const verdict = await judgeZip([...zipped(bag()), entry(name, 'x')]);
      expect(verdict.faults).toEqual([{ kind: 'unsafeName', path: name.replaceAll('\\', '/') }]);
    },
  );

  it('that occur twice are stated, whichever of the two is right', async () => {
    const verdict = await judgeZip([...zipped(bag()), entry('专卷/data/volumes/第一卷.pdf', 'pdf')]);
    expect(verdict.faults).toEqual([{ kind: 'duplicateName', path: '专卷/data/volumes/第一卷.pdf' }]);
  });
});

describe('sizes in a zip', () => {
  it('are not believed: what unpacks to other bytes is changed', async () => {
    const content = deflateRawSync(Buffer.alloc(100_000));
    const entries = zipped(bag()).map((each) =>
      each.name.toString().endsWith('.pdf') ? { ...each, content, deflated: true, claimedSize: 3 } : each,
    );
    expect((await judgeZip(entries)).changed).toEqual(['data/volumes/第一卷.pdf']);
  });

  it('that no honest zip can unpack to stop the reading', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `data/bomb-${String(index).padStart(2, '0')}`);
    const content = deflateRawSync(Buffer.alloc(3_000_000));
    const bombs = names.map((name, index) => ({ ...entry(name, content), deflated: true, overlaps: index > 0 }));
    const tags = zipped(bag(Object.fromEntries(names.map((name) => [name, '']))), '').slice(names.length);
    const verdict = await judgeZip([...tags, ...bombs]);
    expect(verdict.faults.map(({ kind }) => kind)).toEqual(['entryUnreadable']);
    expect(verdict.changed.length).toBeGreaterThan(0);
    expect(verdict.changed.length).toBeLessThan(10);
  });
});

describe('what is no bag', () => {
  it('is told apart by what it lacks', async () => {
    writeFileSync(join(folder, 'text.zip'), '这不是 zip');
    writeFileSync(join(folder, 'cut.zip'), rawZip(zipped(bag())).subarray(0, 300));
    writeFileSync(join(folder, 'other.zip'), rawZip([entry('a.txt', 'x')]));
    writeFileSync(join(folder, 'bare.zip'), rawZip([entry('bagit.txt', bagDeclaration)]));
    const reasons = await Promise.all(
      ['none.zip', 'text.zip', 'cut.zip', 'other.zip', 'bare.zip', '.'].map((name) => reasonOf(join(folder, name))),
    );
    expect(reasons).toEqual(['missing', 'notAZip', 'notAZip', 'noDeclaration', 'noManifest', 'noDeclaration']);
  });

  it('includes a bagit.txt that declares nothing', async () => {
    expect(await reasonOf(unpacked({ ...bag(), 'bagit.txt': 'hello' }))).toBe('noDeclaration');
  });
});

describe('an unpacked bag', () => {
  it('is not followed through links', async () => {
    unpacked(bag());
    symlinkSync('/etc/hostname', join(folder, 'data/link'));
    expect((await verifyPackage(folder)).faults).toEqual([{ kind: 'unsafeName', path: 'data/link' }]);
  });
});
