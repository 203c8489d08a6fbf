import { chineseFace, chineseFaces } from './chinese-faces.ts';

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
 * @param asked Chinese faces that documents ask for; of those not known a serif of ours stands for what is no 黑体
 */
export function fontRules(folders: readonly string[], asked: readonly string[] = []): string {
  const others = [...new Set(asked)].filter((name) => chineseFace(name) === null).toSorted();
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${folders.map((folder) => `  <dir>${escape(folder)}</dir>`).join('\n')}
  <selectfont><rejectfont>
${FOREIGN_SHAPES.map((family) => `    <pattern><patelt name="family"><string>${family}</string></patelt></pattern>`).join('\n')}
  </rejectfont></selectfont>
${[...chineseFaces.flatMap(({ names, standIn }) => names.map((name) => alias(name, standIn))), ...others.map((name) => alias(name, /黑|圆/u.test(name) ? 'Noto Sans SC' : 'Noto Serif SC')), alias('serif', 'Noto Serif SC'), alias('sans-serif', 'Noto Sans SC')].join('\n')}
  <match target="pattern">
    <edit name="family" mode="append"><string>Noto Serif SC</string><string>Noto Sans SC</string></edit>
  </match>
</fontconfig>
`;
}

/** The face itself comes first where it is installed. */
function alias(family: string, stand: string): string {
  return `  <alias binding="same"><family>${escape(family)}</family><accept><family>${stand}</family></accept></alias>`;
}

function escape(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Surrogate}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}
