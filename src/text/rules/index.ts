import type { Rule } from '../../model/finding.ts';
import { itemMissing } from './item-missing.ts';

/** Every rule, by id. */
export const rules: readonly Rule<never>[] = [itemMissing];

/** The rule of an id. @throws if there is none: an id that no descriptor declares is a fault of ours. */
export function ruleOf(id: string): Rule<never> {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`no rule is called ${id}`);
  return rule;
}
