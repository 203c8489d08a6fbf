import type { PhotoPlate } from '../../model/page.ts';
import { printedTime } from '../../model/plain-date.ts';
import { printWords } from '../../text/print.ts';
import type { Form } from '../form.ts';

/** Measures of a caption, mm. */
export interface CaptionPlace {
  readonly left: number;
  readonly width: number;
  readonly rowHeight: number;
}

const words = printWords.photo;
const LABEL_WIDTH = 18;

/** The six-element caption of a photograph with its numbers (GB/T 11821, DA/T 50); what is not known stays blank to be written in. */
export function captionForm(plate: PhotoPlate, place: CaptionPlace, style: Form['style']): Form {
  const { caption } = plate.photo;
  return {
    rows: [
      [
        { label: words.number, value: plate.number, share: 0.45 },
        { label: words.photographer, value: caption.photographer ?? '', share: 0.55 },
      ],
      [{ label: words.event, value: caption.event ?? '' }],
      [
        { label: words.time, value: printedTime(caption.time), share: 0.45 },
        { label: words.place, value: caption.place ?? '', share: 0.55 },
      ],
      [{ label: words.people, value: caption.people ?? '' }],
      [{ label: words.background, value: caption.background ?? '' }],
      [{ label: words.seeAlso, value: plate.seeAlso }],
    ],
    labelWidth: LABEL_WIDTH,
    style,
    ...place,
  };
}
