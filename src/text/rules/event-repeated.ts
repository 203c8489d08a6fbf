import type { Rule } from '../../model/finding.ts';

/** `certain`: the same day and topic; else nearly so. */
type Repeated = { topic: string; date: string; other: string; otherPlace: string; certain: boolean };

export const eventRepeated: Rule<Repeated> = {
  id: 'event-repeated',
  severity: 'note',
  clause: 'complete',
  why: {
    zh: '一次活动可以有几份简报和记录，清点时只算一次；几天的活动也是一次。',
    en: 'One event may have several bulletins and records and counts once, as does one of several days.',
  },
  mend: {
    zh: '是同一次活动的，几份材料的日期、名称写成一样；不是同一次的，把名称或地点写得有区别。',
    en: 'If it is one event, write its date and topic alike everywhere; if not, let topic or place tell them apart.',
  },
  message: {
    zh: ({ topic, date, other, otherPlace, certain }) =>
      certain
        ? `同一次活动，只计一次：${date} ${topic}（另见 ${otherPlace}）`
        : `可能是同一次活动：${date} ${topic}，${other}（${otherPlace}）`,
    en: ({ topic, date, other, otherPlace, certain }) =>
      certain
        ? `One event, counted once: ${date} ${topic} (see also ${otherPlace})`
        : `Perhaps one event: ${date} ${topic}, ${other} (${otherPlace})`,
  },
};
