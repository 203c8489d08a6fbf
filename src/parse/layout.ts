import { parse } from 'yaml';
import type { Layout } from '../model/layout.ts';
import { readShipped } from '../source/shipped.ts';
import { layout as isLayout } from './generated/validators.js';

/** Dimensions from the text of a layout file. @throws when it is not what `schemas/layout.schema.json` says */
export function layoutFrom(text: string): Layout {
  const written: unknown = parse(text);
  if (isLayout(written)) return written;
  const faults = (isLayout.errors ?? []).map((error) => `${error.instancePath} ${error.keyword}`);
  throw new Error(`not a layout: ${faults.join('; ')}`);
}

/** The layout that comes with the program: A4. @throws ReadFailure */
export function readLayout(): Layout {
  return layoutFrom(new TextDecoder().decode(readShipped('templates/layout/a4.yaml')));
}
