import { type CliWords, shortList } from './cli-word-list.ts';

/** Help and usage messages in English. */
export const en: CliWords = {
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
      argument: 'where (default: this folder, or a new one in it if it is not empty)',
      examples: ['dossier init my-archive --community 幸福社区 --street 文苑街道 --years 2022-2024 --yes'],
    },
    import: {
      about:
        'file what lies in the inbox by its name, folders, words and camera date; shows where and why, asks, can be undone',
      argument: 'the archive folder (default: look upwards from here for dossier.yaml)',
      examples: ['dossier import', 'dossier import --from ~/Downloads', 'dossier import --undo'],
    },
    sync: {
      about:
        'record files that were put straight into the folders of items; shows, asks, touches no file, can be undone',
      argument: 'the archive folder (default: look upwards from here for dossier.yaml)',
      examples: ['dossier sync', 'dossier sync --undo'],
    },
    excel: {
      about:
        'the register: export a workbook to fill in (Excel, WPS, LibreOffice) and import it; changes are shown first, asked for, and can be undone',
      argument: 'export: write the register; import: read it back',
      file: 'the workbook (default: 台账.xlsx in the archive folder)',
      examples: [
        'dossier excel export',
        'dossier excel import --dry-run',
        'dossier excel import D:\\from-wechat\\台账.xlsx',
        'dossier excel import --undo',
      ],
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
      examples: ['dossier todo', 'dossier todo --by "Li Min" --format wechat', 'dossier todo --xlsx todo.xlsx'],
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
    from: 'file these folders or files, not the inbox',
    move: 'take from the inbox what was filed (default: copy)',
    intakeDryRun: 'show where files go, touch nothing',
    intakeYes: 'ask nothing, file them (still shown first)',
    force: 'overwrite a workbook that holds what was not imported yet (export only)',
    excelDryRun: 'only show what would change (import only)',
    excelYes: 'do not ask (what changes is still shown; removals need --remove as well)',
    excelRemove: 'also remove records whose rows were emptied or deleted (their files stay)',
    excelUndo: 'take the last import back, to the byte; not what was changed since',
    intakeUndo: 'restore what the last run changed, to the byte; refuses for files changed since',
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
    population: 'population at the end of each year, oldest first, e.g. 4125,4130,4144; - where unknown',
    basis: 'which population was counted: resident, registered, … as dossier.yaml is to say it',
    checklist: 'the checklist: a shipped id or a path',
    yes: 'ask nothing, go by the options',
    record: 'note how things stand today in the history of the archive, for the chart of the page',
    by: 'only what this person owes (a name of people in dossier.yaml)',
    todoFormat: 'text (default) or wechat, a block to be pasted into a chat',
    xlsx: 'write a workbook as well, to filter by person and tick off',
    noThumbnails: 'put no small photographs into the page',
    noGit: 'do not look up the past in git for the chart (default: at most 12 days, each judged once)',
    page: 'where the page goes (default: beside the archive, its name with -进度.html)',
    archive: 'the archive folder (default: look upwards from here for dossier.yaml)',
  },
  interrupted: 'Interrupted: nothing half-written is left, your files were not touched.',
  outputLost: (code) =>
    `the output could not be written (${code}); what was to be shown is not whole. Is the disk full?`,
  bug: (message) => `a fault of the program, not yours: ${message}`,
  bugHint:
    'Please send this with the command you used to the maintainers; --debug shows where it happened. Your files were not touched.',
  unproved: (path, differences) =>
    `${path} was opened again and differs from its plan in ${differences.length} places, so nothing was put in place; the old output is as it was.\n${shortList(differences)}`,
};
