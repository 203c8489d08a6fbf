import { signingBodies } from '../text/intake-vocabulary.ts';
import type { IntakeArchive } from './intake-archive.ts';

/** The body that a line of its own names as the one that signs; null where none or more than one does. */
export function signedBy(
  lines: readonly string[],
  { community, street }: Pick<IntakeArchive, 'community' | 'street'>,
): string | null {
  // The first line is the title.
  const found = lines
    .slice(1)
    .map((line) => line.replaceAll(/\s/gu, ''))
    .filter((line) => signingBodies.test(line) && [community, street].some((place) => line.startsWith(place)));
  const [body, ...others] = new Set(found);
  return body !== undefined && others.length === 0 ? body : null;
}
