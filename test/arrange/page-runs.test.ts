import { expect, test } from 'vitest';
import { pageRuns } from '../../src/arrange/page-runs.ts';

test.each([
  [[], []],
  [[3], ['3']],
  [[1, 2], ['1-2']],
  [
    [1, 2, 3, 5, 7, 8],
    ['1-3', '5', '7-8'],
  ],
  [[2, 2, 3], ['2-3']],
])('%j as runs', (pages, runs) => expect(pageRuns(pages)).toEqual(runs));
