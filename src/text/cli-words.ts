import type { Language } from './language.ts';

/** Help and usage messages of the command line. */
export interface CliWords {
  readonly about: string;
  readonly helpTitles: Readonly<Record<string, string>>;
  readonly usage: { readonly program: string; readonly options: string };
  readonly help: string;
  readonly version: string;
  readonly lang: string;
  readonly colour: string;
  readonly noColour: string;
  readonly quiet: string;
  readonly verbose: string;
  readonly debug: string;
  readonly helpCommand: string;
  readonly examples: string;
  readonly commands: Readonly<
    Record<
      | 'init'
      | 'check'
      | 'fix'
      | 'build'
      | 'status'
      | 'todo'
      | 'where'
      | 'baseline'
      | 'verify'
      | 'checklist'
      | 'explain',
      { readonly about: string; readonly argument: string; readonly examples: readonly string[] }
    >
  > & { readonly baseline: { readonly folder: string } };
  readonly options: Readonly<
    Record<
      | 'format'
      | 'checklistFormat'
      | 'year'
      | 'volume'
      | 'asOf'
      | 'failOn'
      | 'maxWarnings'
      | 'all'
      | 'baseline'
      | 'baselineYes'
      | 'dryRun'
      | 'fixYes'
      | 'undo'
      | 'out'
      | 'final'
      | 'draft'
      | 'photosPerPage'
      | 'photos'
      | 'duplex'
      | 'maxSize'
      | 'office'
      | 'soffice'
      | 'fresh'
      | 'community'
      | 'street'
      | 'years'
      | 'due'
      | 'checklist'
      | 'yes'
      | 'archive'
      | 'record'
      | 'by'
      | 'todoFormat'
      | 'xlsx'
      | 'noThumbnails'
      | 'page',
      string
    >
  >;
  readonly interrupted: string;
  readonly bug: (message: string) => string;
  readonly bugHint: string;
  /** What was written is not what was planned; the first of the differences are named. */
  readonly unproved: (path: string, differences: readonly string[]) => string;
}

/** Differences shown; the rest is more of the same. */
const MOST_SHOWN = 8;

function shortList(lines: readonly string[]): string {
  const shown = lines.slice(0, MOST_SHOWN).map((line) => `  ${line}`);
  return [...shown, ...(lines.length > MOST_SHOWN ? ['  …'] : [])].join('\n');
}

