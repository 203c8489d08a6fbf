import type { Waiver } from '../model/evidence.ts';
import type { Language } from './language.ts';

/** How the exceptions of waivers.yaml are told in reports. */
export interface ExceptionWords {
  readonly heading: string;
  readonly subject: string;
  readonly kind: string;
  readonly reason: string;
  readonly approved: string;
  readonly term: string;
  readonly rule: (id: string) => string;
  readonly approver: (approver: Waiver['approver']) => string;
  readonly until: (expires: string | null, expired: boolean) => string;
  readonly line: (subject: string, kind: string, reason: string, approved: string, term: string) => string;
}

const zh: ExceptionWords = {
  heading: '例外',
  subject: '对象',
  kind: '种类',
  reason: '理由',
  approved: '批准',
  term: '有效期',
  rule: (id) => `规则 ${id}`,
  approver: ({ unit, name, date }) => `${unit} ${name} ${date}`,
  until: (expires, expired) => (expires === null ? '长期' : `到 ${expires}${expired ? '，已过期' : ''}`),
  line: (subject, kind, reason, approved, term) => `${subject}：${kind}，${reason}（${approved} 批准，${term}）`,
};

const en: ExceptionWords = {
  heading: 'Exceptions',
  subject: 'Subject',
  kind: 'Kind',
  reason: 'Reason',
  approved: 'Granted by',
  term: 'Term',
  rule: (id) => `rule ${id}`,
  approver: ({ unit, name, date }) => `${unit} ${name} ${date}`,
  until: (expires, expired) => (expires === null ? 'without end' : `until ${expires}${expired ? ', run out' : ''}`),
  line: (subject, kind, reason, approved, term) => `${subject}: ${kind}, ${reason} (granted by ${approved}, ${term})`,
};

export const exceptionWords: Readonly<Record<Language, ExceptionWords>> = { zh, en };
