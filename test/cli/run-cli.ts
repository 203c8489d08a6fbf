import { spawnSync } from 'node:child_process';

/** What a run of the packaged command line gave. */
export interface CliRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the bundled command line as a process of its own; `program` is where another checkout of it lies. */
export function runCli(
  args: readonly string[],
  settings: {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly program?: string;
    /** Milliseconds after which it is ended; its status is then null. */
    readonly timeout?: number;
  } = {},
): CliRun {
  const ours = /^(NO_COLOR|FORCE_COLOR|DOSSIER_LANG|SOURCE_DATE_EPOCH)$/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`${settings.program ?? process.cwd()}/bin/dossier.js`, ...args],
    {
      cwd: settings.cwd ?? process.cwd(),
      env: { ...env, ...settings.env },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      ...(settings.timeout === undefined ? {} : { timeout: settings.timeout }),
    },
  );
  return { status, stdout, stderr };
}
