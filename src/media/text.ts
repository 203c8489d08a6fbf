import type { MediaFacts, OfficeFormat } from '../model/evidence.ts';
import { foreignText } from './foreign.ts';
import { decodeText } from '../source/encoding.ts';

const SAMPLE_LENGTH = 64 * 1024;
/** Bytes: no text that people write is longer. */
const LONGEST = 64 * 1024 * 1024;
/** Control characters that texts do hold: tab, line breaks, form feed, escape. */
const USUAL_CONTROLS = '\t\n\r\f\x1B';
const HTML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta)\b/i;

/** A drawing in SVG, which is no text to anybody who looks at it. */
const DRAWING = /^\s*(?:<\?[^>]*\?>\s*|<!--[^]*?-->\s*|<!DOCTYPE\s+svg\b[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:svg:)?svg\b/i;

/** What the first element or instruction of an XML file says it is, with the name that office programs know it by. */
const OFFICE_XML: readonly (readonly [RegExp, OfficeFormat])[] = [
  [/<\?mso-application\s+progid="(?:Word\.Document|Excel\.Sheet)"/i, 'xml'],
  [/<(?:\w+:)?wordDocument\b[^>]*schemas\.microsoft\.com\/office\/word/i, 'xml'],
  [/<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/i, 'xml'],
  [/<pkg:package\b/i, 'xml'],
  [/<office:document\b[^>]*application\/vnd\.oasis\.opendocument\.text/i, 'fodt'],
  [/<office:document\b[^>]*application\/vnd\.oasis\.opendocument\.spreadsheet/i, 'fods'],
  [/<office:document\b[^>]*application\/vnd\.oasis\.opendocument\.presentation/i, 'fodp'],
  // 标文通 (GB/T 20916): its namespace names the kind.
  [/<(?:uof:UOF|uof:UOF_0000)\b[^>]*mimetype="vnd\.uof\.text"/i, 'uot'],
  [/<(?:uof:UOF|uof:UOF_0000)\b[^>]*mimetype="vnd\.uof\.spreadsheet"/i, 'uos'],
  [/<(?:uof:UOF|uof:UOF_0000)\b[^>]*mimetype="vnd\.uof\.presentation"/i, 'uop'],
];
const XML_HEAD = /^\s*<(?:\?xml|\?mso-application|\w+:\w+)\b/;
const XML_HEAD_CHARACTERS = 8192;

/** The beginning of a text; null for bytes that are none. */
function decode(bytes: Buffer): string | null {
  if (bytes.length > LONGEST) return null;
  return decodeText(bytes)?.text.slice(0, SAMPLE_LENGTH) ?? null;
}

function hasControls(text: string): boolean {
  return Array.from(text).some((character) => character < ' ' && !USUAL_CONTROLS.includes(character));
}

/** Which office document in one XML file a text is; null for any other. */
function officeXml(text: string): OfficeFormat | null {
  if (!XML_HEAD.test(text)) return null;
  const head = text.slice(0, XML_HEAD_CHARACTERS);
  return OFFICE_XML.find(([pattern]) => pattern.test(head))?.[1] ?? null;
}

/** What a text is: a web page, an office document in XML, a saved message, or plain; null for bytes that no one can read as text. */
export function lookAtText(bytes: Buffer): MediaFacts | null {
  const text = decode(bytes);
  if (text === null || hasControls(text)) return null;
  if (HTML.test(text)) return { type: 'html', pages: null, problem: null };
  const format = officeXml(text);
  if (format !== null) return { type: 'officeXml', pages: null, problem: null, format };
  if (DRAWING.test(text)) return { type: 'unknown', pages: null, problem: null, foreign: 'picture' };
  const foreign = foreignText(text);
  return foreign === null
    ? { type: 'text', pages: null, problem: null }
    : { type: 'unknown', pages: null, problem: null, foreign };
}
