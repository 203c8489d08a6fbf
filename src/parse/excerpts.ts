import type { Finding } from '../model/finding.ts';
import { ReadFailure, type ArchiveFiles } from '../source/archive-files.ts';
import { decodeText } from '../source/encoding.ts';
import { maskedLine } from './masked-lines.ts';
import { isYaml } from '../source/yaml-name.ts';

/** Findings with the line of the text file they point at, what is about people starred. Rows of sheets are no such lines. */
export function withExcerpts(findings: readonly Finding[], files: ArchiveFiles): readonly Finding[] {
  const texts = new Map<string, readonly string[]>();
  const linesOf = (path: string): readonly string[] => {
    const known = texts.get(path);
    if (known !== undefined) return known;
    const lines = linesIn(path, files);
    texts.set(path, lines);
    return lines;
  };
  return findings.map((finding) => {
    const { place } = finding;
    if (place === null || place.line === null || !isYaml(place.path)) return finding;
    const lines = linesOf(place.path);
    if (place.line > lines.length) return finding;
    return { ...finding, excerpt: maskedLine(lines, place.line - 1) };
  });
}

function linesIn(path: string, files: ArchiveFiles): readonly string[] {
  try {
    return decodeText(files.read(path))?.text.split(/\r\n|\n|\r/) ?? [];
  } catch (error) {
    if (error instanceof ReadFailure) return [];
    throw error;
  }
}
