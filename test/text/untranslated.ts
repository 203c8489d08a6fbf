/** Chinese words that English texts show as they are: what a user types, what stands on paper, names of ours and of the field. */
const CHINESE_NAMES =
  /(?<=[“\s(])[：，％（）](?=[”\s),])|打印装盒单|装盒单|打印|手写|复印件|原件|姓名|随卷|收件箱|台账|草稿|情况说明|-输出|-进度|进度(?=\.html)|影集|第[一二三四]卷|年度|幸福社区|文苑街道|创建专卷|创建文明城区专卷|志愿者|报告|居民委员会|〔〕|不加“第”|第(?= )|参见/gu;
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]+/gu;

/** Every string in a value, at any depth. */
export function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [
    ...(/\p{Script=Han}/u.test(key) ? [key] : []),
    ...stringsIn(each),
  ]);
}

/** A text without what the user or the checklist wrote, longest first, so that no part of a longer one is left. */
function without(text: string, data: readonly string[]): string {
  return [...new Set(data)]
    .filter((each) => each.trim() !== '')
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, each) => left.replaceAll(each, ' '), text);
}

/** Chinese in an English text that is no data and no name. */
export function chineseIn(text: string, data: readonly string[] = []): readonly string[] {
  return without(text, data).replaceAll(CHINESE_NAMES, ' ').match(CHINESE) ?? [];
}

/** English prose in a Chinese text: two plain words in a row that are no command of ours, path, flag or data. */
export function englishIn(text: string, data: readonly string[] = []): readonly string[] {
  return (
    without(text, data)
      .replaceAll(/\b(?:dossier|npm|git)(?: [\w./:<>=-]+)*/g, ' ')
      .replaceAll(/[-\w]*[./_=:@\\-][\w./:=@\\-]*/g, ' ')
      .match(/\b[a-z]{2,} [a-z]{2,}\b/g) ?? []
  );
}
