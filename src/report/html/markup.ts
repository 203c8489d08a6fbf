/** A piece of HTML that is safe to put into a page. */
export interface Markup {
  readonly html: string;
}

type Insert = Markup | string | number | readonly Markup[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Signs that no HTML text may hold are shown as unknown. */
const UNKNOWN = '\ufffd';

/** Text as it is to be read; it cannot become markup. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
    .replaceAll(/\p{Cc}/gu, (sign) => (/\s/.test(sign) ? sign : UNKNOWN));
}

/** HTML with its inserts: texts are escaped, markup stands as it is. */
export function markup(strings: TemplateStringsArray, ...inserts: readonly Insert[]): Markup {
  return { html: strings.map((text, at) => text + inserted(inserts[at])).join('') };
}

function inserted(insert: Insert | undefined): string {
  if (insert === undefined) return '';
  if (typeof insert === 'string' || typeof insert === 'number') return escapeHtml(String(insert));
  return 'html' in insert ? insert.html : insert.map(({ html }) => html).join('');
}

/** Markup or, where there is nothing to show, none. */
export function when(condition: boolean, shown: () => Markup): Markup {
  return condition ? shown() : { html: '' };
}

/** What goes into a style or script element as it is; it comes with the program. */
export function verbatim(text: string): Markup {
  return { html: text };
}
