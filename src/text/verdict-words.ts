import type { PackageFault } from '../model/package.ts';
import type { Language } from './language.ts';

/** Words of `verify`. */
export interface VerdictWords {
  readonly missing: (count: number) => string;
  readonly extra: (count: number) => string;
  readonly changed: (count: number) => string;
  readonly faults: (count: number) => string;
  readonly fault: (fault: PackageFault) => string;
  readonly whole: (path: string, files: number, bytes: number) => string;
  readonly notWhole: (path: string, count: number) => string;
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

const zh: VerdictWords = {
  missing: (count) => `少了 ${count} 个文件（清单里有，包里没有）：`,
  extra: (count) => `多了 ${count} 个文件（包里有，清单里没有）：`,
  changed: (count) => `有 ${count} 个文件被改动（内容与清单不符）：`,
  faults: (count) => `另有 ${count} 处问题：`,
  fault: (fault) => {
    switch (fault.kind) {
      case 'manifestLine':
        return `${fault.path} 第 ${fault.line} 行不是“校验值 路径”的样子`;
      case 'manifestUnreadable':
        return `${fault.path} 读不懂`;
      case 'payloadOxum':
        return `bag-info.txt 写明 ${fault.stated}（字节.件数），实际是 ${fault.counted}`;
      case 'unsafeName':
        return `名称不安全，没有打开：${fault.path}`;
      case 'duplicateName':
        return `包里有两个同名文件：${fault.path}`;
      case 'entryUnreadable':
        return `解不开：${fault.path}`;
    }
  },
  whole: (path, files, bytes) => `完整，未被改动：${path}（${files} 个文件，${megabytes(bytes)} MB，逐个核对过校验值）`,
  notWhole: (path, count) => `报送包不完整或被改动：${path}（${count} 处）。请向制作者重新取得，或重新 dossier build。`,
};

const en: VerdictWords = {
  missing: (count) => `${count} files missing (in the manifest, not in the package):`,
  extra: (count) => `${count} files extra (in the package, not in the manifest):`,
  changed: (count) => `${count} files changed (not as the manifest says):`,
  faults: (count) => `${count} other faults:`,
  fault: (fault) => {
    switch (fault.kind) {
      case 'manifestLine':
        return `${fault.path} line ${fault.line} is no digest with a path`;
      case 'manifestUnreadable':
        return `${fault.path} cannot be understood`;
      case 'payloadOxum':
        return `bag-info.txt states ${fault.stated} (bytes.files), there are ${fault.counted}`;
      case 'unsafeName':
        return `unsafe name, not opened: ${fault.path}`;
      case 'duplicateName':
        return `two files of one name: ${fault.path}`;
      case 'entryUnreadable':
        return `cannot be unpacked: ${fault.path}`;
    }
  },
  whole: (path, files, bytes) =>
    `whole and unchanged: ${path} (${files} files, ${megabytes(bytes)} MB, every digest compared)`,
  notWhole: (path, count) => `not whole or changed: ${path} (${count} faults). Get it again or build it again.`,
};

export const verdictWords: Record<Language, VerdictWords> = { zh, en };
