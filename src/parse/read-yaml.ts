import type { Finding } from '../model/finding.ts';
import { raise } from '../model/finding.ts';
import { wholeFile } from '../model/place.ts';
import { decodeText, type TextEncoding } from '../source/encoding.ts';
import { encodingNotUtf8 } from '../text/rules/encoding-not-utf8.ts';
import { yamlInvalid } from '../text/rules/yaml-invalid.ts';
import { fullYaml } from './full-yaml.ts';
import { plainYaml } from './plain-yaml.ts';
import { sourceText, type SourceText } from './source-text.ts';
import { sourceDocument, type SourceDocument } from './source-tree.ts';
import type { YamlFault } from './yaml-fault.ts';

/** A YAML file read: its tree, or what is wrong with it, or neither when it holds only comments. */
export type YamlFile =
  | { readonly document: SourceDocument; readonly notes: readonly Finding[] }
  | { readonly findings: readonly Finding[] }
  | { readonly starter: true };

/** No record is so large; longer files would only keep the user waiting. */
const LONGEST = 4 * 1024 * 1024;

/** Reads the bytes of a YAML file. Every scalar stays text; aliases, tags and other versions of YAML are refused. */
export function readYaml(path: string, bytes: Uint8Array): YamlFile {
  const decoded = decodeText(bytes);
  if (decoded === null)
    return {
      findings: [
        raise(yamlInvalid, { place: wholeFile(path), subject: [path, 'NOT_TEXT'] }, { code: 'NOT_TEXT', key: null }),
      ],
    };
  const file = parseYaml(path, decoded.text);
  return 'document' in file ? { ...file, notes: encodingNotes(path, decoded.encoding) } : file;
}

/** What is to be said of a text that was read although it is not stored as UTF-8. */
export function encodingNotes(path: string, encoding: TextEncoding): readonly Finding[] {
  if (encoding === 'UTF-8') return [];
  return [raise(encodingNotUtf8, { place: wholeFile(path), subject: [path] }, { encoding })];
}

/** Parses the text of a YAML file. */
export function parseYaml(path: string, text: string): YamlFile {
  const source = sourceText(path, text);
  if (text.length > LONGEST) return { findings: [findingOf(source, { code: 'TOO_LARGE', offset: null, key: null })] };
  const parsed = plainYaml(text) ?? fullYaml(text);
  if ('faults' in parsed) return { findings: parsed.faults.map((fault) => findingOf(source, fault)) };
  if (parsed.root === null) return { starter: true };
  return { document: sourceDocument(source, parsed.root), notes: [] };
}

function findingOf(source: SourceText, { code, offset, key }: YamlFault): Finding {
  const place = offset === null ? wholeFile(source.path) : source.placeAt(offset);
  return raise(yamlInvalid, { place, subject: [source.path, code] }, { code, key });
}
