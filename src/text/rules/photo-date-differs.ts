import type { Rule } from '../../model/finding.ts';

export const photoDateDiffers: Rule<{ taken: string; time: string }> = {
  id: 'photo-date-differs',
  severity: 'warning',
  clause: 'DA/T 50',
  why: {
    zh: '照片里记着相机拍摄的日期，和说明写的时间对不上，会被当作旧照片充数。',
    en: 'The camera has written its date into the file; where the caption says another the picture looks borrowed.',
  },
  mend: {
    zh: '核对是不是放错了照片、写错了时间；只是相机时钟不准的，说明照实写，不要改照片。微信转发的日期不作数。',
    en: 'See whether picture or caption is the wrong one; if only the camera clock was wrong leave the picture and the true caption as they are. The day a messenger received it proves nothing.',
  },
  message: {
    zh: ({ taken, time }) => `照片拍摄于 ${taken}，说明写的是 ${time}`,
    en: ({ taken, time }) => `Taken on ${taken}, the caption says ${time}`,
  },
};
