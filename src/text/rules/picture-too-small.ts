import type { Rule } from '../../model/finding.ts';

export const pictureTooSmall: Rule<{ path: string; width: number; height: number; dpi: number; least: number }> = {
  id: 'picture-too-small',
  severity: 'warning',
  clause: 'DA/T 50—2014（照片清晰）',
  why: {
    zh: '缩略图、截图和压缩过的图像素太少，放大到纸上是糊的，检查的人看不清。',
    en: 'Thumbnails, screenshots and compressed pictures have too few pixels: enlarged to paper they are blurred.',
  },
  mend: {
    zh: '换成原图：手机里的原照片，或微信里勾选“原图”再发一次；找不到原图的，把纸质照片按 300 dpi 扫描。',
    en: 'Use the original from the phone, sent as original; if there is none, scan the paper photograph at 300 dpi.',
  },
  message: {
    zh: ({ path, width, height, dpi, least }) =>
      `图片太小，印出来发糊（${width}×${height} 像素，印在纸上只有 ${dpi} dpi，至少要 ${least}）：${path}`,
    en: ({ path, width, height, dpi, least }) =>
      `Too few pixels for paper (${width}×${height}, ${dpi} dpi when printed; at least ${least}): ${path}`,
  },
};
