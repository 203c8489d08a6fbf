import type { MediaFacts } from '../model/evidence.ts';
import { decodeText } from '../source/encoding.ts';
import { asBuffer } from './bytes.ts';
import { oleWords } from './office/ole-words.ts';
import { packageWords } from './zip.ts';

/** Lines of the head and of the end, where a paper says what it is, and who signs it when. */
const HEAD = 12;
const END = 4;

/** The first and last lines of what a file says, blank ones left out; empty for pictures, scans and what cannot be read. Never throws. */
export async function firstLines(bytes: Uint8Array, { type, problem }: MediaFacts): Promise<readonly string[]> {
  if (problem !== null) return [];
  switch (type) {
    case 'docx':
    case 'xlsx':
    case 'odf':
      return headAndEnd(withoutEntities(await packageWords(asBuffer(bytes))));
    case 'ole':
      return headAndEnd(oleWords(asBuffer(bytes)));
    case 'text':
      return headAndEnd(decodeText(bytes)?.text ?? '');
    case 'pdf':
      return headAndEnd(await firstPageOf(bytes).catch(() => ''));
    default:
      return [];
  }
}

function headAndEnd(text: string): readonly string[] {
  const lines = text
    .split(/[\r\n]+/u)
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
  return [...lines.slice(0, HEAD), ...lines.slice(HEAD).slice(-END)];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function withoutEntities(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => ENTITIES[name] ?? '');
}

async function firstPageOf(bytes: Uint8Array): Promise<string> {
  const { PDF } = await import('@libpdf/core');
  const pdf = await PDF.load(bytes);
  return pdf.getPages()[0]?.extractText().text ?? '';
}
