import type { Language } from './language.ts';

/** An April in which the archive may be due, with the papers of its last year that are not due yet on that day. */
export interface DueChoice {
  readonly date: string;
  readonly lastYear: number;
  readonly pending: number;
}

/** What the last year's half-year summary means for the due day; null day: none is set. */
export interface HalfYear {
  readonly year: number;
  /** From this day on its absence is a gap. */
  readonly from: string;
  readonly due: string | null;
  /** Papers that are not due yet on the due day. */
  readonly pending: number;
}

/** Words of `init`. */
export interface InitWords {
  readonly opening: (questions: number) => string;
  readonly numbered: (number: number, of: number, question: string) => string;
  readonly place: string;
  readonly community: string;
  readonly street: string;
  readonly placeAgain: string;
  readonly nameAgain: string;
  readonly years: string;
  readonly usualYears: (due: string) => string;
  readonly otherYears: string;
  readonly due: string;
  readonly dueChoice: (choice: DueChoice) => string;
  readonly otherDue: string;
  readonly dueAgain: (answer: string) => string;
  readonly basis: string;
  readonly laterChoice: string;
  readonly otherBasis: string;
  readonly population: (years: readonly number[], basis: string) => string;
  readonly populationHow: (count: number) => string;
  readonly populationAgain: (answer: string, count: number) => string;
  readonly write: string;
  readonly choose: string;
  readonly chooseAgain: (answer: string, count: number) => string;
  readonly laidOut: (dir: string, units: number, volumes: number) => string;
  readonly laidFor: (archive: {
    readonly street: string;
    readonly community: string;
    readonly years: readonly number[];
    readonly due: string | null;
  }) => string;
  readonly kept: (count: number) => string;
  readonly halfYear: (halfYear: HalfYear) => string;
  readonly noPopulation: string;
  readonly next: (inbox: string, archive: string) => string;
}

function span(years: readonly number[]): string {
  return years.length > 1 ? `${years[0]}-${years.at(-1)}` : String(years[0] ?? '');
}

const zh: InitWords = {
  opening: (questions) =>
    `新建专卷，只问 ${questions} 个问题。直接回车就用括号里的；按 Ctrl-C 随时退出，什么也不会留下。`,
  numbered: (number, of, question) => `${number}/${of} ${question}`,
  place: '哪个街道、哪个社区，如 文苑街道幸福社区',
  community: '社区名称，如 幸福社区',
  street: '街道名称，如 文苑街道',
  placeAgain: '街道和社区要分得开：请都写上，中间空一格，如 文苑街道 幸福社区',
  nameAgain: '这里不能空着，请写上名称。',
  years: '哪三个年度的专卷',
  usualYears: (due) => `${due} 前交`,
  otherYears: '都不是，就直接写，如 2022-2024',
  due: '哪一天前交卷',
  dueChoice: ({ date, lastYear, pending }) =>
    pending === 0
      ? `${date}（${lastYear} 年度已经过完：半年总结到期了，没有就算缺项）`
      : `${date}（${lastYear} 年度还没过完：半年总结等 ${pending} 件还没到期，不算缺）`,
  otherDue: '都不是，就直接写日子，如 2025-04-15',
  dueAgain: (answer) => `没有看懂“${answer}”。请写前面的数字，或一个日子，如 2025-04-15。`,
  basis: '人口数按哪种口径（志愿者比例、场地面积都用它来算）',
  laterChoice: '以后再填',
  otherBasis: '别的口径直接写出来',
  population: (years, basis) => `${years.join('、')} 年末${basis}人口数`,
  populationHow: (count) =>
    count === 1
      ? '写一个数；还不知道就直接回车，以后再填'
      : `${count} 个数，中间空一格；不知道的写 -，都不知道就直接回车`,
  populationAgain: (answer, count) =>
    `没有看懂“${answer}”。${count === 1 ? '请写一个数' : `要 ${count} 个数，各年度一个，如 4125 4130 4144`}；不知道的写 -。`,
  write: '请写',
  choose: '写数字',
  chooseAgain: (answer, count) => `没有看懂“${answer}”。请写 1 到 ${count} 的一个数字，或照上面说的直接写。`,
  laidOut: (dir, units, volumes) => `已建好：${dir}（${volumes} 卷，${units} 项，每项文件夹里有样例）`,
  laidFor: ({ street, community, years, due }) =>
    `${street}${community}，${span(years)} 年度${due === null ? '' : `，${due} 前交卷`}。`,
  kept: (count) => `原有的 ${count} 个文件一个没动。`,
  halfYear: ({ year, from, due, pending }) =>
    `提示：${year} 年度要的是半年总结，${from} 起才算缺。${
      due === null
        ? ''
        : pending > 0
          ? `${due} 交卷时它还没到期，和另外 ${pending - 1} 件一起记为“未到期”，不影响正式出卷。`
          : `${due} 交卷时早已到期，必须有。`
    }`,
  noPopulation: '人口数还没填全，要用人口算的几项先记为“待核”；以后在台账里填（dossier excel export）。',
  next: (inbox, archive) => `下一步：把材料拖进其中的“${inbox}”，再运行 dossier import${archive}`,
};

