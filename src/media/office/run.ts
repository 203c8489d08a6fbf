import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { platform } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fontRules } from './fonts.ts';
import { profileFile, profileSettings } from './profile.ts';

/** A document to be converted: its bytes and the extension of what they are. */
export interface OfficeInput {
  readonly extension: string;
  readonly bytes: Uint8Array;
  /** Chinese faces that it asks for. */
  readonly faces: readonly string[];
}

/** What a run of the office program needs. */
export interface OfficeProgram {
  /** Absolute path. */
  readonly program: string;
  /** Folder for temporary files; everything put there is removed again. */
  readonly temporary: string;
  /** Folders with fonts beside the machine's own. */
  readonly fontFolders: readonly string[];
  /** Names of the fonts that it finds, for with others it makes other pages. */
  readonly fonts: readonly string[];
  /** The rest of the environment that programs need. */
  readonly environment: Readonly<Record<string, string>>;
  /** Milliseconds that so many documents may take. */
  readonly timeLimit: (documents: number) => number;
  readonly signal: AbortSignal;
}

/** Fixes the dates that the program writes. */
const EPOCH = '1700000000';
const WINDOWS = platform() === 'win32';
/** Characters kept of what the program prints. */
const MOST_SAID = 4096;

/**
 * Runs the office program once over several documents, with a profile of its own that is removed afterwards.
 * Gives the PDF of each in order, null where there is none; how the program ended is never trusted. @throws the signal's reason
 */
export async function runOffice(
  inputs: readonly OfficeInput[],
  settings: OfficeProgram,
): Promise<readonly (Uint8Array | null)[]> {
  const folder = mkdtempSync(join(settings.temporary, 'dossier-office-'));
  try {
    const [sources, made] = [join(folder, 'in'), join(folder, 'out')];
    mkdirSync(sources);
    mkdirSync(made);
    const profile = join(folder, ...profileFile);
    mkdirSync(dirname(profile), { recursive: true });
    writeFileSync(profile, profileSettings());
    const rules = join(folder, 'fonts.conf');
    writeFileSync(
      rules,
      fontRules(
        settings.fontFolders,
        inputs.flatMap(({ faces }) => faces),
      ),
    );
    const names = inputs.map(({ extension }, index) => ({ name: `d${index + 1}`, extension }));
    for (const [index, { name, extension }] of names.entries())
      writeFileSync(join(sources, `${name}.${extension}`), inputs[index]?.bytes ?? new Uint8Array());
    await convert(
      names.map(({ name, extension }) => join(sources, `${name}.${extension}`)),
      made,
      folder,
      rules,
      settings,
    );
    return names.map(({ name }) => readIfThere(join(made, `${name}.pdf`)));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Name and version of the office program, as it says itself; its path when it does not. */
export async function officeVersion(settings: OfficeProgram): Promise<string> {
  const folder = mkdtempSync(join(settings.temporary, 'dossier-office-'));
  try {
    const said = await run(['--version'], folder, null, 1, settings);
    return /^\S.*/.exec(said.trim())?.[0].slice(0, 100) ?? settings.program;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function convert(
  files: readonly string[],
  made: string,
  folder: string,
  rules: string,
  settings: OfficeProgram,
): Promise<void> {
  const options = ['--headless', '--invisible', '--norestore', '--nologo', '--nodefault'];
  await run([...options, '--convert-to', 'pdf', '--outdir', made, ...files], folder, rules, files.length, settings);
}

/** Runs the program with a private profile until it ends or its time is up; gives what it printed. */
function run(
  args: readonly string[],
  folder: string,
  rules: string | null,
  documents: number,
  { program, environment, timeLimit, signal }: OfficeProgram,
): Promise<string> {
  signal.throwIfAborted();
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  return new Promise((resolve, reject) => {
    const child = spawn(program, [profile, ...args], {
      // A group of its own, so that what it starts ends with it.
      detached: !WINDOWS,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        ...environment,
        HOME: folder,
        ...(rules === null ? {} : { FONTCONFIG_FILE: rules }),
        SOURCE_DATE_EPOCH: EPOCH,
        SAL_USE_VCLPLUGIN: 'svp',
      },
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said = `${said}${chunk.toString('utf8')}`.slice(0, MOST_SAID);
    });
    const kill = (): void => killGroup(child.pid);
    const clock = setTimeout(kill, timeLimit(documents));
    signal.addEventListener('abort', kill, { once: true });
    const done = (): void => {
      clearTimeout(clock);
      signal.removeEventListener('abort', kill);
      if (signal.aborted) reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
      else resolve(said);
    };
    child.once('error', done);
    // What it left running, if anything, holds the profile and the pipe.
    child.once('exit', kill);
    child.once('close', done);
  });
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  if (WINDOWS) {
    // There are no process groups to send a signal to.
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { windowsHide: true, stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

function readIfThere(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
