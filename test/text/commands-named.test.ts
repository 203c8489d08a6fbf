import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { program } from '../../src/cli/program.ts';

const root = program('0', 'zh', () => {});
const commands = new Map(root.commands.map((command) => [command.name(), command]));
const everywhere = root.options.flatMap(({ long, short }) => [long, short]);

/** `dossier check --format json=…` as it stands in a text: the command, and what begins with dashes behind it on its line. */
const NAMED = /(?<![\w/-])dossier ([a-z]+)\b((?:[ =][^\s，。；：、“”‘’（）()`"'<>|$]+)*)/g;
/** Behind the name in prose: the archive, the program. */
const PROSE: ReadonlySet<string> = new Set(['exported', 'is', 'that', 'was']);

function namedIn(path: string): readonly { readonly verb: string; readonly flags: readonly string[] }[] {
  return [...readFileSync(path, 'utf8').matchAll(NAMED)]
    .map(([, verb = '', rest = '']) => ({
      verb,
      flags: (rest.match(/(?<=[ =])--?[a-z][\w-]*/g) ?? []).filter((flag) => flag !== '-'),
    }))
    .filter(({ verb }) => !PROSE.has(verb));
}

const texts = readdirSync('src/text', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => `src/text/${path}`)
  .concat(['README.md', 'CHANGELOG.md', 'examples/ci/README.md', 'examples/ci/check.sh']);

describe('what we tell people to run', () => {
  const named = texts.flatMap((path) => namedIn(path).map((each) => ({ ...each, path })));

  test('is found in rules, words and documents', () => {
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(({ path }) => path.startsWith('src/text/rules/')).length).toBeGreaterThan(10);
  });

  test('are commands that there are, with options that they take', () => {
    const wrong = named.filter(({ verb, flags }) => {
      if (verb === 'help') return false;
      const known = commands.get(verb)?.options.flatMap(({ long, short }) => [long, short]);
      return known === undefined || flags.some((flag) => ![...known, ...everywhere, '--help', '-h'].includes(flag));
    });
    expect(wrong).toEqual([]);
  });
});
