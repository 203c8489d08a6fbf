import type { Rule } from '../../model/finding.ts';

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
  message: {
    zh: ({ words, reason, places }) =>
      `待核：${words}——${ZH[reason]}${places.length < 2 ? '' : `（${places.join('，')}）`}`,
    en: ({ words, reason, places }) =>
      `Undecided: ${words} — ${EN[reason]}${places.length < 2 ? '' : ` (${places.join(', ')})`}`,
  },
};
