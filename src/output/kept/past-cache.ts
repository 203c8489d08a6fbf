import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import type { HistoryPoint } from '../../model/history.ts';
import type { FileFacts } from '../../source/known-facts.ts';
import { keepFile, keptFile } from './kept-file.ts';

/** A commit judged: how things stood; null where it held no archive that can be judged. */
export interface JudgedCommit {
  readonly point: HistoryPoint | null;
  /** Files whose content was not on the machine. */
  readonly lacking: number;
}

/** What was found out about an archive's past in git, which never changes. */
export interface PastCache {
  readonly commits: Map<string, JudgedCommit>;
  /** By the id that git gives to a content. */
  readonly facts: Map<string, FileFacts>;
  readonly save: () => void;
}

const FILE = 'past.json';

/** The cache of an archive. @param tool what judged: another version may judge otherwise, and trusts nothing of this one */
export function pastCache(root: string, tool: string): PastCache {
  const kept = keptFile(join(root, '.dossier/cache', FILE));
  const known = kept === null || !isUtf8(kept.bytes) ? null : contentOf(Buffer.from(kept.bytes).toString('utf8'), tool);
  const commits = new Map(known?.commits);
  const facts = new Map(known?.facts);
  return {
    commits,
    facts,
    save: () => keepFile(root, FILE, Buffer.from(JSON.stringify({ tool, commits: [...commits], facts: [...facts] }))),
  };
}

interface Content {
  readonly tool: string;
  readonly commits: readonly (readonly [string, JudgedCommit])[];
  readonly facts: readonly (readonly [string, FileFacts])[];
}

/** The file is ours and stands behind its own digest. */
function contentOf(text: string, tool: string): Content | null {
  const content: Content = JSON.parse(text);
  return content.tool === tool ? content : null;
}
