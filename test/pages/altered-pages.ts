import type { OwnPage } from '../../src/model/page.ts';

/** Values that say what a page is or where a file lies, and are not printed as they stand. */
const FIXED = new Set(['kind', 'target', 'path', 'sha256', 'attachment']);

function altered(
  value: unknown,
  key: string,
  text: (text: string, key: string) => unknown,
  list: (list: unknown[]) => unknown[],
): unknown {
  if (FIXED.has(key)) return value;
  if (typeof value === 'string') return text(value, key);
  if (Array.isArray(value)) return list(value.map((inner) => altered(inner, '', text, list)));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, altered(inner, name, text, list)]));
}

/** A page whose every text is far longer than it should be. */
export function stretched(page: OwnPage, times: number): OwnPage {
  return altered(
    page,
    '',
    (text) => (text === '' ? '很长的值'.repeat(times) : text.repeat(times)),
    (list) => list,
  ) as OwnPage;
}

/** A page whose every text is empty. */
export function emptied(page: OwnPage): OwnPage {
  return altered(
    page,
    '',
    () => '',
    (list) => list,
  ) as OwnPage;
}

/** A page without any row, part, line or remark. A photograph's page keeps its plates. */
export function bare(page: OwnPage): OwnPage {
  return page.kind === 'photo'
    ? page
    : (altered(
        page,
        '',
        (text) => text,
        () => [],
      ) as OwnPage);
}
