import { parse } from 'yaml';
import type { Layout } from '../../model/layout.ts';
import { readShipped } from '../../source/shipped.ts';
import { layout as isLayout } from '../generated/validators.js';
import type { WrittenLayout } from './written-layout.ts';

/** Dimensions from the text of a layout file that comes with the program. @throws when it is not what `schemas/layout.schema.json` says */
export function layoutFrom(text: string): Layout {
  const written: unknown = parse(text);
  if (isLayout(written)) return withoutFiles(written);
  const faults = (isLayout.errors ?? []).map((error) => `${error.instancePath} ${error.keyword}`);
  throw new Error(`not a layout: ${faults.join('; ')}`);
}

/** The layout that comes with the program: A4. @throws ReadFailure */
export function readLayout(): Layout {
  return layoutFrom(shippedLayoutText());
}

/** Text of that layout. @throws ReadFailure */
export function shippedLayoutText(): string {
  return new TextDecoder().decode(readShipped('templates/layout/a4.yaml'));
}

/** The measures of a layout, without what it names of a community's own. */
export function withoutFiles({ fonts: _fonts, coverForm: _cover, ...measures }: WrittenLayout): Layout {
  return { ...measures, coverForm: null };
}
