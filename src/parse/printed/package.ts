import type { Entry, ZipFile } from 'yauzl';
import { endedZip } from '../../source/zip-end.ts';

/** What is told of an XML part while it is read; names stand without prefixes. */
export interface XmlEvents {
  readonly open?: (name: string, attribute: (name: string) => string | null) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** The parts of an office package (ECMA-376 part 2), each read only when asked for. */
export interface OfficePackage {
  readonly has: (part: string) => boolean;
  /** Reads an XML part; a part that is not there tells nothing. @throws if it is broken or the package unpacks to too much */
  readonly read: (part: string, events: XmlEvents) => Promise<void>;
  /** Targets of a part's relationships as parts of the package, by their ids. @throws as `read` */
  readonly links: (part: string) => Promise<ReadonlyMap<string, Link>>;
}

/** What a part refers to. */
export interface Link {
  /** Last step of its type: worksheet, drawing … */
  readonly type: string;
  readonly part: string;
}

/** Bytes of unpacked XML above which no sheets are printed: a million rows need less. Counted while unpacking, for a package may lie. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Opens a package. @throws if it is no sound zip */
export async function openPackage(bytes: Uint8Array): Promise<OfficePackage> {
  const { fromBufferPromise } = await import('yauzl');
  const buffer = endedZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false });
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(keyOf(entry.fileName), entry);
  const budget = { left: MOST_BYTES };
  const read: OfficePackage['read'] = async (part, events) => {
    const entry = entries.get(keyOf(part));
    if (entry !== undefined) await readXml(chunksOf(zip, entry, budget), events);
  };
  return {
    has: (part) => entries.has(keyOf(part)),
    read,
    links: async (part) => {
      const links = new Map<string, Link>();
      await read(linksPart(part), {
        open: (name, attribute) => {
          if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
          const type = (attribute('Type') ?? '').split('/').at(-1) ?? '';
          links.set(attribute('Id') ?? '', { type, part: resolved(part, attribute('Target') ?? '') });
        },
      });
      return links;
    },
  };
}

/** Names of parts are compared without case (ECMA-376 part 2, 6.2.2). */
function keyOf(part: string): string {
  return part.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

function linksPart(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels');
}

/** A target as a part: relative to the folder of the part that names it, or from the root. */
function resolved(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

async function* chunksOf(zip: ZipFile, entry: Entry, budget: { left: number }): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    const bytes: Uint8Array = Buffer.from(chunk);
    budget.left -= bytes.length;
    if (budget.left < 0) throw new Error('the package unpacks to too much');
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder.decode();
}

async function readXml(chunks: AsyncIterable<string>, { open, close, text }: XmlEvents): Promise<void> {
  const { Parser } = await import('saxen');
  const parser = new Parser();
  let fault: Error | null = null;
  parser.on('error', (error) => (fault ??= error));
  if (open !== undefined)
    parser.on('openTag', (name, attributes, decode) => {
      open(localName(name), (wanted) => {
        const value = valueOf(attributes(), wanted);
        return value === undefined ? null : decode(value);
      });
    });
  if (close !== undefined) parser.on('closeTag', (name) => close(localName(name)));
  if (text !== undefined) {
    parser.on('text', (value, decode) => text(decode(value)));
    parser.on('cdata', (value) => text(value));
  }
  for await (const chunk of chunks) {
    parser.write(chunk);
    if (fault !== null) throw fault;
  }
  const end = parser.end();
  if (end !== null) throw end;
}

/** By its usual prefix, or by another. */
function valueOf(attributes: Readonly<Record<string, string>>, wanted: string): string | undefined {
  const known = attributes[wanted];
  if (known !== undefined || !wanted.includes(':')) return known;
  const name = Object.keys(attributes).find((each) => each.includes(':') && localName(each) === localName(wanted));
  return name === undefined ? undefined : attributes[name];
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