const zh: CliWords = {
  about: '把一个文件夹的佐证材料变成经得起检查的专卷：先如实报告缺什么，再装订成卷、标签、影集、清单和报送包。',
  helpTitles: {
    'Usage:': '用法:',
    'Options:': '选项：',
    'Global Options:': '通用选项：',
    'Commands:': '命令：',
    'Arguments:': '参数：',
  },
  usage: { program: '<命令> [选项]', options: '[选项]' },
  help: '显示帮助',
  version: '显示版本',
  lang: '文字语言：zh 中文（默认）、en 英文；也可用环境变量 DOSSIER_LANG',
  colour: '用颜色（默认看终端；环境变量 NO_COLOR、FORCE_COLOR 有效）',
  noColour: '不用颜色',
  quiet: '少说：只用一行说结果，另看退出码',
  verbose: '多说：用了哪个专卷、哪份清单、哪些缓存，各步用时多少',
  debug: '程序出错时显示详细位置，给维护者看',
  helpCommand: '显示一个命令的帮助',
  examples: '例：',
  commands: {
    init: {
      about: '新建一个专卷文件夹：各年度、各卷、各项的目录和样例都摆好',
      argument: '放在哪里（默认当前文件夹）',
      examples: ['dossier init 幸福社区创建专卷 --community 幸福社区 --street 文苑街道 --years 2022-2024 --yes'],
    },
    check: {
      about: '检查：缺什么、哪里不达标、哪里有错，先办哪几件',
      argument: '专卷文件夹（默认从当前文件夹向上找 dossier.yaml）',
      examples: ['dossier check', 'dossier check --year 2024 --volume 2', 'dossier check --format json > 报告.json'],
    },
    fix: {
      about: '改好不会改变意思的写法：全角冒号、日期写法、编码等；先给您看，同意了才改，可以还原',
      argument: '专卷文件夹（默认从当前文件夹向上找 dossier.yaml）',
      examples: ['dossier fix --dry-run', 'dossier fix', 'dossier fix --undo'],
    },
    build: {
      about: '出卷：各卷、影集、案卷目录、标签、迎检清单、打印装盒单和报送包',
      argument: '专卷文件夹（默认从当前文件夹向上找 dossier.yaml）',
      examples: ['dossier build', 'dossier build --final', 'dossier build --year 2024 --volume 2 -o D:\\第二卷'],
    },
    status: {
      about: '进度页：一个网页看清还有几天、每年每项齐不齐、谁该办什么，双击就能打开',
      argument: '专卷文件夹（默认从当前文件夹向上找 dossier.yaml）',
      examples: ['dossier status', 'dossier status -o 进度.html --no-thumbnails'],
    },
    todo: {
      about: '待办：谁该在哪天前交什么，可以贴到微信，也可以导出表格',
      argument: '专卷文件夹（默认从当前文件夹向上找 dossier.yaml）',
      examples: ['dossier todo', 'dossier todo --by 李敏 --format wechat', 'dossier todo --xlsx 待办.xlsx'],
    },
    where: {
      about: '在哪里：上次出卷时一项或一件在哪一卷、哪一盒、第几页、哪个文件',
      argument: '年度和号码（2024/2-22），或项目、材料、文件名里的字词，或拼音首字母',
      examples: ['dossier where 2024/2-22', 'dossier where 志愿者', 'dossier where zyz'],
    },
    baseline: {
      about: '管理基线：老专卷先把现有问题记下来，以后只为新问题失败',
      argument: 'update 把现有问题记入基线（先列出、再问）；prune 去掉已改好的',
      folder: '专卷文件夹（默认从当前文件夹向上找 dossier.yaml）',
      examples: ['dossier baseline update', 'dossier baseline prune', 'dossier check --baseline'],
    },
    verify: {
      about: '核对报送包是否完整、有没有被改动',
      argument: '报送包（zip）或解开后的文件夹',
      examples: ['dossier verify 创建文明城区专卷-幸福社区-2022-2024.zip'],
    },
    checklist: {
      about: '逐项列出检查清单：每项要哪些材料、什么时间、什么标准',
      argument: '专卷文件夹；没有时加 --years 按年度列出',
      examples: ['dossier checklist', 'dossier checklist --years 2022-2024 --format json'],
    },
    explain: {
      about: '讲清楚一条规则或一个项目：依据、为什么、现有什么、怎么补',
      argument: '规则名，或项目：2024/2-22、2024/4、photo-album、volunteer-roster',
      examples: ['dossier explain 2024/2-22', 'dossier explain attachment-missing'],
    },
  },
  options: {
    format:
      '报告格式：text（默认）、concise、markdown、html、xlsx、json、junit、sarif、github、gitlab；可写多次，用等号写进文件，如 --format xlsx=报告.xlsx',
    checklistFormat: '格式：text（给人看）或 json（给程序用）',
    year: '只看这些年度，如 2024 或 2022,2024',
    volume: '只看这些卷，如 2 或 1,3',
    asOf: '按这一天的情况检查，如 2025-04-20（默认今天）',
    failOn: '有这一级及以上的问题时退出码为 1：error（默认）、warning、note、never',
    maxWarnings: '警告多于这个数时退出码也为 1，如 0 或 20（默认不限）',
    all: '把要办的事全部列出，不止前十件',
    baseline: '只为新问题失败：建立基线（dossier baseline update）时已有的照列，但不影响退出码',
    baselineYes: '不提问，直接写入',
    dryRun: '只看要改哪些字，什么也不改',
    fixYes: '不提问，直接改（仍先列出）',
    undo: '还原上一次 fix 所改的文件；以后又改过的不还原',
    out: '输出到哪个文件夹（默认 专卷文件夹旁边的“……-输出”）',
    final: '正式出卷：还有缺项、不达标或待核的就停下，不出卷',
    draft: '草稿（默认）：缺项照列，每页印“草稿”',
    photosPerPage: '影集每页几张照片：1（默认）或 2',
    photos: '图片：keep 照原样装订（默认）；print 按印出来的大小缩到 300 dpi，卷小得多，原件照样进报送包',
    duplex: '双面打印：按双面计算张数和盒厚',
    maxSize: '报送包的大小上限，如 200MB、1.5G；超过时按年度、再按卷分成几个（check 先说明怎么分）',
    office: 'Word、WPS 等文件：convert 用 LibreOffice 变成页装订（默认），attach 放一张说明页、原件进报送包',
    soffice: 'LibreOffice 在哪里（默认自己找；也可用环境变量 DOSSIER_SOFFICE）',
    fresh: '全部重新做，不沿用上次出卷中没有变化的各卷',
    community: '社区名称',
    street: '街道名称',
    years: '三个连续的年度，如 2022-2024',
    due: '交卷日期，如 2025-04-20',
    checklist: '检查清单：自带清单的名称，或清单文件的路径',
    yes: '不提问，直接按选项办',
    record: '把今天的情况记入专卷的走势（.dossier/history.jsonl），进度页据此画走势图',
    by: '只列这个人的（dossier.yaml 的 people 里的名字）',
    todoFormat: '样子：text（默认，屏幕上看）或 wechat（一段话，贴到微信）',
    xlsx: '同时写一份表格，可以按人筛选、打勾',
    noThumbnails: '网页里不放照片缩略图',
    page: '网页写到哪里（默认 专卷文件夹旁边的“……-进度.html”）',
    archive: '专卷文件夹（默认从当前文件夹向上找 dossier.yaml）',
  },
  interrupted: '已中断：没有留下半成品，您的文件没有动过。',
  bug: (message) => `程序出错了（不是您的错）：${message}`,
  bugHint: '请把这条信息连同所用命令发给维护者；加 --debug 可看详细位置。您的文件没有动过。',
  unproved: (path, differences) =>
    `写完后重新打开核对，${path} 有 ${differences.length} 处和编排不符，所以没有出卷；原来的输出没有动。\n${shortList(differences)}`,
};

