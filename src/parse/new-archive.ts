import { stringify } from 'yaml';
import type { Checklist } from '../model/checklist.ts';
import { unitsOf } from '../model/unit.ts';
import { unitFolder } from '../model/unit-folder.ts';
import { INBOX, inboxNote } from './inbox.ts';
import { starterText } from './starter.ts';

/** What a new archive is laid out for. */
export interface NewArchive {
  readonly checklist: string;
  readonly community: string;
  readonly street: string;
  readonly years: readonly number[];
  readonly due: string | null;
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
# 人口总数：每个年度一个数，算比例都用它。填好后去掉下面各行开头的 # 和一个空格。
# population:
${archive.years.map((year) => `#   ${year}: { total: 人数, basis: 常住, date: ${year}-12-31, source: 统计年报 }`).join('\n')}

# 谁负责哪些卷、哪些项（可以不填）：
# people:
#   张三: { volumes: [1], items: [] }

# 用自己的档案盒尺寸、字体、封面（可以不填，写法见说明书“用自己的版式”）：
# layout: 版式/版式.yaml
# 完整样子见 dossier checklist；${last} 年度的样例记录在各项文件夹里。
`;
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
