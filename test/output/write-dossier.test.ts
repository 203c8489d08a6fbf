import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import * as fsPromises from 'node:fs/promises';
import { plainRenditions } from '../plain-renditions.ts';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DossierPlan, Volume } from '../../src/model/volume.ts';
import { ProofFailure } from '../../src/output/proof-failure.ts';
import { isWhole, verifyPackage } from '../../src/output/package/verify.ts';
import { untouchedFiles } from '../../src/output/untouched-files.ts';
import { writeDossier } from '../../src/output/write-dossier.ts';
import type { WriteContext } from '../../src/output/write-dossier.ts';
import type { ArchiveFiles } from '../../src/source/archive-files.ts';
import { openArchive } from '../../src/source/disk-files.ts';
import { sha256 } from '../../src/source/digest.ts';
import { bindSettings, contents, sampleVolume } from './sample-volume.ts';

vi.mock('../../src/pages/drawing/document.ts', { spy: true });
vi.mock('../../src/pages/drawing/own-document.ts', { spy: true });
vi.mock('node:fs/promises', { spy: true });
const { drawOwnPages } = await import('../../src/pages/drawing/document.ts');
const ownDocument = await import('../../src/pages/drawing/own-document.ts');
const { writeOwnDocument } = ownDocument;

let folder = '';
let archive = '';
let out = '';
let making = '';

beforeEach(() => {
  realAgain();
  folder = mkdtempSync(join(tmpdir(), 'dossier-write-'));
  archive = join(folder, '幸福社区');
  out = join(folder, '幸福社区-输出');
  making = join(folder, '.幸福社区-输出.dossier-making');
  for (const [path, bytes] of Object.entries(contents)) put(join(archive, path), bytes);
  put(join(archive, 'dossier.yaml'), 'community: 幸福社区（虚构）\n');
});

afterEach(() => {
  realAgain();
  rmSync(folder, { recursive: true });
});

function put(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function plan(): DossierPlan {
  const list = sampleVolume({ path: '打印/案卷目录.pdf', pages: sampleVolume().pages.slice(0, 1), bookmarks: [] });
  return {
    draft: true,
    volumes: [{ document: sampleVolume() } as unknown as Volume],
    lists: [list],
    packageName: '创建文明城区专卷-幸福社区-2024',
    packageInfo: [['Source-Organization', '幸福社区居民委员会']],
    findings: [],
  };
}

/** One package of everything. */
function wholePackage({ entries }: ArchiveFiles): WriteContext['packages'] {
  const { packageName: name, packageInfo: info } = plan();
  return (documents) => [
    {
      name,
      info,
      documents: documents.map(({ path }) => path),
      files: entries.filter(({ kind }) => kind === 'file').map(({ path }) => path),
    },
  ];
}

function context(change: Partial<WriteContext> = {}): WriteContext {
  const files = openArchive(archive);
  const { draft: _, ...settings } = bindSettings({ renditions: plainRenditions(files) });
  return {
    ...settings,
    files,
    out,
    archive: '幸福社区 2024',
    packages: wholePackage(files),
    report: '{}\n',
    inspected: () => null,
    progress: () => {},
    made: 'a test',
    fresh: false,
    ...change,
  };
}

/** Every file under a folder with the digest of its bytes. */
function snapshot(root: string): Readonly<Record<string, string>> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
  return Object.fromEntries(paths.map((path) => [path.slice(root.length + 1), sha256(readFileSync(path))]));
}

async function refusal(change: Partial<WriteContext>): Promise<unknown> {
  return writeDossier(plan(), context(change)).then(
    () => 'written',
    (error: unknown) => (error instanceof Error && 'reason' in error ? error.reason : error),
  );
}

/** Writes once, then fails in the way given, and expects the first output untouched and beside it only what is said. */
async function failing(run: () => Promise<unknown>, beside: readonly string[] = []): Promise<unknown> {
  await writeDossier(plan(), context());
  const before = snapshot(out);
  const failure = await run().then(
    () => 'no failure',
    (error: unknown) => error,
  );
  realAgain();
  expect(snapshot(out)).toEqual(before);
  expect(readdirSync(folder).toSorted()).toEqual([...beside, '幸福社区', '幸福社区-输出']);
  return failure;
}

