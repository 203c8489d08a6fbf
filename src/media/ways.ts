import type { Attachment, MediaType } from '../model/evidence.ts';

/** Who makes pages of what the bytes are. */
export type Way = 'pdf' | 'picture' | 'content' | 'office' | 'titled';

/** By type; of `content` what cannot be set goes to an office program after all. */
export const ways: Readonly<Record<MediaType, Way>> = {
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

/** Whether only an office program can make pages of a file. */
export function needsOffice({ media: { type, problem } }: Attachment): boolean {
  return problem === null && ways[type] === 'office';
}