const en: InitWords = {
  opening: (questions) =>
    `A new archive: ${questions} question(s). Enter takes what stands in brackets; Ctrl-C leaves at any time and nothing behind.`,
  numbered: (number, of, question) => `${number}/${of} ${question}`,
  place: 'Street office and community, e.g. 文苑街道幸福社区',
  community: 'Name of the community, e.g. 幸福社区',
  street: 'Name of the street office, e.g. 文苑街道',
  placeAgain: 'Write both with a space between them, e.g. 文苑街道 幸福社区',
  nameAgain: 'This cannot be left empty; please write the name.',
  years: 'Which years',
  usualYears: (due) => `due ${due}`,
  otherYears: 'none of these: write them, e.g. 2022-2024',
  due: 'Due by which day',
  dueChoice: ({ date, lastYear, pending }) =>
    pending === 0
      ? `${date} (${lastYear} is over: its half-year summary is due, and a gap if it lacks)`
      : `${date} (${lastYear} still runs: its half-year summary and others, ${pending} in all, are not due yet and no gap)`,
  otherDue: 'none of these: write the day, e.g. 2025-04-15',
  dueAgain: (answer) => `${answer} was not understood. Write the number in front, or a day such as 2025-04-15.`,
  basis: 'Which population counts (for the share of volunteers, the area of venues)',
  laterChoice: 'later',
  otherBasis: 'another basis: write it',
  population: (years, basis) => `Population (${basis}) at the end of ${years.join(', ')}`,
  populationHow: (count) =>
    count === 1
      ? 'one number; just Enter to fill it in later'
      : `${count} numbers with spaces between; - where unknown, just Enter for later`,
  populationAgain: (answer, count) =>
    `${answer} was not understood. ${count === 1 ? 'Write one number' : `Write ${count} numbers, one a year, e.g. 4125 4130 4144`}; - where unknown.`,
  write: 'answer',
  choose: 'number',
  chooseAgain: (answer, count) => `${answer} was not understood. Write a number from 1 to ${count}, or what is meant.`,
  laidOut: (dir, units, volumes) => `laid out: ${dir} (${volumes} volumes, ${units} items, a starter in each folder)`,
  laidFor: ({ street, community, years, due }) =>
    `${street}${community}, ${span(years)}${due === null ? '' : `, due ${due}`}.`,
  kept: (count) => `${count} files that were there were left alone.`,
  halfYear: ({ year, from, due, pending }) =>
    `Note: ${year} asks for a half-year summary; its absence is a gap only from ${from}.${
      due === null
        ? ''
        : pending > 0
          ? ` On ${due} it is pending, with ${pending - 1} other paper(s), and stops no final build.`
          : ` By ${due} it is long due and must be there.`
    }`,
  noPopulation:
    'The population is not all filled in: the items reckoned by it are undecided until it is; fill it in in the register (dossier excel export).',
  next: (inbox, archive) => `Next: put your files into its folder ${inbox}, then run dossier import${archive}`,
};

export const initWords: Record<Language, InitWords> = { zh, en };
