import type { Language } from './language.ts';

/** Words of `build`. */
export interface BuildWords {
  readonly checking: string;
  readonly planning: string;
  readonly step: (done: number, total: number, label: string) => string;
  readonly made: (out: string) => string;
  readonly volumes: (count: number, pages: number) => string;
  readonly document: (path: string, pages: number, megabytes: string) => string;
  readonly pack: (path: string, files: number, megabytes: string) => string;
  /** Several packages were made instead of one. */
  readonly packages: (count: number) => string;
  readonly draft: (open: number) => string;
  readonly wholeDraft: string;
  readonly final: string;
  readonly notBound: (count: number) => string;
  readonly notes: (count: number) => string;
  readonly next: string;
  readonly refused: (count: number) => string;
  readonly refusedHint: string;
}

const zh: BuildWords = {
  checking: '正在检查材料……',
  planning: '正在编排卷内文件和页码……',
  step: (done, total, label) => `[${done}/${total}] ${label}`,
  made: (out) => `已生成：${out}`,
  volumes: (count, pages) => `${count} 卷，编页 ${pages} 页`,
  document: (path, pages, megabytes) => `${path}（${pages} 页，${megabytes} MB）`,
  pack: (path, files, megabytes) => `${path}（报送包，${files} 个文件，${megabytes} MB）`,
  packages: (count) =>
    `报送包分成 ${count} 个，每个都是完整的一包，一次报一个；解开后在 data/archive 里用 dossier check --year（按卷分的再加 --volume）可以单独自查。`,
  draft: (open) => `这是草稿：还有 ${open} 项没有齐，目录和隔页上已注明，每页印有“草稿”。详情见 dossier check。`,
  wholeDraft: '各项都齐了，但这是草稿，每页印有“草稿”。正式出卷请运行 dossier build --final。',
  final: '这是正式卷。',
  notBound: (count) => `有 ${count} 个文件没能装订，卷里放了说明页：`,
  notes: (count) => `另有 ${count} 处要留意：`,
  next: '下一步：按 100% 打印“打印”文件夹里的各卷和标签，照《打印装盒单》装盒；报送包可用 dossier verify 核对。',
  refused: (count) => `没有出正式卷：还有 ${count} 项没有齐。`,
  refusedHint:
    '请先补齐（dossier check 看先办哪几件）；确实暂缺的，经批准后登记在 waivers.yaml。要先看样子，可以不加 --final 出草稿。',
};

const en: BuildWords = {
  checking: 'checking the evidence…',
  planning: 'arranging pieces and page numbers…',
  step: (done, total, label) => `[${done}/${total}] ${label}`,
  made: (out) => `made: ${out}`,
  volumes: (count, pages) => `${count} volumes, ${pages} numbered pages`,
  document: (path, pages, megabytes) => `${path} (${pages} pages, ${megabytes} MB)`,
  pack: (path, files, megabytes) => `${path} (transfer package, ${files} files, ${megabytes} MB)`,
  packages: (count) =>
    `Divided into ${count} packages, each whole in itself, to be sent one at a time; in data/archive of each, dossier check --year (and --volume where a year is divided) checks it alone.`,
  draft: (open) =>
    `This is a draft: ${open} items are not complete; contents and dividers say so and every page is marked 草稿. See dossier check.`,
  wholeDraft: 'Everything is complete, but this is a draft and every page is marked 草稿. Run dossier build --final.',
  final: 'This is the final dossier.',
  notBound: (count) => `${count} files could not be bound; a page in the volume says so:`,
  notes: (count) => `${count} more to look at:`,
  next: 'Next: print the volumes and labels in 打印 at 100 % and fill the boxes by 打印装盒单; dossier verify checks the package.',
  refused: (count) => `No final dossier was made: ${count} items are not complete.`,
  refusedHint:
    'Complete them (dossier check says what to do first), or have what is really missing waived in waivers.yaml. Without --final a draft is made.',
};

export const buildWords: Record<Language, BuildWords> = { zh, en };
