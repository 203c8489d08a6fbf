import { raise, type Finding } from '../../model/finding.ts';
import type { TextEdit } from '../../model/fix.ts';
import type { Pointer } from '../../model/place.ts';
import { valueFormLoose } from '../../text/rules/value-form-loose.ts';
import { certainForm } from './certain-form.ts';
import { isShort } from './fault-value.ts';
import { pointerText } from './schema-faults.ts';
import { shapeUnder, type Shape } from './shape.ts';
import { fixOf, sourceDocument, typedRange, type SourceDocument, type SourceNode } from '../yaml/source-tree.ts';
import { typingHabits } from './typing-habits.ts';

/** A file whose loosely typed values were understood, and what was understood. */
export interface Understood {
  readonly document: SourceDocument;
  readonly notes: readonly Finding[];
}

/** Puts numbers, days and yes or no that were typed in another way into the form the schema takes; each is told with the characters in question. */
export function understoodValues(document: SourceDocument, shape: Shape): Understood {
  const notes: Finding[] = [];
  const root = understoodNode(document.root, shape, [], { document, shape, notes });
  const read = notes.length === 0 ? document : sourceDocument(document.source, root);
  return { document: read, notes: [...notes, ...typingHabits(read, shape)] };
}

interface Reading {
  readonly document: SourceDocument;
  readonly shape: Shape;
  readonly notes: Finding[];
}

/** The same node when nothing in it was typed loosely. */
function understoodNode(node: SourceNode, shape: Shape, pointer: Pointer, reading: Reading): SourceNode {
  if (shape.personal === true && node.type === 'text') return node;
  if (node.type === 'list') {
    const items = node.items.map((item, index) =>
      understoodNode(item, shape.items ?? {}, [...pointer, index], reading),
    );
    return items.every((item, index) => item === node.items[index]) ? node : { ...node, items };
  }
  if (node.type === 'map') {
    const entries = node.entries.map((entry) => {
      const value = understoodNode(entry.value, shapeUnder(shape, entry.key), [...pointer, entry.key], reading);
      return value === entry.value ? entry : { ...entry, value };
    });
    return entries.every((entry, index) => entry === node.entries[index]) ? node : { ...node, entries };
  }
  const form = isShort(node.text) ? certainForm(node.text, shape) : null;
  if (form === null) return node;
  const { document, notes } = reading;
  const place = document.source.placeAt(node.offset);
  const words = pointerText(pointer, reading.shape);
  const range = typedRange(node, document.source);
  const edits: readonly TextEdit[] = range === null ? [] : [{ ...range, replacement: form }];
  notes.push(
    raise(
      valueFormLoose,
      { place, subject: [place.path, words.replaceAll(/\[\d+\]/g, '[]')], fix: fixOf(document.source, edits) },
      { pointer: words, title: shape.title ?? null, found: node.text, understood: form, signs: signsIn(node.text) },
    ),
  );
  return { ...node, text: form };
}

/** The characters that no number, day or yes takes. */
function signsIn(text: string): string {
  return [...new Set(text.replaceAll(/[\d.A-Za-z-]/g, ''))].join('');
}