/** A run that is interrupted when so many steps are done. */
function interruptedAt(step: number): Promise<unknown> {
  const controller = new AbortController();
  const progress: WriteContext['progress'] = ({ done }) => {
    if (done === step) controller.abort();
  };
  return writeDossier(plan(), context({ signal: controller.signal, progress }));
}

/** Begins to count the documents drawn. */
function countDrawn(): () => number {
  const drawers = [vi.mocked(drawOwnPages), vi.mocked(writeOwnDocument)];
  for (const drawer of drawers) drawer.mockClear();
  return () => drawers.reduce((sum, { mock }) => sum + mock.calls.length, 0);
}

/** The output as it is when it is made in one go where nothing was. */
async function freshly(): Promise<Readonly<Record<string, string>>> {
  const other = join(folder, '另出');
  await writeDossier(plan(), context({ out: other }));
  const made = snapshot(other);
  rmSync(other, { recursive: true });
  return made;
}

function realAgain(): void {
  vi.resetAllMocks();
}

describe('writing a dossier', () => {
  it('makes the volumes, the lists, the report and a whole package', async () => {
    const written = await writeDossier(plan(), context());
    expect(Object.keys(snapshot(out))).toEqual([
      '.dossier-output',
      'report.json',
      '创建文明城区专卷-幸福社区-2024.zip',
      '打印/2024年度/第二卷 虚构的卷.pdf',
      '打印/案卷目录.pdf',
    ]);
    expect(written.documents.map(({ path, pages }) => [path, pages])).toEqual([
      ['打印/2024年度/第二卷 虚构的卷.pdf', 13],
      ['打印/案卷目录.pdf', 1],
    ]);
    const verdict = await verifyPackage(join(out, written.packages[0]?.path ?? ''));
    expect([isWhole(verdict), verdict.files, written.packages[0]?.files]).toEqual([true, 6, 6]);
    expect(written.problems).toEqual([]);
  });

  it('leaves nothing beside the output and says who made it of what', async () => {
    await writeDossier(plan(), context());
    expect(readdirSync(folder).toSorted()).toEqual(['幸福社区', '幸福社区-输出']);
    const marker: unknown = JSON.parse(readFileSync(join(out, '.dossier-output'), 'utf8'));
    expect(marker).toMatchObject({ tool: 'dossier', version: '0.1.0', archive: '幸福社区 2024' });
  });

  it('gives the same bytes when it is done again over its own output', async () => {
    await writeDossier(plan(), context());
    const first = snapshot(out);
    await writeDossier(plan(), context());
    expect(snapshot(out)).toEqual(first);
  });

  it('tells how far it is, ending with all done', async () => {
    const steps: string[] = [];
    await writeDossier(
      plan(),
      context({ progress: ({ done, total, label }) => steps.push(`${done}/${total} ${label}`) }),
    );
    expect(steps).toEqual([
      '0/3 打印/2024年度/第二卷 虚构的卷.pdf',
      '1/3 打印/案卷目录.pdf',
      '2/3 创建文明城区专卷-幸福社区-2024.zip',
      '3/3 创建文明城区专卷-幸福社区-2024.zip',
    ]);
  });

  it('names what it could not bind', async () => {
    const files = openArchive(archive);
    put(join(archive, '2024年度/dark.pdf'), '换了');
    const { problems } = await writeDossier(plan(), context({ files }));
    expect(problems.map(({ rule, subject, data }) => [rule, ...subject, data['problem']])).toEqual([
      ['attachment-not-bound', '2024年度/dark.pdf', 'changed'],
    ]);
  });
});

