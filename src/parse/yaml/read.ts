import type { Finding } from '../../model/finding.ts';
import { raise } from '../../model/finding.ts';
import type { Fix } from '../../model/fix.ts';
import { wholeFile } from '../../model/place.ts';
import { decodeText, type TextEncoding } from '../../source/encoding.ts';
import { encodingNotUtf8 } from '../../text/rules/encoding-not-utf8.ts';
import { yamlInvalid } from '../../text/rules/yaml-invalid.ts';
import { fullYaml, type ParsedYaml } from './full.ts';
import { plainYaml } from './plain.ts';
import { sourceText, type SourceText } from '../source-text.ts';
import { fixOf, sourceDocument, type SourceDocument } from './source-tree.ts';
import type { YamlFault } from './fault.ts';
import { repairYaml, type RepairedFault } from './repair.ts';

/**
 * A YAML file read: its tree, or what is wrong with it, or neither when it holds only comments. `repaired` is what a faulty text says once its faults
 * are undone; null where it is not certain.
 */
export type YamlFile =
  | { readonly document: SourceDocument; readonly notes: readonly Finding[] }
  | { readonly findings: readonly Finding[]; readonly repaired: SourceDocument | null }
  | { readonly starter: true };

/** No record is so large; longer files would only keep the user waiting. */
const LONGEST = 4 * 1024 * 1024;

/** Reads the bytes of a YAML file. Every scalar stays text; aliases, tags and other versions of YAML are refused. */
export function readYaml(path: string, bytes: Uint8Array): YamlFile {
  const decoded = decodeText(bytes);
  if (decoded === null) return refused(path, 'NOT_TEXT');
  const file = parseYaml(path, decoded.text);
  if ('starter' in file) return file;
  const notes = encodingNotes(path, decoded.encoding);
  return 'document' in file ? { ...file, notes } : { ...file, findings: [...notes, ...file.findings] };
}

/** What is to be said of a text that was read although it is not stored as UTF-8. */
export function encodingNotes(path: string, encoding: TextEncoding): readonly Finding[] {
  if (encoding === 'UTF-8') return [];
  const fix: Fix = { path, edits: [], toUtf8: true };
  return [raise(encodingNotUtf8, { place: wholeFile(path), subject: [path], fix }, { encoding })];
}

/** Parses the text of a YAML file. */
export function parseYaml(path: string, text: string): YamlFile {
  const source = sourceText(path, text);
  if (text.length > LONGEST) return refused(path, 'TOO_LARGE');
  const parsed = parse(text);
  if ('faults' in parsed) return repairedFile(source, parsed.faults);
  if (parsed.root === null) return { starter: true };
  return { document: sourceDocument(source, parsed.root), notes: [] };
}

function parse(text: string): ParsedYaml {
  return plainYaml(text) ?? fullYaml(text);
}

function refused(path: string, code: YamlFault['code'] | 'NOT_TEXT'): YamlFile {
  const where = { place: wholeFile(path), subject: [path, code] };
  return { findings: [raise(yamlInvalid, where, { code, key: null, count: 1 })], repaired: null };
}

/** What is wrong with a text, and what it says once that is repaired. */
function repairedFile(source: SourceText, found: readonly YamlFault[]): YamlFile {
  const { path, text } = source;
  const { faults, edits, root } = repairYaml(text, found, parse);
  return {
    findings: faults.map((fault) => findingOf(source, fault)),
    repaired: root === null ? null : sourceDocument(sourceText(path, text, edits), root),
  };
}

function findingOf(source: SourceText, { fault: { code, offset, key }, count, edits }: RepairedFault): Finding {
  const { path } = source;
  const place = offset === null ? wholeFile(path) : source.placeAt(offset);
  return raise(
    yamlInvalid,
    { place, subject: [path, code, ...(key === null ? [] : [key])], fix: fixOf(source, edits) },
    { code, key, count },
  );
}
