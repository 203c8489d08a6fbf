import type { Finding } from '../../model/finding.ts';
import { listInOneText } from '../../text/rules/list-in-one-text.ts';
import { textCutAtHash } from '../../text/rules/text-cut-at-hash.ts';
import { textInQuotes } from '../../text/rules/text-in-quotes.ts';
import { yamlInvalid } from '../../text/rules/yaml-invalid.ts';

const HABITS: ReadonlySet<string> = new Set([textInQuotes.id, listInOneText.id, textCutAtHash.id]);

/** Faults of writing that quotes undo; where the value is refused even so, quotes are not what it lacks. */
const QUOTED: ReadonlySet<unknown> = new Set(['BAD_SCALAR_START', 'BLOCK_AS_IMPLICIT_KEY']);

/** What was noticed while reading a file, without what says the same of a value as the fault for which it is refused. */
export function toldOnce(noticed: readonly Finding[], faults: readonly Finding[]): readonly Finding[] {
  return noticed.filter((finding) => !faults.some((fault) => isEcho(finding, fault)));
}

function isEcho({ rule, place, data }: Finding, fault: Finding): boolean {
  if (place === null || place.line === null || place.line !== fault.place?.line) return false;
  const isSame = place.column === fault.place.column;
  if (HABITS.has(rule)) return isSame || fault.data['hint'] === 'commentSign';
  return isSame && rule === yamlInvalid.id && QUOTED.has(data['code']) && data['count'] === 1;
}
