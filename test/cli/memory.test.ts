import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

/** Writes the size of the young generation in MB into a file when the program ends. */
const PROBE = `
import { writeFileSync } from 'node:fs';
import { getHeapSpaceStatistics } from 'node:v8';
process.on('exit', () => {
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  writeFileSync(process.env.YOUNG, String(young.space_size / 2 ** 20));
});
`;

describe('the memory of a run', () => {
  it('has a young generation of 8 MB, which does not grow with what is read', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'young-')), 'young');
    const probe = `--import=data:text/javascript,${encodeURIComponent(PROBE)}`;
    const { stderr } = runCli(['check', 'fixtures/archives/xingfu-complete'], {
      env: { YOUNG: file, NODE_OPTIONS: probe },
    });
    expect(readFileSync(file, 'utf8')).toBe('8');
    expect(stderr).not.toContain('unrecognized flag');
  });
});
