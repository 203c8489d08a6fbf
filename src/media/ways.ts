import type { Attachment, MediaFacts, MediaType } from '../model/evidence.ts';

/** Who makes pages of what the bytes are. */
export type Way = 'pdf' | 'picture' | 'content' | 'office' | 'titled';

/** By type; of `content` what cannot be set goes to an office program after all. */
const ways: Readonly<Record<MediaType, Way>> = {
  pdf: 'pdf',
  jpeg: 'picture',
  png: 'picture',
  gif: 'picture',
  webp: 'picture',
  bmp: 'picture',
  tiff: 'picture',
  heic: 'picture',
  avif: 'picture',
  xlsx: 'content',
  text: 'content',
  docx: 'office',
  pptx: 'office',
  ole: 'office',
  odf: 'office',
  rtf: 'office',
  html: 'office',
  officeXml: 'office',
  ofd: 'titled',
  zip: 'titled',
  media: 'titled',
  unknown: 'titled',
};

/** Who makes pages of a file; of one whose format is foreign nobody does. */
export function wayOf({ type, foreign }: Pick<MediaFacts, 'type' | 'foreign'>): Way {
  return foreign === undefined ? ways[type] : 'titled';
}

/** Whether only an office program can make pages of a file. */
export function needsOffice({ media }: Attachment): boolean {
  return media.problem === null && wayOf(media) === 'office';
}
