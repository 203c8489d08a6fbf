import { spawnSync } from 'node:child_process';

/** A git program that is let read one repository and do nothing else. */
export interface Git {
  /** Output of a reading command, run in the folder; null when git refuses or is not there. */
  readonly read: (args: readonly string[], input?: string) => Buffer | null;
}

/** Nothing that a repository's own settings name is run, nothing of it is written, nothing is fetched. */
const HARMLESS = [
  '--no-optional-locks',
  '--no-replace-objects',
  '--literal-pathspecs',
  '--no-pager',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.quotePath=false'].flatMap((setting) => ['-c', setting]),
];
const OFFLINE = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  // No transport bears this name: a repository cloned without its files fetches none.
  GIT_ALLOW_PROTOCOL: 'none',
  LC_ALL: 'C',
};
const MOST_OUTPUT = 2 ** 30;
const TIME_LIMIT = 60_000;

/**
 * Git in a folder.
 * @param program its absolute path
 * @param environment all that it sees of the environment: what GIT_* variables of a hook would point elsewhere is left out
 */
export function gitIn(folder: string, program: string, environment: Readonly<Record<string, string>>): Git {
  return {
    read: (args, input = '') => {
      const { status, stdout } = spawnSync(program, [...HARMLESS, ...args], {
        cwd: folder,
        env: { ...environment, ...OFFLINE },
        input,
        maxBuffer: MOST_OUTPUT,
        timeout: TIME_LIMIT,
        windowsHide: true,
      });
      return status === 0 ? stdout : null;
    },
  };
}

/** A file as a commit holds it. */
export interface TreeFile {
  /** Id of its content. */
  readonly object: string;
  /** Bytes. */
  readonly size: number;
}

/** The files below a tree by path; links and other repositories are passed over. Null when it cannot be listed. */
export function treeFiles(git: Git, tree: string): ReadonlyMap<string, TreeFile> | null {
  const listed = git.read(['ls-tree', '-r', '-l', '-z', '--full-tree', tree]);
  if (listed === null) return null;
  const rows = listed
    .toString('utf8')
    .split('\0')
    .flatMap((row) => {
      const match = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t([^]+)$/u.exec(row);
      const [, object, size, path] = match ?? [];
      if (object === undefined || path === undefined) return [];
      return [[path, { object, size: Number(size) }] as const];
    });
  return new Map(rows);
}

/** The bytes of objects by id; those that the repository lacks are left out. */
export function contentsOf(git: Git, objects: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  const output = objects.length === 0 ? null : git.read(['cat-file', '--batch'], `${objects.join('\n')}\n`);
  if (output === null) return found;
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(0x0a, at);
    if (end < 0) break;
    const [object = '', , size] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (size === undefined) continue;
    found.set(object, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}
