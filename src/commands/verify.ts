import { resolve } from 'node:path';
import { isWhole, verifyPackage } from '../output/package/verify.ts';
import { verdictText } from '../report/verdict.ts';
import type { CommandContext, ExitStatus } from './context.ts';

/** Is a package whole and unchanged: names every file that is not. @throws NotABag */
export async function verify(path: string, context: CommandContext): Promise<ExitStatus> {
  const verdict = await verifyPackage(resolve(context.cwd, path));
  context.out(verdictText(verdict, path, context));
  return isWhole(verdict) ? 0 : 1;
}
