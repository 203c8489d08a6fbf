import type { MediaFacts } from '../model/evidence.ts';
import { textSketch } from '../model/text-sketch.ts';

/** What is known of a file, with a sketch of what it says if that is long enough to be compared. */
export function withSketch(facts: MediaFacts, text: string): MediaFacts {
  const sketch = textSketch(text);
  return sketch === null ? facts : { ...facts, sketch };
}
