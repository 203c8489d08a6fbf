import { readFileSync } from 'node:fs';
import { CommanderError } from 'commander';
import { describe, expect, test } from 'vitest';
import { program } from '../../src/cli/program.ts';
import { usageMessage } from '../../src/cli/usage-message.ts';
import { reportFormats } from '../../src/model/report-format.ts';
import type { Language } from '../../src/text/language.ts';
import { rules } from '../../src/text/rules/index.ts';
import { usageWords } from '../../src/text/usage-words.ts';
import { oneVolume, samples, shown } from '../golden/reports.ts';
import { chineseIn, englishIn, stringsIn } from './untranslated.ts';

function helps(language: Language): readonly (readonly [string, string])[] {
  const root = program('0', language, () => {});
  return [root, ...root.commands].map((command) => {
    let text = '';
    command.configureOutput({ writeOut: (piece) => (text += piece) }).outputHelp();
    return [command.name(), text];
  });
}

function refusal(args: readonly string[], language: Language): string {
  const root = program('0', language, () => {});
  try {
    root.parse([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return usageMessage(error, usageWords[language], null);
    throw error;
  }
  throw new Error(`not refused: ${args.join(' ')}`);
}

describe('the detector', () => {
  test('finds what is not translated, and lets names and data pass', () => {
    expect(chineseIn('3 missing （缺项）')).toEqual(['（缺项）']);
    expect(chineseIn('missing: 某某名册, write 打印', ['某某名册'])).toEqual([]);
    expect(englishIn('请 try again，见 dossier check --help')).toEqual(['try again']);
    expect(englishIn('请改 waivers.yaml 的 item，运行 dossier baseline prune')).toEqual([]);
  });
});

describe('help', () => {
  test.each(helps('en'))('of %s is English in English', (_, text) => {
    expect(chineseIn(text)).toEqual([]);
  });

  test.each(helps('zh'))('of %s is Chinese in Chinese, within 80 columns', (_, text) => {
    expect(englishIn(text)).toEqual([]);
    expect(text).not.toMatch(/Usage|Options|Arguments|Commands|default:|choices:|display help/);
  });
});

describe('a command line that cannot be understood', () => {
  const wrong: readonly (readonly string[])[] = [
    ['chek'],
    ['check', '--formt'],
    ['check', '--zzz'],
    ['check', '--format'],
    ['check', 'a', 'b'],
    ['check', '--fail-on', 'x'],
    ['check', '--year', 'x'],
    ['check', '--max-warnings', 'x'],
    ['check', '-q', '-v'],
    ['build', '--final', '--draft'],
    ['build', '--office', 'x'],
    ['verify'],
    ['--lang', 'fr'],
  ];
  test.each(wrong.map((args) => ({ args })))('$args', ({ args }) => {
    expect(chineseIn(refusal(args, 'en'))).toEqual([]);
    const zh = refusal(args, 'zh');
    expect(englishIn(zh)).toEqual([]);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(`${zh}${refusal(args, 'en')}`).not.toMatch(/error:|undefined|\b0 个/);
  });
});

describe('a rule', () => {
  test.each(rules.map(({ id, why, mend }) => ({ id, why, mend })))('$id says why and how in both languages', (rule) => {
    for (const { zh, en } of [rule.why, rule.mend]) {
      expect(chineseIn(en)).toEqual([]);
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(englishIn(zh)).toEqual([]);
    }
  });
});

/** What stands in the records that findings blame: code frames show it. */
const blamedLines: readonly string[] = oneVolume.report.findings.flatMap(({ place }) =>
  place === null || !place.path.endsWith('.yaml')
    ? []
    : (readFileSync(`fixtures/archives/xingfu-gaps/${place.path}`, 'utf8').match(/\p{Script=Han}[^\n"]*/gu) ?? []),
);

/** JUnit’s own words are no prose. */
function withoutTags(text: string): string {
  return text.replaceAll(/<\/?[a-z]+|[a-z]+="/g, ' ');
}

describe.each(reportFormats)('a report as %s', (format) => {
  const data = stringsIn([oneVolume, samples['none'], rules.map(({ clause }) => clause), blamedLines]);

  test('is English in English', async () => {
    for (const judged of [oneVolume, samples['none']!])
      expect(chineseIn(await shown(format, judged, 'en', true, 10_000), data)).toEqual([]);
  });

  test('is Chinese in Chinese', async () => {
    if (format === 'json' || format === 'sarif' || format === 'gitlab') return;
    expect(englishIn(withoutTags(await shown(format, oneVolume, 'zh', true, 10_000)), data)).toEqual([]);
  });
});
