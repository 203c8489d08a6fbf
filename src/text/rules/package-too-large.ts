import type { Rule } from '../../model/finding.ts';

type Sized = { bytes: number };

/** 312 MB, 1.5 GB: decimal units, rounded up so that a limit is never seemingly met. */
function size(bytes: number): string {
  const [divisor, unit] = bytes >= 1e9 ? [1e9, 'GB'] : [1e6, 'MB'];
  return `${Math.ceil((bytes / divisor) * 10) / 10} ${unit}`;
}

export const packageTooLarge: Rule<{
  bytes: number;
  limit: number;
  volumes: readonly (Sized & { name: string })[];
  files: readonly (Sized & { path: string })[];
  parts: readonly (Sized & { part: string; year: number; fits: boolean })[];
}> = {
  id: 'package-too-large',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '报送包比规定的大小上限（--max-size）还大，邮箱、政务平台或光盘可能收不下。',
    en: 'The package is larger than the limit given (--max-size); a mailbox, platform or disc may not take it.',
  },
  mend: {
    zh: '按年度分几次报送：dossier build --year 2022 -o 文件夹，包里只有这一年的卷和材料（影集随全部年度一起出）；或先把最大的照片、扫描件缩小，或改用移动硬盘报送。',
    en: 'Send it year by year: dossier build --year 2022 -o folder packs the volumes and evidence of that year only (the album comes with all years); or make the largest photos and scans smaller, or hand it over on a drive.',
  },
  message: {
    zh: ({ bytes, limit, volumes, files, parts }) =>
      `报送包约 ${size(bytes)}，超过上限 ${size(limit)}；最大的卷：${volumes.map((each) => `${each.name}（${size(each.bytes)}）`).join('、')}；最大的文件：${files.map((each) => `${each.path}（${size(each.bytes)}）`).join('、')}；分年度：${parts.map((each) => `${each.part} ${size(each.bytes)}${each.fits ? '' : '，仍超'}`).join('、')}`,
    en: ({ bytes, limit, volumes, files, parts }) =>
      `The package has about ${size(bytes)}, more than ${size(limit)}; largest volumes: ${volumes.map((each) => `${each.name} (${size(each.bytes)})`).join(', ')}; largest files: ${files.map((each) => `${each.path} (${size(each.bytes)})`).join(', ')}; by year: ${parts.map((each) => `${each.year} ${size(each.bytes)}${each.fits ? '' : ', still too large'}`).join(', ')}`,
  },
};