const en: CliWords = {
  about:
    'Turns a folder of evidence into a dossier that passes inspection: first an honest report of what is missing, then bound volumes, labels, album, lists and a transfer package.',
  helpTitles: {},
  usage: { program: '<command> [options]', options: '[options]' },
  help: 'show help',
  version: 'show the version',
  lang: 'language: zh Chinese (default) or en English; DOSSIER_LANG does the same',
  colour: 'use colour (default: what the terminal takes; NO_COLOR and FORCE_COLOR count)',
  noColour: 'use no colour',
  quiet: 'say the result in one line; the exit status tells the rest',
  verbose: 'say which archive, checklist and caches were used and how long each step took',
  debug: 'show where the program itself failed, for its maintainers',
  helpCommand: 'show the help of a command',
  examples: 'Examples:',
  commands: {
    init: {
      about: 'lay out a new archive: folders and starters for every year, volume and item',
      argument: 'where (default: this folder)',
      examples: ['dossier init my-archive --community 幸福社区 --street 文苑街道 --years 2022-2024 --yes'],
    },
    check: {
      about: 'what is missing, below threshold or wrong, and what to do first',
      argument: 'the archive folder (default: look upwards from here for dossier.yaml)',
      examples: ['dossier check', 'dossier check --year 2024 --volume 2', 'dossier check --format json > report.json'],
    },
    fix: {
      about: 'mend how things are written, never what they say: colons, dates, encodings; shows, asks, can be undone',
      argument: 'the archive folder (default: look upwards from here for dossier.yaml)',
      examples: ['dossier fix --dry-run', 'dossier fix', 'dossier fix --undo'],
    },
    build: {
      about: 'make the volumes, album, lists, labels and the transfer package',
      argument: 'the archive folder (default: look upwards from here for dossier.yaml)',
      examples: ['dossier build', 'dossier build --final', 'dossier build --year 2024 --volume 2 -o ../volume-2'],
    },
    status: {
      about: 'one page that shows days left, every item of every year, and who owes what; opens by double click',
      argument: 'the archive folder (default: look upwards from here for dossier.yaml)',
      examples: ['dossier status', 'dossier status -o status.html --no-thumbnails'],
    },
    todo: {
      about: 'who owes what by when, for the screen, a chat or a workbook',
      argument: 'the archive folder (default: look upwards from here for dossier.yaml)',
      examples: ['dossier todo', 'dossier todo --by 李敏 --format wechat', 'dossier todo --xlsx todo.xlsx'],
    },
    where: {
      about: 'volume, box, pages and files of an item or a piece, as the last build had them',
      argument: 'year and number (2024/2-22), words of an item, piece or file name, or initials in pinyin',
      examples: ['dossier where 2024/2-22', 'dossier where 志愿者', 'dossier where zyz'],
    },
    baseline: {
      about: 'keep the baseline: note what an old archive has wrong now, and fail only for what is new',
      argument: 'update notes what is there now (it shows and asks first); prune drops what is mended',
      folder: 'the archive folder (default: look upwards from here for dossier.yaml)',
      examples: ['dossier baseline update', 'dossier baseline prune', 'dossier check --baseline'],
    },
    verify: {
      about: 'is a package whole and unchanged',
      argument: 'a package (zip) or an unpacked folder',
      examples: ['dossier verify package.zip'],
    },
    checklist: {
      about: 'the checklist item by item: which papers, when, how good',
      argument: 'the archive folder; without one give --years',
      examples: ['dossier checklist', 'dossier checklist --years 2022-2024 --format json'],
    },
    explain: {
      about: 'one rule or one item: clause, why, what is there, how to mend',
      argument: 'a rule, or an item: 2024/2-22, 2024/4, photo-album, volunteer-roster',
      examples: ['dossier explain 2024/2-22', 'dossier explain attachment-missing'],
    },
  },
  options: {
    format:
      'text (default), concise, markdown, html, xlsx, json, junit, sarif, github or gitlab; may be repeated, into files with an equals sign: --format xlsx=report.xlsx',
    checklistFormat: 'text (for people) or json (for programs)',
    year: 'only these years, e.g. 2024 or 2022,2024',
    volume: 'only these volumes, e.g. 2 or 1,3',
    asOf: 'check as of this day, e.g. 2025-04-20 (default: today)',
    failOn: 'exit 1 for findings of this severity or worse: error (default), warning, note, never',
    maxWarnings: 'exit 1 for more warnings than this as well, e.g. 0 or 20 (default: any number)',
    all: 'list everything to do, not only the first ten',
    baseline: 'fail only for what is new since dossier baseline update; the rest is listed all the same',
    baselineYes: 'ask nothing, write',
    dryRun: 'show what would change, change nothing',
    fixYes: 'ask nothing, change (still shown first)',
    undo: 'restore what the last fix changed; refuses for files changed since',
    out: 'output folder (default: beside the archive, its name with -输出)',
    final: 'final: refuse while anything is missing, below threshold or undecided',
    draft: 'draft (default): gaps are listed and every page says 草稿',
    photosPerPage: 'photos on a page of the album: 1 (default) or 2',
    photos:
      'pictures: keep them as they are (default), or print: scaled to 300 dpi at the size they are printed; originals stay in the package',
    duplex: 'printed on both sides: sheets and box widths are reckoned so',
    maxSize:
      'greatest size of a package, e.g. 200MB or 1.5G; what is larger is divided by years, then volumes (check says how)',
    office:
      'Word, WPS and the like: convert makes pages with LibreOffice (default), attach puts a titled page and the original in the package',
    soffice: 'where LibreOffice is (default: looked for; DOSSIER_SOFFICE does the same)',
    fresh: 'make everything anew, taking over no unchanged volume of the last build',
    community: 'name of the community',
    street: 'name of the street office',
    years: 'three consecutive years, e.g. 2022-2024',
    due: 'the day it is due, e.g. 2025-04-20',
    checklist: 'the checklist: a shipped id or a path',
    yes: 'ask nothing, go by the options',
    record: 'note how things stand today in the history of the archive, for the chart of the page',
    by: 'only what this person owes (a name of people in dossier.yaml)',
    todoFormat: 'text (default) or wechat, a block to be pasted into a chat',
    xlsx: 'write a workbook as well, to filter by person and tick off',
    noThumbnails: 'put no small photographs into the page',
    page: 'where the page goes (default: beside the archive, its name with -进度.html)',
    archive: 'the archive folder (default: look upwards from here for dossier.yaml)',
  },
  interrupted: 'Interrupted: nothing half-written is left, your files were not touched.',
  bug: (message) => `a fault of the program, not yours: ${message}`,
  bugHint:
    'Please send this with the command you used to the maintainers; --debug shows where it happened. Your files were not touched.',
  unproved: (path, differences) =>
    `${path} was opened again and differs from its plan in ${differences.length} places, so nothing was put in place; the old output is as it was.\n${shortList(differences)}`,
};

export const cliWords: Record<Language, CliWords> = { zh, en };
