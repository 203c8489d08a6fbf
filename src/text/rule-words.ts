import type { Finding } from '../model/finding.ts';
import type { Language } from './language.ts';
import { fixableMend } from './fix-words.ts';
import { ruleOf } from './rules/index.ts';

/** The one-line message of a finding, rendered by its rule. */
export function messageOf(finding: Finding, language: Language): string {
  // `raise` let only data of the rule's own shape in; the registry forgets which shape that was.
  return ruleOf(finding.rule).message[language](finding.data as never);
}

/** Why a finding matters, as its rule says. */
export function whyOf({ rule }: Finding, language: Language): string {
  return ruleOf(rule).why[language];
}

/** How to mend what it found. */
export function mendOf(finding: Finding, language: Language): string {
  if (finding.fix !== undefined) return fixableMend[language];
  const rule = ruleOf(finding.rule);
  return (rule.mendFor?.(finding.data as never) ?? rule.mend)[language];
}