describe('the place of the output', () => {
  it('may not be in the archive, around it, or taken by something else', async () => {
    put(join(folder, '别的/x.txt'), '别人的');
    put(join(folder, '文件'), '别人的');
    expect(await refusal({ out: join(archive, '输出') })).toBe('insideArchive');
    expect(await refusal({ out: archive })).toBe('insideArchive');
    expect(await refusal({ out: folder })).toBe('aroundArchive');
    expect(await refusal({ out: join(folder, '别的') })).toBe('notOurs');
    expect(await refusal({ out: join(folder, '文件') })).toBe('notOurs');
    expect(await refusal({ out: join(folder, '文件/下面') })).toBe('notWritable');
    expect(readFileSync(join(folder, '别的/x.txt'), 'utf8')).toBe('别人的');
  });

  it('is judged by where links really lead', async () => {
    symlinkSync(archive, join(folder, '看似在外'));
    expect(await refusal({ out: join(folder, '看似在外/输出') })).toBe('insideArchive');
  });

  it('may be an empty folder or one yet to be made', async () => {
    mkdirSync(out);
    expect(await refusal({})).toBe('written');
    expect(await refusal({ out: join(folder, '一/二/三') })).toBe('written');
  });

  it('keeps what others put beside the files we made', async () => {
    await writeDossier(plan(), context());
    put(join(out, '领导批注.docx'), '批注（虚构）');
    put(join(out, '打印/签字页.jpg'), '扫描（虚构）');
    put(join(out, 'report.json'), '改过');
    await writeDossier(plan(), context());
    expect(readFileSync(join(out, '领导批注.docx'), 'utf8')).toBe('批注（虚构）');
    expect(readFileSync(join(out, '打印/签字页.jpg'), 'utf8')).toBe('扫描（虚构）');
    expect(readFileSync(join(out, 'report.json'), 'utf8')).toBe('{}\n');
    await writeDossier({ ...plan(), lists: [] }, context());
    expect(existsSync(join(out, '打印/案卷目录.pdf'))).toBe(false);
    expect(existsSync(join(out, '领导批注.docx'))).toBe(true);
  });
});

describe('a failure', () => {
  it('of a full disk is told as such', async () => {
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    const failure = await failing(() => {
      vi.mocked(fsPromises.open).mockImplementation(async (file, flags, mode) => {
        const { open } = await vi.importActual<typeof fsPromises>('node:fs/promises');
        const handle = await open(file, flags, mode);
        if (String(file).endsWith('.pdf') && flags === 'w') vi.spyOn(handle, 'writev').mockRejectedValue(full);
        return handle;
      });
      return writeDossier(plan(), context({ fresh: true }));
    });
    expect(failure).toMatchObject({ reason: 'diskFull', path: out });
  });

  it('of what was drawn is found when it is opened again', async () => {
    const failure = await failing(() => {
      vi.mocked(writeOwnDocument).mockImplementation(async ({ pages, bookmarks }, ...rest) => {
        const real = await vi.importActual<typeof ownDocument>('../../src/pages/drawing/own-document.ts');
        return real.writeOwnDocument({ pages: [...pages, ...pages], bookmarks }, ...rest);
      });
      return writeDossier({ ...plan(), volumes: [] }, context({ fresh: true }));
    });
    expect(failure).toBeInstanceOf(ProofFailure);
    expect(failure).toMatchObject({ path: '打印/案卷目录.pdf', differences: ['pages: 2 instead of 1'] });
  });

  it('by interruption leaves at most what is whole, for the next run to finish, whenever it comes', async () => {
    for (const step of [0, 1, 2]) {
      const failure = await failing(() => interruptedAt(step), step === 0 ? [] : ['.幸福社区-输出.dossier-making']);
      expect(failure).toMatchObject({ name: 'AbortError' });
      rmSync(out, { recursive: true });
      rmSync(making, { recursive: true, force: true });
    }
  });

  it('of the last step brings the old output back', async () => {
    const failure = await failing(() => {
      const busy = Object.assign(new Error('resource busy'), { code: 'EBUSY' });
      vi.mocked(fsPromises.rename).mockImplementation(async (from, to) => {
        if (from === making) throw busy;
        return vi.importActual<typeof fsPromises>('node:fs/promises').then(({ rename }) => rename(from, to));
      });
      return writeDossier(plan(), context());
    }, ['.幸福社区-输出.dossier-making']);
    expect(failure).toMatchObject({ reason: 'notWritable', path: out });
    const drawn = countDrawn();
    await writeDossier(plan(), context());
    expect(drawn()).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual(['幸福社区', '幸福社区-输出']);
  });
});

