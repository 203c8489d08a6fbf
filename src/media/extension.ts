import type { MediaType } from '../model/evidence.ts';

/** What extensions claim. Names that claim nothing sure (.rar, .eml) are not here. */
const CLAIMS: Readonly<Record<string, readonly MediaType[]>> = {
  pdf: ['pdf'],
  jpg: ['jpeg'],
  jpeg: ['jpeg'],
  jpe: ['jpeg'],
  jfif: ['jpeg'],
  png: ['png'],
  gif: ['gif'],
  webp: ['webp'],
  bmp: ['bmp'],
  tif: ['tiff'],
  tiff: ['tiff'],
  heic: ['heic'],
  heif: ['heic'],
  hif: ['heic'],
  avif: ['avif'],
  docx: ['docx'],
  docm: ['docx'],
  dotx: ['docx'],
  xlsx: ['xlsx'],
  xlsm: ['xlsx'],
  pptx: ['pptx'],
  pptm: ['pptx'],
  doc: ['ole'],
  dot: ['ole'],
  xls: ['ole'],
  ppt: ['ole'],
  fodt: ['officeXml'],
  fods: ['officeXml'],
  fodp: ['officeXml'],
  uot: ['officeXml'],
  uos: ['officeXml'],
  uop: ['officeXml'],
  // WPS writes its own formats in the old container, newer releases in a package.
  wps: ['ole', 'docx', 'zip'],
  et: ['ole', 'xlsx', 'zip'],
  dps: ['ole', 'pptx', 'zip'],
  odt: ['odf'],
  ods: ['odf'],
  odp: ['odf'],
  rtf: ['rtf'],
  ofd: ['ofd'],
  zip: ['zip'],
  htm: ['html'],
  html: ['html'],
  txt: ['text'],
  csv: ['text'],
  md: ['text'],
  log: ['text'],
  mp3: ['media'],
  m4a: ['media'],
  wav: ['media'],
  amr: ['media'],
  mp4: ['media'],
  mov: ['media'],
  avi: ['media'],
  wmv: ['media'],
  mkv: ['media'],
};

/** What a name's extension claims the bytes to be; null when it claims nothing known. */
export function claimedTypes(path: string): readonly MediaType[] | null {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.normalize('NFKC').toLowerCase();
  return extension === undefined || !Object.hasOwn(CLAIMS, extension) ? null : (CLAIMS[extension] ?? null);
}

/** True when the bytes are what the name's extension says, or the extension says nothing known. */
export function extensionFits(path: string, type: MediaType): boolean {
  return claimedTypes(path)?.includes(type) ?? true;
}
