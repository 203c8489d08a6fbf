/** Families of ours that stand for Chinese faces. */
export type StandIn = 'Noto Serif SC' | 'Noto Sans SC';

/** A face that Chinese papers ask for. */
export interface ChineseFace {
  /** As documents call it; the first as people do. */
  readonly names: readonly string[];
  /** What stands for it where it is not there. */
  readonly standIn: StandIn;
  /** How a PDF calls it, in small letters and figures without its style. */
  readonly inPdf: readonly string[];
}

/**
 * A line a face: names, a bar, names in a PDF where the names themselves are not those. The faces of a collection of Noto CJK share their outlines under
 * the name of the Japanese one; which shapes are drawn is chosen by the face asked for.
 */
function faces(standIn: StandIn, lines: string): readonly ChineseFace[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [names = [], inPdf = []] = line.split('|').map((part) => part.trim().split(/\s*,\s*/));
      return { names, standIn, inPdf: [...names, ...inPdf].map(plain).filter((name) => name !== '') };
    });
}

/** A name of a font in small letters and figures, without what says its style: SimSun,Bold and FZXBSJW--GB1-0 are simsun and fzxbsjw. */
export function plain(name: string): string {
  return name
    .replace(/[,-].*$/u, '')
    .toLowerCase()
    .replaceAll(/[^\p{Script=Han}a-z0-9]/gu, '');
}

export const chineseFaces: readonly ChineseFace[] = [
  ...faces(
    'Noto Serif SC',
    `
宋体, SimSun | simsun
新宋体, NSimSun
仿宋, FangSong
仿宋_GB2312, FangSong_GB2312
楷体, KaiTi
楷体_GB2312, KaiTi_GB2312
华文宋体, STSong
华文仿宋, STFangsong
华文楷体, STKaiti
华文中宋, STZhongsong
方正小标宋简体 | FZXBSJW, FZXiaoBiaoSong
方正小标宋_GBK | FZXBSK
方正仿宋简体 | FZFSJW, FZFangSong
方正仿宋_GBK | FZFSK
方正楷体简体 | FZKTJW, FZKai
方正楷体_GBK | FZKTK
方正书宋简体 | FZSSJW, FZShuSong
方正书宋_GBK | FZSSK
霞鹜文楷, LXGW WenKai
思源宋体, 思源宋体 CN, Source Han Serif SC, Noto Serif CJK SC | SourceHanSerifSC, SourceHanSerifCN, NotoSerifCJKsc, NotoSerifCJKjp, NotoSerifSC`,
  ),
  ...faces(
    'Noto Sans SC',
    `
黑体, SimHei
微软雅黑, Microsoft YaHei | MicrosoftYaHei
微软雅黑 Light, Microsoft YaHei Light | MicrosoftYaHeiLight
等线, DengXian
等线 Light, DengXian Light
华文黑体, STHeiti
华文细黑, STXihei
方正黑体简体 | FZHTJW, FZHei
方正黑体_GBK | FZHTK
幼圆, YouYuan
隶书, LiSu
思源黑体, 思源黑体 CN, Source Han Sans SC, Noto Sans CJK SC | SourceHanSansSC, SourceHanSansCN, NotoSansCJKsc, NotoSansCJKjp, NotoSansSC`,
  ),
];

/** The face of a name, however it is called; null for one that is not among them. */
export function chineseFace(name: string): ChineseFace | null {
  const wanted = name.trim().toLowerCase();
  return chineseFaces.find(({ names }) => names.some((each) => each.toLowerCase() === wanted)) ?? null;
}
