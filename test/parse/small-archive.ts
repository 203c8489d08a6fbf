import { readFileSync } from 'node:fs';
import type { Archive } from '../../src/model/archive.ts';
import type { Checklist } from '../../src/model/checklist.ts';
import type { MediaFacts } from '../../src/model/evidence.ts';
import type { Finding } from '../../src/model/finding.ts';
import { readArchive } from '../../src/parse/archive.ts';
import { readChecklist } from '../../src/parse/checklist.ts';
import { checkConfig, readConfig } from '../../src/parse/config.ts';
import { memoryFiles, type MemoryContent } from '../../src/source/memory-files.ts';

export const SMALL: Checklist = readChecklist('small.yaml', readFileSync('test/parse/small-checklist.yaml'));

export const CONFIG = `checklist: small
community: 虚构社区
street: 虚构街道
years: [2022, 2023, 2024]
due: 2025-04-20
`;

/** The first word of a file says what it is; a real look at bytes is another room's. */
async function inspect(bytes: Uint8Array): Promise<MediaFacts> {
  const word = new TextDecoder().decode(bytes);
  if (word === 'locked' || word === 'damaged') return { type: 'pdf', pages: null, problem: word };
  return { type: word === 'text' ? 'text' : 'pdf', pages: 1, problem: null };
}

/** Reads an archive of the small checklist; `dossier.yaml` is there unless given. */
export async function read(contents: Readonly<Record<string, MemoryContent>>): Promise<Archive> {
  const files = memoryFiles({ 'dossier.yaml': CONFIG, ...contents });
  const config = readConfig(files);
  checkConfig(config, SMALL);
  return readArchive({
    files,
    config,
    checklist: SMALL,
    inspect,
    extensionFits: (path, { type }) => !path.endsWith('.pdf') || type === 'pdf',
  });
}

/** Rule and position of findings, in their order. */
export function told(
  findings: readonly Finding[],
): readonly (readonly [string, string | undefined, number | null | undefined, number | null | undefined])[] {
  return findings.map(({ rule, place }) => [rule, place?.path, place?.line, place?.column]);
}

/** A whole valid record, its lines replaced or added by key. */
export function record(changes: Readonly<Record<string, string | null>> = {}): string {
  const lines: Record<string, string | null> = {
    year: '2024',
    item: 'volunteers',
    part: '制度',
    title: '志愿者制度',
    author: '虚构社区',
    date: '2024-03-05',
    files: '[制度.pdf]',
    ...changes,
  };
  return Object.entries(lines)
    .map(([key, value]) => (value === null ? '' : `${key}: ${value}\n`))
    .join('');
}
