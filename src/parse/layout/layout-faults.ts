import { COVER_FIELDS, type Layout } from '../../model/layout.ts';
import { faultAt, type FaultContext, type PlacedFault } from '../schema/schema-faults.ts';
import { roomFaults } from './layout-room.ts';
import { suggest } from '../suggest.ts';
import type { WrittenLayout } from './written-layout.ts';

/** A field in a line of a cover. */
const FIELD = /\{([^{}]*)\}/g;
/** Without these two volumes, or two boxes of one, cannot be told apart. */
const NEEDED = ['period', 'volumeLabel', 'box'] as const;
/** Rounding of decimal fractions, mm. */
const ROUNDING = 1e-6;

/** What of a community's layout no schema can state: measures with which nothing can be set, columns wider than their sheet, boxes too thin for paper, covers that print nothing or beside the paper. */
export function layoutFaults(layout: WrittenLayout, context: FaultContext): readonly PlacedFault[] {
  const room = roomFaults(layout, context);
  // Columns are too wide as well where margins are.
  const tables = room.length === 0 ? tableFaults(layout, context) : [];
  return [...room, ...tables, ...boxFaults(layout, context), ...coverFaults(layout, context)];
}

function tableFaults(layout: WrittenLayout, context: FaultContext): readonly PlacedFault[] {
  return tablesOf(layout)
    .filter(({ columns, room }) => sum(columns) > room + ROUNDING)
    .map(({ pointer, columns, room }) => faultAt('tooWide', pointer, context, [String(room), String(sum(columns))]));
}

interface Table {
  readonly pointer: readonly string[];
  readonly columns: Readonly<Record<string, number>>;
  /** mm. */
  readonly room: number;
}

function tablesOf(layout: Omit<Layout, 'coverForm'>): readonly Table[] {
  const { paper, margins, contents, photoContents, divider } = layout;
  const bound = paper.width - margins.bound.left - margins.bound.right;
  const list = paper.height - margins.list.left - margins.list.right;
  const lists = ['volumeList', 'inspectionList', 'thresholdList', 'packingList', 'handNumbering'] as const;
  return [
    { pointer: ['contents', 'columns'], columns: contents.columns, room: bound },
    { pointer: ['photoContents', 'columns'], columns: photoContents.columns, room: bound },
    { pointer: ['divider', 'parts', 'columns'], columns: divider.parts.columns, room: bound },
    ...lists.map((kind) => ({ pointer: [kind, 'columns'], columns: layout[kind].columns, room: list })),
  ];
}

function sum(columns: Readonly<Record<string, number>>): number {
  return Object.values(columns).reduce((all, width) => all + width, 0);
}

function boxFaults({ boxes }: WrittenLayout, context: FaultContext): readonly PlacedFault[] {
  const { thicknesses, slack, sheet } = boxes;
  const sorted = thicknesses.every((thickness, index) => index === 0 || thickness > (thicknesses[index - 1] ?? 0));
  const thin = thicknesses.findIndex((thickness) => thickness <= slack);
  return [
    ...(sorted ? [] : [faultAt('thinnestFirst', ['boxes', 'thicknesses'], context)]),
    ...(thin < 0 ? [] : [faultAt('boxTooThin', ['boxes', 'thicknesses', thin], context, [String(slack)])]),
    ...(sheet > 0 ? [] : [faultAt('moreThanNothing', ['boxes', 'sheet'], context)]),
  ];
}

function coverFaults({ coverForm, paper }: WrittenLayout, context: FaultContext): readonly PlacedFault[] {
  if (coverForm === undefined) return [];
  const texts = coverForm.lines.map(({ text }) => text).join('');
  const lacking = NEEDED.filter((field) => !texts.includes(`{${field}}`));
  const known: readonly string[] = COVER_FIELDS;
  return [
    ...(lacking.length === 0
      ? []
      : [
          faultAt(
            'coverLacks',
            ['coverForm', 'lines'],
            context,
            lacking.map((field) => `{${field}}`),
          ),
        ]),
    ...coverForm.lines.flatMap(({ text, x, y }, index) => {
      const at = (key: string): readonly (string | number)[] => ['coverForm', 'lines', index, key];
      const unknown = [...text.matchAll(FIELD)]
        .map(([, field = '']) => field)
        .filter((field) => !known.includes(field));
      return [
        ...unknown.map((field) => {
          const placed = faultAt('coverField', at('text'), context, known);
          return { ...placed, fault: { ...placed.fault, found: field, suggestion: suggest(field, known) } };
        }),
        ...(x <= paper.width ? [] : [faultAt('offPaper', at('x'), context, [String(paper.width)])]),
        ...(y <= paper.height ? [] : [faultAt('offPaper', at('y'), context, [String(paper.height)])]),
      ];
    }),
  ];
}
