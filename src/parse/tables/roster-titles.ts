import { plainCell, type TableRow } from './table.ts';

/** What stands before the name of a team: 队名：合唱队. */
const LABEL = /^(?:队名|队伍名称|队伍|团队名称|服务队名称|班组名称):(.*)$/;
const BARE_LABEL = /^(?:队名|队伍名称|团队名称|服务队名称|班组名称)$/;
const ORDINAL = /^(?:第?[一二三四五六七八九十]+|\d+)[、.)]/;
const KIND_OF_LIST = /(?:队员|成员|人员)?(?:名单|名册|花名册)$/;
/** How names of teams end; no name of a person does. */
const TEAM =
  /(?:队|小组|班组|协会|俱乐部|工作室|服务站|(?:艺术|合唱|舞蹈|歌舞|文艺|服务|宣讲|表演|乐|剧|秧歌|锣鼓|腰鼓)团)$/;
const LONGEST = 30;

/** The team that a text names, such as the name of a sheet; null if it names none. */
export function teamNamed(text: string): string | null {
  const name = plainCell(text).replace(ORDINAL, '').replace(KIND_OF_LIST, '');
  return TEAM.test(name) ? name : null;
}

/** The team that a row is the title of (队名：合唱队, 一、合唱队（12人）); null for any other row. */
export function teamTitle({ cells }: TableRow): string | null {
  const at = cells.findIndex((cell) => cell !== '');
  const cell = cells[at] ?? '';
  if (cell === '' || cell.length > LONGEST) return null;
  const text = plainCell(cell);
  const others = cells.slice(at + 1).filter((other) => other !== '');
  const labelled = LABEL.exec(text)?.[1];
  if (labelled !== undefined || BARE_LABEL.test(text)) {
    const name = labelled !== undefined && labelled !== '' ? labelled : plainCell(others[0] ?? '');
    return name === '' ? null : name;
  }
  return others.length > 0 ? null : teamNamed(cell);
}
