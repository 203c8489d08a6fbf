import type { Medium, RetentionPeriod } from '../model/checklist.ts';
import type { RecordKind } from '../model/generated/records.ts';
import type { RegisterColumn, RegisterForm, RegisterTable } from '../model/register.ts';
import { isDate } from '../parse/schema/certain-form.ts';
import { kinds, shapes } from '../parse/generated/validators.js';
import { shapeUnder, type Shape } from '../parse/schema/shape.ts';

const RETENTION: readonly RetentionPeriod[] = ['永久', '30年', '10年'];
const MEDIA: readonly Medium[] = ['打印', '手写'];
export const TRUTHS = ['是', '否'] as const;

/** What is set by hand for a column; the rest is told by the schema. */
interface Setting {
  readonly form?: RegisterForm;
  readonly choices?: readonly string[];
  readonly width?: number;
}

/** Fields of a record that stand in its own row, in the order of the columns. */
const FIELDS: readonly (readonly [string, Setting])[] = [
  ['title', { width: 34 }],
  ['date', { width: 13 }],
  ['author', { width: 20 }],
  ['files', { form: 'lines', width: 28 }],
  ['paper.pages', { width: 10 }],
  ['paper.place', { width: 12 }],
  ['documentNumber', { width: 16 }],
  ['contains', { form: 'pages', width: 22 }],
  ['summary', { width: 40 }],
  ['reason', { width: 24 }],
  ['group', { width: 14 }],
  ['retention', { form: 'choice', choices: RETENTION, width: 10 }],
  ['medium', { form: 'choice', choices: MEDIA, width: 8 }],
  ['copy', { form: 'choice', choices: ['原件', '复印件'], width: 10 }],
  ['original', { form: 'original', width: 18 }],
  ['covers', { form: 'years', width: 12 }],
  ['parts', { form: 'pages', width: 22 }],
  ['figures', { form: 'figures', width: 16 }],
  ['paper.sides', { form: 'choice', choices: ['双面', '单面'], width: 10 }],
  ['paper.thickness', { width: 10 }],
];

/** Columns that only some kinds of record have. */
export const KIND_OF_COLUMN: ReadonlyMap<string, RecordKind> = new Map([
  ['contains', 'plan'],
  ['summary', 'photo'],
  ['reason', 'statement'],
]);

/** What a record must have, and of which of them one is enough; the word that names it in short is its head. */
export const WANTED = ['title', 'date', 'author'] as const;
export const CARRIERS = ['files', 'paper.pages', 'reason'] as const;

/** Forms of fields that are not what their type says. */
const SPECIAL: Readonly<Record<string, Setting>> = {
  'coverage.reached': { form: 'names', width: 40 },
  'teams.members': { form: 'names', width: 40 },
  'photos.shows': { form: 'shows', width: 22 },
  // Often more than a day: 上午, 春节期间.
  'photos.caption.time': { form: 'text', width: 14 },
  'rate.period': { form: 'date', width: 26 },
};

const TABLES: readonly Pick<RegisterTable, 'kind' | 'list' | 'single'>[] = [
  { kind: 'activity', list: 'events', single: 'event' },
  { kind: 'organisation', list: 'members', single: null },
  { kind: 'roster', list: null, single: 'roster' },
  { kind: 'team-list', list: 'teams', single: null },
  { kind: 'facility-list', list: 'facilities', single: null },
  { kind: 'venue-statistics', list: 'venues', single: null },
  { kind: 'inventory', list: 'entries', single: null },
  { kind: 'rate', list: null, single: 'rate' },
  { kind: 'coverage', list: null, single: 'coverage' },
  { kind: 'photo', list: 'photos', single: null },
  { kind: null, list: 'also', single: null },
];

/** The columns of a record's own row; heads are the words that the whole program uses for these fields. */
export const recordColumns: readonly RegisterColumn[] = FIELDS.map(([key, setting]) => {
  const path = key.split('.');
  const shape = path.reduce(shapeUnder, shapes.record);
  const parent = path.slice(0, -1).reduce(shapeUnder, shapes.record);
  const head = path.length === 1 ? (shape.title ?? key) : `${parent.title ?? ''}：${shape.title ?? key}`;
  const required = path.length === 1 && shapes.record.required?.includes(key) === true;
  return { ...columnOf(path, shape, setting), head, whenBlank: required ? 'wanted' : 'absent' };
});

/** The sheets of rows, with columns as the schema has them. */
export const registerTables: readonly RegisterTable[] = TABLES.map(({ kind, list, single }) => {
  const key = list ?? single ?? '';
  const whole = shapeUnder(shapes.record, key);
  const row = list === null ? whole : (whole.items ?? {});
  const name = kind === null ? (whole.title ?? key) : kinds[kind].title;
  return { key, name, list, single, kind, columns: columnsUnder(row, [], key) };
});

/** The columns of a year's population in dossier.yaml. */
export const populationColumns: readonly RegisterColumn[] = columnsUnder(
  shapeUnder(shapes.archive, 'population').values ?? {},
  [],
  'population',
);

function columnsUnder(shape: Shape, path: readonly string[], table: string): readonly RegisterColumn[] {
  return Object.entries(shape.properties ?? {}).flatMap(([step, inner]) => {
    const here = [...path, step];
    const special = SPECIAL[`${table}.${here.join('.')}`];
    if (special === undefined && isGroup(inner)) return columnsUnder(inner, here, table);
    const isRequired = path.length === 0 && shape.required?.includes(step) === true;
    const whenBlank = !isRequired ? 'absent' : inner.types?.includes('null') === true ? 'nothing' : 'wanted';
    return [{ ...columnOf(here, inner, special ?? {}), whenBlank } as const];
  });
}

/** A map whose keys become columns of their own. */
function isGroup(shape: Shape): boolean {
  return shape.types?.includes('object') === true && !isDate(shape) && shape.properties !== undefined;
}

function columnOf(path: readonly string[], shape: Shape, setting: Setting): RegisterColumn {
  const form = setting.form ?? formOf(shape);
  return {
    key: path.join('.'),
    path,
    head: shape.title ?? path.join('.'),
    form,
    choices: setting.choices ?? (form === 'truth' ? TRUTHS : []),
    width: setting.width ?? (form === 'text' ? 22 : form === 'date' ? 13 : 10),
    whenBlank: 'absent',
    personal: shape.personal === true,
  };
}

function formOf(shape: Shape): RegisterForm {
  const { types = [] } = shape;
  if (isDate(shape)) return 'date';
  if (types.includes('boolean')) return 'truth';
  if (types.includes('integer')) return 'integer';
  return types.includes('number') ? 'number' : 'text';
}
