import { stringify } from 'yaml';
import type { Checklist } from '../model/checklist.ts';
import type { PlainDate } from '../model/plain-date.ts';
import { unitsOf } from '../model/unit.ts';
import { unitFolder } from '../model/unit-folder.ts';
import { INBOX, inboxNote } from './inbox.ts';
import { starterText } from './starter.ts';

/** By what a population is usually counted, as dossier.yaml says it. */
export const usualBases: readonly string[] = ['常住', '户籍'];

/** Where a number came from that was asked for when the archive was begun. */
const DECLARED = '建档时社区填报';

/** What a new archive is laid out for. */
export interface NewArchive {
  readonly checklist: string;
  readonly community: string;
  readonly street: string;
  readonly years: readonly number[];
  readonly due: string | null;
  /** People by year at its end, by one basis; null: not known yet. */
  readonly population: DeclaredPopulation | null;
}

/** Population as it is declared when an archive is begun; years of which it is not known are left out. */
export interface DeclaredPopulation {
  readonly basis: string;
  readonly totals: Readonly<Record<number, number>>;
  /** The day of the declaration: a year that still runs is counted to this day. */
  readonly on: PlainDate;
}

/** A text file to be laid down, path relative to the archive. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** dossier.yaml with what is known, and comments on what is still to be filled in. */
export function configText(archive: NewArchive): string {
  const known = stringify(
    {
      checklist: archive.checklist,
      community: archive.community,
      street: archive.street,
      years: archive.years,
      fonds: null,
      ...(archive.due === null ? {} : { due: archive.due }),
    },
    { lineWidth: 0, flowCollectionPadding: false, collectionStyle: 'any' },
  );
  const last = archive.years.at(-1) ?? 0;
  return `# 专卷的基本情况。井号后面是说明，不影响检查。
# fonds 是全宗号，还没有就留 null，封面和脊背会印空格。
${known}
${populationText(archive)}

# 谁负责哪些卷、哪些项（可以不填）：
# people:
#   张三: { volumes: [1], items: [] }

# 用自己的档案盒尺寸、字体、封面（可以不填，写法见说明书“用自己的版式”）：
# layout: 版式/版式.yaml
# 完整样子见 dossier checklist；${last} 年度的样例记录在各项文件夹里。
`;
}

/** What is known of the population, and a line to be filled in for each year of which it is not. */
function populationText({ years, population }: NewArchive): string {
  const isKnown = Object.keys(population?.totals ?? {}).length > 0;
  const line = (year: number): string => {
    const total = population?.totals[year];
    const yearEnd = `${year}-12-31`;
    if (population === null || total === undefined)
      return `${isKnown ? '  # ' : '#   '}${year}: { total: 人数, basis: ${population?.basis ?? '常住'}, date: ${yearEnd}, source: 统计年报 }`;
    const date = population.on < yearEnd ? population.on : yearEnd;
    const declared = { total, basis: population.basis, date, source: DECLARED };
    return `  ${year}: ${stringify(declared, { collectionStyle: 'flow', lineWidth: 0 }).trim()}`;
  };
  const how = isKnown
    ? '# 人口总数：每个年度一个数，算比例都用它。出处请改成有据可查的，如 统计年报；还没有填的年度，填好后去掉 # 和一个空格。'
    : '# 人口总数：每个年度一个数，算比例都用它。填好后去掉下面各行开头的 # 和一个空格。';
  return [how, isKnown ? 'population:' : '# population:', ...years.map(line)].join('\n');
}

/** The starters of every item in the folder layout of a new archive: one a unit, the album's with its three years. */
export function starterFiles(checklist: Checklist, years: readonly number[]): readonly NewFile[] {
  return unitsOf(checklist, years).map((unit) => ({
    path: `${unitFolder(unit, checklist)}/样例.yaml`,
    text: starterText(unit, years),
  }));
}

/** The inbox, editor settings (VS Code YAML), git attributes and ignores of an archive. */
export function settingFiles(): readonly NewFile[] {
  const schemas = {
    './.dossier/schemas/archive.schema.json': 'dossier.yaml',
    './.dossier/schemas/waivers.schema.json': 'waivers.yaml',
    './.dossier/schemas/record.schema.json': ['*年度/**/*.yaml', '影集/**/*.yaml'],
  };
  const settings = { 'yaml.schemas': schemas, 'files.encoding': 'utf8', '[yaml]': { 'editor.tabSize': 2 } };
  return [
    { path: `${INBOX}/${inboxNote.name}`, text: inboxNote.text },
    { path: '.vscode/settings.json', text: `${JSON.stringify(settings, null, 2)}\n` },
    {
      path: '.gitattributes',
      text: `*.yaml text eol=lf\n*.yml text eol=lf\n*.csv -text\n${[
        'pdf',
        'jpg',
        'jpeg',
        'png',
        'heic',
        'docx',
        'doc',
        'xlsx',
        'xls',
        'pptx',
        'wps',
        'et',
        'ofd',
        'zip',
      ]
        .map((extension) => `*.${extension} -text`)
        .join('\n')}\n`,
    },
    { path: '.gitignore', text: '.dossier/cache/\n.dossier/undo/\n~$*\n.~*\nThumbs.db\ndesktop.ini\n.DS_Store\n' },
  ];
}
