import { settleYoungGeneration } from '../source/young-generation.ts';
import { optimiseLate } from './late-optimising.ts';

/** Sets the JavaScript engine to what this program does: much work of many kinds, once, in little memory. */
export function settleEngine(): void {
  optimiseLate();
  settleYoungGeneration();
}
