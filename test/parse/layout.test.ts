import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layoutFrom, readLayout } from '../../src/parse/layout/layout.ts';

const text = readFileSync('templates/layout/a4.yaml', 'utf8');

test('the shipped layout is A4', () => {
  expect(readLayout().paper).toEqual({ width: 210, height: 297 });
});

test('a layout that lacks a measure, names an unknown one or states no number is refused', () => {
  expect(() => layoutFrom(text.replace('paper: { width: 210, height: 297 }', 'paper: { width: 210 }'))).toThrow(
    /paper/,
  );
  expect(() => layoutFrom(`${text}\nextra: 1\n`)).toThrow(/additionalProperties/);
  expect(() => layoutFrom(text.replace('width: 210', 'width: wide'))).toThrow(/width/);
});

test('the columns of every table fill their sheet', () => {
  const { paper, margins, ...kinds } = readLayout();
  const sum = (columns: Readonly<Record<string, number>>): number =>
    Object.values(columns).reduce((all, width) => all + width, 0);
  const bound = paper.width - margins.bound.left - margins.bound.right;
  const list = paper.height - margins.list.left - margins.list.right;
  expect(sum(kinds.contents.columns)).toBe(bound);
  expect(sum(kinds.photoContents.columns)).toBe(bound);
  expect(sum(kinds.divider.parts.columns)).toBe(kinds.divider.textWidth);
  for (const table of [kinds.volumeList, kinds.inspectionList, kinds.packingList])
    expect(sum(table.columns)).toBe(list);
});
