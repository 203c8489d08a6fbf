import type { MediaType } from '../model/evidence.ts';
import { decodeText } from '../source/encoding.ts';

const SAMPLE_LENGTH = 64 * 1024;
/** Bytes: no text that people write is longer. */
const LONGEST = 64 * 1024 * 1024;
/** Control characters that texts do hold: tab, line breaks, form feed, escape. */
const USUAL_CONTROLS = '\t\n\r\f\x1B';
const HTML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta)\b/i;

/** The beginning of a text; null for bytes that are none. */
function beginningOf(bytes: Buffer): string | null {
  if (bytes.length > LONGEST) return null;
  return decodeText(bytes)?.text.slice(0, SAMPLE_LENGTH) ?? null;
}

function hasControls(text: string): boolean {
  return Array.from(text).some((character) => character < ' ' && !USUAL_CONTROLS.includes(character));
}

/** `html`, `text`, or null for bytes that no one can read as text. */
export function textType(bytes: Buffer): MediaType | null {
  const text = beginningOf(bytes);
  if (text === null || hasControls(text)) return null;
  return HTML.test(text) ? 'html' : 'text';
}
