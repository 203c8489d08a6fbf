import type { Rule, Wording } from '../../model/finding.ts';

type Reason =
  | 'uncountable'
  | 'notStated'
  | 'notANumber'
  | 'contradictory'
  | 'basisDiffers'
  | 'notToldApart'
  | 'perhapsOne'
  | 'moreThanAll'
  | 'populationMissing'
  | 'populationZero'
  | 'populationContradictory'
  | 'denominatorZero';

/** A measure that cannot be decided; `places` are the files and lines that stand in the way. */
type Doubt = { id: string; words: string; reason: Reason; places: readonly string[] };

const ZH: Readonly<Record<Reason, string>> = {
  uncountable: '名册等明细读不出来，无法清点',
  notStated: '材料里没有写这个数',
  notANumber: '应写数字的地方不是数字',
  contradictory: '几处数字不一致',
  basisDiffers: '几份材料的口径不一致',
  notToldApart: '有些人只写了姓名，分不清是同名还是同一人，结果因此可上可下',
  perhapsOne: '有几条像是同一个，又写得不一样，算一个还是算几个，结果因此可上可下',
  moreThanAll: '分子大于分母，必有一个写错',
  populationMissing: 'dossier.yaml 没有写当年的人口总数',
  populationZero: '人口总数写成了0',
  populationContradictory: '材料所写人口与 dossier.yaml 不一致',
  denominatorZero: '分母是0，比例无从算起',
};

const EN: Readonly<Record<Reason, string>> = {
  uncountable: 'the roster or list cannot be read, so nothing can be counted',
  notStated: 'the papers do not state this figure',
  notANumber: 'there is something else where a number should be',
  contradictory: 'figures differ',
  basisDiffers: 'the papers count on different bases',
  notToldApart: 'some people have only a name; whether equal names are one person decides the result',
  perhapsOne: 'some entries look like one written in two ways; whether they are decides the result',
  moreThanAll: 'the numerator exceeds the denominator; one of them is wrong',
  populationMissing: 'dossier.yaml declares no population for the year',
  populationZero: 'the population is declared as 0',
  populationContradictory: 'a paper states another population than dossier.yaml',
  denominatorZero: 'the denominator is 0',
};

/** What to do where the reason tells it. */
const MENDS: Readonly<Record<Reason, Wording>> = {
  uncountable: {
    zh: '先把名册等明细弄到能打开（本报告另有一条指出是哪个文件）：去掉密码，另存为 .xlsx，保留带“姓名”的表头。',
    en: 'Make the roster or list readable first (another finding names the file): no password, saved as .xlsx, with a head row.',
  },
  notStated: {
    zh: '在记录里写上这个数或明细（dossier explain 该项 有样例）。',
    en: 'State the figure or the list in the record (dossier explain with the item shows an example).',
  },
  notANumber: { zh: '改成数字，单位不要写在数里。', en: 'Write a number, without its unit.' },
  contradictory: {
    zh: '对照原件查明哪一处对，改正另一处；几份材料各管一段时间的，把起止写清楚。',
    en: 'See which is right and correct the other; where papers cover stretches of time, state their days.',
  },
  basisDiffers: {
    zh: '几份材料用同一个口径（都按小区，或都按楼栋、户、人）。',
    en: 'Let all papers count on one basis.',
  },
  notToldApart: {
    zh: '给同名的人补上身份证号、登记号或电话中的一样。',
    en: 'Give people of one name an ID, registration or phone number.',
  },
  perhapsOne: {
    zh: '是同一个的，各处写成一样；不是的，把名称、地点或时间写得有区别。',
    en: 'If they are one, write them alike everywhere; if not, let name, place or time tell them apart.',
  },
  moreThanAll: {
    zh: '对照原件核对分子和分母，改正写错的一个。',
    en: 'Compare both figures with the papers and correct the wrong one.',
  },
  populationMissing: {
    zh: '在 dossier.yaml 的 population 里写明该年的人口总数、口径、截止日期和来源。',
    en: 'Declare total, basis, date and source for the year under population in dossier.yaml.',
  },
  populationZero: {
    zh: '在 dossier.yaml 里改正该年的人口总数。',
    en: 'Correct the population of the year in dossier.yaml.',
  },
  populationContradictory: {
    zh: '查明哪一个人口数对，改正另一处；口径不同的（户籍、常住），材料里另起一个名称。',
    en: 'See which population is right and correct the other; one on another basis goes under another name.',
  },
  denominatorZero: {
    zh: '写错了的改正；当年确实没有的（没有出生、没有登记失业人口），以盖章的情况说明代替：part 不变，写 reason。',
    en: 'Correct it if it is wrong; if there truly were none in the year, a sealed statement (reason) takes the place of the part.',
  },
};

export const thresholdUndecided: Rule<Doubt> = {
  id: 'threshold-undecided',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '数不清、没有分母或数字互相矛盾时，达不达标都说不准，只能列为待核，不能当作达标。',
    en: 'Where things cannot be counted, a denominator is lacking or figures contradict each other, nothing can be said to pass.',
  },
  mend: {
    zh: '按提示补齐或更正：名册写上身份证号、登记号或电话；dossier.yaml 写明当年人口；各份材料的数字、口径改成一致。',
    en: 'Do as the message says: give ID, registration or phone numbers, declare the population in dossier.yaml, make the papers’ figures agree.',
  },
  mendFor: ({ reason }) => MENDS[reason],
  message: {
    zh: ({ words, reason, places }) =>
      `待核：${words}——${ZH[reason]}${places.length < 2 ? '' : `（${places.join('，')}）`}`,
    en: ({ words, reason, places }) =>
      `Undecided: ${words} — ${EN[reason]}${places.length < 2 ? '' : ` (${places.join(', ')})`}`,
  },
};
