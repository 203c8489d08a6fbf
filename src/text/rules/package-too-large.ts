import type { Rule } from '../../model/finding.ts';
import { sizeWords } from '../size-words.ts';

type Sized = { bytes: number };

export const packageTooLarge: Rule<{
  bytes: number;
  limit: number;
  volumes: readonly (Sized & { name: string })[];
  files: readonly (Sized & { path: string })[];
  /** The packages it is divided into. */
  parts: readonly (Sized & { part: string; fits: boolean })[];
}> = {
  id: 'package-too-large',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '一个报送包比规定的大小上限（--max-size）还大，邮箱、政务平台或光盘可能收不下。',
    en: 'One package is larger than the limit given (--max-size); a mailbox, platform or disc may not take it.',
  },
  mend: {
    zh: '出卷时也写上 --max-size，就照这个分法出几个报送包，每个都能单独核对、单独自查，一次报一个。标着“仍超”的，先把最大的照片、扫描件缩小，或改用移动硬盘报送。',
    en: 'Give --max-size to build as well: it makes these packages, each of which can be verified and checked by itself; send one at a time. For those still too large make the largest photos and scans smaller, or hand them over on a drive.',
  },
  message: {
    zh: ({ bytes, limit, volumes, files, parts }) =>
      `报送包约 ${sizeWords(bytes)}，超过上限 ${sizeWords(limit)}；分成 ${parts.length} 个：${parts.map((each) => `${each.part}（${sizeWords(each.bytes)}${each.fits ? '' : '，仍超'}）`).join('；')}。最大的卷：${volumes.map((each) => `${each.name}（${sizeWords(each.bytes)}）`).join('、')}；最大的文件：${files.map((each) => `${each.path}（${sizeWords(each.bytes)}）`).join('、')}`,
    en: ({ bytes, limit, volumes, files, parts }) =>
      `The package has about ${sizeWords(bytes)}, more than ${sizeWords(limit)}; divided into ${parts.length}: ${parts.map((each) => `${each.part} (${sizeWords(each.bytes)}${each.fits ? '' : ', still too large'})`).join('; ')}. Largest volumes: ${volumes.map((each) => `${each.name} (${sizeWords(each.bytes)})`).join(', ')}; largest files: ${files.map((each) => `${each.path} (${sizeWords(each.bytes)})`).join(', ')}`,
  },
};
