import { describe, expect, test } from 'vitest';
import { type ReportFormat, reportFormats } from '../../src/model/report-format.ts';
import type { Language } from '../../src/text/language.ts';
import { golden } from './golden.ts';
import { oneVolume, samples, shown, whole } from './reports.ts';

/** Endings by which editors know what a golden file holds. */
const ENDINGS: Readonly<Partial<Record<ReportFormat, string>>> = {
  html: 'html',
  markdown: 'md',
  xlsx: 'xlsx.tsv',
  json: 'json',
  junit: 'junit.xml',
  sarif: 'sarif.json',
  gitlab: 'gitlab.json',
};
const LANGUAGES: readonly Language[] = ['zh', 'en'];
/** Formats whose form depends on how many findings there are. */
const CAPPED: readonly ReportFormat[] = ['text', 'concise', 'markdown', 'github', 'junit'];

function path(name: string, format: ReportFormat, language: Language): string {
  return `fixtures/golden/${name}/${language}.${ENDINGS[format] ?? `${format}.txt`}`;
}

describe.each(reportFormats)('%s', (format) => {
  test.each(LANGUAGES)('of one volume, in %s', async (language) => {
    const actual = await shown(format, oneVolume, language);
    expect(actual).toBe(golden(path('one-volume', format, language), actual));
  });

  test.each(LANGUAGES)('of awkward names and words, in %s', async (language) => {
    const actual = await shown(format, samples['awkward']!, language);
    expect(actual).toBe(golden(path('awkward', format, language), actual));
  });
});

test.each([
  ['text', 'zh', 'xingfu-gaps.txt'],
  ['text', 'en', 'xingfu-gaps.en.txt'],
  ['json', 'zh', 'xingfu-gaps.json'],
] as const)('the whole archive with gaps as %s in %s', async (format, language, name) => {
  const actual = await shown(format, whole, language, true);
  expect(actual).toBe(golden(`fixtures/golden/${name}`, actual));
});

describe.each(CAPPED)('%s', (format) => {
  test.each(['none', 'one', 'hundred'])('of %s', async (name) => {
    const actual = await shown(format, samples[name]!, 'zh');
    expect(actual).toBe(golden(path(name, format, 'zh'), actual));
  });
});