describe('a run that was killed', () => {
  it('leaves a folder that the next run clears away', async () => {
    put(join(folder, '.幸福社区-输出.dossier-making/.dossier-output'), '{}');
    put(join(folder, '.幸福社区-输出.dossier-making/打印/半本.pdf'), 'x');
    await writeDossier(plan(), context());
    expect(readdirSync(folder).toSorted()).toEqual(['幸福社区', '幸福社区-输出']);
  });

  it('between its last two steps has its old output brought back before anything else', async () => {
    await writeDossier(plan(), context());
    await fsPromises.rename(out, join(folder, '.幸福社区-输出.dossier-old'));
    const controller = new AbortController();
    const stop = (): void => controller.abort();
    await expect(writeDossier(plan(), context({ signal: controller.signal, progress: stop }))).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(readdirSync(folder).toSorted()).toEqual(['幸福社区', '幸福社区-输出']);
    expect(existsSync(join(out, 'report.json'))).toBe(true);
  });

  it('is never taken for something of another that bears the same name', async () => {
    put(join(folder, '.幸福社区-输出.dossier-making/别人的.txt'), 'x');
    expect(await refusal({})).toBe('notOurs');
    expect(existsSync(join(folder, '.幸福社区-输出.dossier-making/别人的.txt'))).toBe(true);
  });
});

/** Where the checksum stands before the first file that a zip holds as it is: behind the third field, whose method is 0 (APPNOTE 4.3.7). */
function sumsIn(zip: Buffer): number {
  const from = (at: number): number => {
    const header = zip.indexOf('PK\u0003\u0004', at);
    return zip.readUInt16LE(header + 8) === 0 ? header + 14 : from(header + 4);
  };
  return from(0);
}

