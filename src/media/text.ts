import { isUtf8 } from 'node:buffer';
import type { MediaType } from '../model/evidence.ts';

const SAMPLE_BYTES = 64 * 1024;
/** Control characters that texts do hold: tab, line breaks, form feed, escape. */
const USUAL_CONTROLS = '\t\n\r\f\x1B';
const HTML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta)\b/i;

/** The beginning of a text in UTF-8, in UTF-16 with a mark, or in GB 18030; null when it is none of these. */
function decode(bytes: Buffer): string | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (sample[0] === 0xff && sample[1] === 0xfe) return new TextDecoder('utf-16le').decode(sample);
  if (sample[0] === 0xfe && sample[1] === 0xff) return new TextDecoder('utf-16be').decode(sample);
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(sample);
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(sample, { stream: true });
  } catch {
    return null;
  }
}

function hasControls(text: string): boolean {
  return Array.from(text).some((character) => character < ' ' && !USUAL_CONTROLS.includes(character));
}

/** `html`, `text`, or null for bytes that no one can read as text. */
export function textType(bytes: Buffer): MediaType | null {
  const text = decode(bytes);
  if (text === null || hasControls(text)) return null;
  return HTML.test(text) ? 'html' : 'text';
}
