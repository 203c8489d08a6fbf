/** Faces with feet that Chinese papers ask for; 宋体 of our own stands for those that are not there. */
const SERIF =
  '宋体 SimSun NSimSun 新宋体 仿宋 仿宋_GB2312 FangSong FangSong_GB2312 楷体 楷体_GB2312 KaiTi KaiTi_GB2312 华文宋体 华文仿宋 华文楷体 华文中宋 STSong STFangsong STKaiti STZhongsong 方正小标宋简体 方正小标宋_GBK 方正仿宋简体 方正仿宋_GBK 方正楷体简体 方正楷体_GBK 方正书宋简体 思源宋体 serif'.split(
    ' ',
  );
/** The same without feet: 黑体. */
const SANS =
  '黑体 SimHei 微软雅黑 等线 DengXian 华文黑体 华文细黑 STHeiti STXihei 方正黑体简体 方正黑体_GBK 幼圆 YouYuan 隶书 LiSu 思源黑体 sans-serif'.split(
    ' ',
  );
/** Faces that show Chinese in Japanese, Korean or traditional shapes. */
const FOREIGN_SHAPES = ['JP', 'KR', 'TC', 'HK']
  .flatMap((region) => ['Noto Sans CJK', 'Noto Serif CJK', 'Noto Sans Mono CJK'].map((name) => `${name} ${region}`))
  .concat([
    'Noto Sans JP',
    'Noto Serif JP',
    'IPAGothic',
    'IPAMincho',
    'IPAexGothic',
    'IPAexMincho',
    'TakaoGothic',
    'VL Gothic',
  ]);

/**
 * Rules for fontconfig: the machine's own, our fonts beside them, Chinese faces that are not there replaced by ours, and no face that
 * gives Chinese other than simplified shapes.
 * @param folders absolute paths of folders with fonts
 */
export function fontRules(folders: readonly string[]): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${folders.map((folder) => `  <dir>${escape(folder)}</dir>`).join('\n')}
  <selectfont><rejectfont>
${FOREIGN_SHAPES.map((family) => `    <pattern><patelt name="family"><string>${family}</string></patelt></pattern>`).join('\n')}
  </rejectfont></selectfont>
${[...SERIF.map((family) => alias(family, 'Noto Serif SC')), ...SANS.map((family) => alias(family, 'Noto Sans SC'))].join('\n')}
  <match target="pattern">
    <edit name="family" mode="append"><string>Noto Serif SC</string><string>Noto Sans SC</string></edit>
  </match>
</fontconfig>
`;
}

/** The face itself comes first where it is installed. */
function alias(family: string, stand: string): string {
  return `  <alias binding="same"><family>${family}</family><accept><family>${stand}</family></accept></alias>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
