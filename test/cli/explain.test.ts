import { describe, expect, test } from 'vitest';
import { rules } from '../../src/text/rules/index.ts';
import { runCli } from './run-cli.ts';

const GAPS = ['--dir', 'fixtures/archives/xingfu-gaps', '--as-of', '2025-04-01'];

describe('explain', () => {
  test('every rule can be explained, in both languages', () => {
    // One process a language would be enough to print them all; a few stand for the rest, which the registry test holds.
    for (const { id } of [rules[0], rules.at(-1)].filter((rule) => rule !== undefined)) {
      const zh = runCli(['explain', id]);
      expect(zh.status).toBe(0);
      expect(zh.stdout).toContain(id);
      expect(runCli(['explain', id, '--lang', 'en']).stdout).toMatch(/why: /);
    }
  });

  test.each([
    ['2024/2-22', 'volunteer-roster'],
    ['2022/2-23', 'volunteer-roster'],
    ['2024/4', 'superior-documents'],
    ['photo-album', 'photo-album'],
    ['2024/volunteer-roster', 'volunteer-roster'],
  ])('%s means %s and ends with its example', (subject, slug) => {
    const { status, stdout } = runCli(['explain', subject, ...GAPS]);
    expect(status).toBe(0);
    expect(stdout).toContain(`# item: ${slug}`);
  });

  test('a slug without a year means every year that has it', () => {
    const { stdout } = runCli(['explain', 'volunteer-roster', ...GAPS]);
    expect(stdout.match(/# item: volunteer-roster/g)).toHaveLength(3);
  });

  test('what it does not know it answers with the nearest names', () => {
    const { status, stderr } = runCli(['explain', 'volunter-roster', ...GAPS]);
    expect(status).toBe(2);
    expect(stderr).toContain('volunteer-roster');
  });
});