describe('what was made before', () => {
  it('is taken over when it was made of the same', async () => {
    await writeDossier(plan(), context());
    const first = snapshot(out);
    const drawn = countDrawn();
    const written = await writeDossier(plan(), context());
    expect(drawn()).toBe(0);
    expect(snapshot(out)).toEqual(first);
    expect(written.documents.map(({ pages }) => pages)).toEqual([13, 1]);
  });

  it.each<[string, Partial<WriteContext>]>([
    ['another day', { asOf: '2025-04-02' }],
    ['another build of the program', { made: 'another test' }],
    ['a wish for everything anew', { fresh: true }],
  ])('is made anew for %s', async (_, change) => {
    await writeDossier(plan(), context());
    const drawn = countDrawn();
    await writeDossier(plan(), context(change));
    expect(drawn()).toBe(2);
  });

  it('is made anew only where the plan differs, with the bytes of a fresh build', async () => {
    const draft = plan();
    await writeDossier({ ...draft, lists: draft.lists.map((list) => ({ ...list, title: '旧名' })) }, context());
    const drawn = countDrawn();
    await writeDossier(plan(), context());
    expect(drawn()).toBe(1);
    expect(snapshot(out)).toEqual(await freshly());
  });

  it('is a package, too: taken whole, or made out of the earlier one with the bytes of a fresh build', async () => {
    await writeDossier(plan(), context());
    const zip = join(out, '创建文明城区专卷-幸福社区-2024.zip');
    const before = statSync(zip);
    await writeDossier(plan(), context());
    expect(statSync(zip).ino).toBe(before.ino);
    put(join(archive, 'dossier.yaml'), 'community: 幸福社区（也是虚构）\n');
    await writeDossier(plan(), context());
    expect(statSync(zip).ino).not.toBe(before.ino);
    expect(snapshot(out)).toEqual(await freshly());
  });

  it('is not taken for a package that somebody wrote to, and the new one is whole', async () => {
    await writeDossier(plan(), context());
    const zip = join(out, '创建文明城区专卷-幸福社区-2024.zip');
    const bytes = readFileSync(zip);
    writeFileSync(zip, bytes.fill(0, 100, 200));
    await writeDossier(plan(), context());
    expect(isWhole(await verifyPackage(zip))).toBe(true);
  });

  it.each<[string, (zip: Buffer) => void]>([
    ['a file', (zip) => zip.fill(0, 200, 400)],
    ['the checksum before a file', (zip) => zip.writeUInt8(zip.readUInt8(sumsIn(zip)) ^ 1, sumsIn(zip))],
  ])('and rotted without a trace, in %s, is found out by the proof, and made from the files', async (_, rot) => {
    await writeDossier(plan(), context());
    const zip = join(out, '创建文明城区专卷-幸福社区-2024.zip');
    const bytes = readFileSync(zip);
    rot(bytes);
    writeFileSync(zip, bytes);
    const untouched = untouchedFiles(archive);
    await untouched.note(zip, zip, untouched.packageAt(zip) ?? undefined);
    untouched.save();
    put(join(archive, 'dossier.yaml'), 'community: 幸福社区（也是虚构）\n');
    await writeDossier(plan(), context());
    expect(snapshot(out)).toEqual(await freshly());
  });

  it('is made anew when its bytes are no longer what they were', async () => {
    await writeDossier(plan(), context());
    const first = snapshot(out);
    const file = join(out, '打印/案卷目录.pdf');
    writeFileSync(file, readFileSync(file).subarray(0, -1));
    rmSync(join(out, '打印/2024年度'), { recursive: true });
    const drawn = countDrawn();
    await writeDossier(plan(), context());
    expect(drawn()).toBe(2);
    expect(snapshot(out)).toEqual(first);
  });

  it('is made anew as long as something could not be bound, so that this is told again', async () => {
    const files = openArchive(archive);
    put(join(archive, '2024年度/dark.pdf'), '换了');
    await writeDossier(plan(), context({ files }));
    expect((await writeDossier(plan(), context({ files }))).problems).toHaveLength(1);
  });

  it('is taken from an interrupted run, and gives the same bytes as a fresh one', async () => {
    await interruptedAt(1).catch(() => undefined);
    expect(existsSync(out)).toBe(false);
    const drawn = countDrawn();
    await writeDossier(plan(), context());
    expect(drawn()).toBe(1);
    expect(readdirSync(folder).toSorted()).toEqual(['幸福社区', '幸福社区-输出']);
    expect(snapshot(out)).toEqual(await freshly());
  });

  it('stays for a third run when the second is interrupted as well', async () => {
    await interruptedAt(2).catch(() => undefined);
    await interruptedAt(0).catch(() => undefined);
    const drawn = countDrawn();
    await writeDossier(plan(), context());
    expect(drawn()).toBe(0);
  });

  it('and was left by an interrupted run of another plan does not get into the output', async () => {
    await interruptedAt(2).catch(() => undefined);
    await writeDossier({ ...plan(), lists: [] }, context());
    expect(Object.keys(snapshot(out))).not.toContain('打印/案卷目录.pdf');
  });
});

describe('two runs for one output', () => {
  const lock = (): string => join(folder, '.幸福社区-输出.dossier-lock');

  it('do not run at once: one says so and ends, the other goes on', async () => {
    const runs = await Promise.allSettled([writeDossier(plan(), context()), writeDossier(plan(), context())]);
    // Which of the two comes first is the machine's affair.
    expect(runs.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(runs.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { reason: 'inUse', path: lock() },
    });
    expect(readdirSync(folder).toSorted()).toEqual(['幸福社区', '幸福社区-输出']);
  });

  it('of which one was killed do not hinder each other', async () => {
    const ended = spawnSync(process.execPath, ['-e', '0']).pid;
    put(lock(), `${ended} ${hostname()}\n`);
    expect(await refusal({})).toBe('written');
    expect(readdirSync(folder).toSorted()).toEqual(['幸福社区', '幸福社区-输出']);
  });

  it('of which one has our own number, being of an earlier life, do not either', async () => {
    put(lock(), `${process.pid} ${hostname()}\n`);
    expect(await refusal({})).toBe('written');
  });

  it('hinder each other while the other process lives, or runs where that cannot be seen', async () => {
    for (const holder of [`${process.ppid} ${hostname()}\n`, '1 另一台电脑\n']) {
      put(lock(), holder);
      expect(await refusal({})).toBe('inUse');
      expect(readFileSync(lock(), 'utf8')).toBe(holder);
    }
  });

  it('do not stop at a lock that a power cut left empty', async () => {
    put(lock(), '');
    expect(await refusal({})).toBe('written');
  });
});
