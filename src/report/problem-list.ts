import type { Finding } from '../model/finding.ts';
import type { Language } from '../text/language.ts';
import { mendOf, messageOf } from '../text/rule-words.ts';
import { reportWords } from '../text/report-words.ts';
import { frameLines } from './frame.ts';
import { wrap } from './wrap.ts';

/** A finding's place as `path:line:column`, as far as it is known. */
export function placeText({ place }: Finding): string | null {
  if (place === null) return null;
  const line = place.line === null ? '' : `:${place.line}${place.column === null ? '' : `:${place.column}`}`;
  return `${place.path}${line}`;
}

/** Findings one after another, each with its place and what to do: for input that stops a command. */
export function problemList(
  findings: readonly Finding[],
  settings: { readonly language: Language; readonly width: number },
): string {
  const words = reportWords[settings.language];
  return findings
    .map((finding) => {
      const place = placeText(finding);
      return [
        ...wrap(`${place === null ? '' : `${place} `}${messageOf(finding, settings.language)}`, settings.width),
        ...frameLines(finding, settings.width - 2).map((line) => `  ${line}`),
        ...wrap(`${words.mend}${mendOf(finding, settings.language)}`, settings.width - 2).map((line) => `  ${line}`),
        '',
      ].join('\n');
    })
    .join('\n');
}
