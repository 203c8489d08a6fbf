import type { Language } from './language.ts';

/** What `dossier where` says. */
export interface WhereWords {
  readonly album: string;
  readonly year: (year: number) => string;
  readonly box: (labels: string) => string;
  readonly pages: (first: number, last: number) => string;
  readonly noPages: string;
  readonly nothing: string;
  readonly pieces: (count: number) => string;
  readonly number: (number: number) => string;
  readonly more: (count: number) => string;
  readonly since: (asOf: string, draft: boolean, out: string) => string;
  readonly changed: string;
  readonly separator: string;
}

export const whereWords: Readonly<Record<Language, WhereWords>> = {
  zh: {
    album: '影集',
    year: (year) => `${year}年度`,
    box: (labels) => `第 ${labels} 盒`,
    pages: (first, last) => (first === last ? `第 ${first} 页` : `第 ${first}—${last} 页`),
    noPages: '不占页',
    nothing: '上次出卷时还没有材料',
    pieces: (count) => `${count} 件`,
    number: (number) => `顺序号 ${number}`,
    more: (count) => `另有 ${count} 项，请写得具体些，例如加上年度：dossier where 2024/志愿者`,
    since: (asOf, draft, out) => `按上次出卷（${asOf}，${draft ? '草稿' : '正式卷'}）：${out}`,
    changed: '这件在出卷以后改动过，页号可能已不同，请重新出卷',
    separator: '　',
  },
  en: {
    album: 'album',
    year: (year) => String(year),
    box: (labels) => `box ${labels}`,
    pages: (first, last) => (first === last ? `page ${first}` : `pages ${first}-${last}`),
    noPages: 'no page of its own',
    nothing: 'nothing was filed at the last build',
    pieces: (count) => `${count} ${count === 1 ? 'piece' : 'pieces'}`,
    number: (number) => `no. ${number}`,
    more: (count) => `${count} more; say it more exactly, for example with the year: dossier where 2024/志愿者`,
    since: (asOf, draft, out) => `By the last build (${asOf}, ${draft ? 'draft' : 'final'}): ${out}`,
    changed: 'changed since the build: its pages may be others now; build again',
    separator: '  ',
  },
};
