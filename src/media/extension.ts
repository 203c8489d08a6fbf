import type { MediaFacts, MediaType, OfficeFormat } from '../model/evidence.ts';

/** What a name can claim: a kind of bytes, or one of the documents that share it. */
type Claim = MediaType | OfficeFormat;

/** What extensions claim. Names that claim nothing sure (.rar, .eml) are not here. */
const CLAIMS: Readonly<Record<string, readonly Claim[]>> = {
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
  doc: ['doc'],
  dot: ['doc'],
  xls: ['xls'],
  xlt: ['xls'],
  ppt: ['ppt'],
  pps: ['ppt'],
  pot: ['ppt'],
  fodt: ['fodt'],
  fods: ['fods'],
  fodp: ['fodp'],
  uot: ['uot'],
  uos: ['uos'],
  uop: ['uop'],
  // WPS writes its own formats in the old container, newer releases in a package.
  wps: ['doc', 'docx', 'zip'],
  et: ['xls', 'xlsx', 'zip'],
  dps: ['ppt', 'pptx', 'zip'],
  odt: ['odt'],
  ods: ['ods'],
  odp: ['odp'],
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

/** Documents that share a way of writing. */
const CONTAINERS: Partial<Record<MediaType, readonly Claim[]>> = {
  ole: ['doc', 'xls', 'ppt'],
  odf: ['odt', 'ods', 'odp', 'odg'],
};

/** What a name's extension claims the bytes to be; null when it claims nothing known. */
export function claimedTypes(path: string): readonly Claim[] | null {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.normalize('NFKC').toLowerCase();
  return extension === undefined || !Object.hasOwn(CLAIMS, extension) ? null : (CLAIMS[extension] ?? null);
}

/** True when the bytes are what the name's extension says, or the extension says nothing known, or the bytes do not tell what document they are. */
export function extensionFits(path: string, { type, format }: Pick<MediaFacts, 'type' | 'format'>): boolean {
  const claimed = claimedTypes(path);
  if (claimed === null || claimed.includes(format ?? type)) return true;
  return format === undefined && claimed.some((claim) => CONTAINERS[type]?.includes(claim) === true);
}
