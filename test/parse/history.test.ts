import { describe, expect, it } from 'vitest';
import { historyOf, historyText } from '../../src/parse/history.ts';

const day = (date: string, missing: number): string =>
  JSON.stringify({ date, statuses: { met: 1, missing }, errors: 2, warnings: 3 });

describe('historyOf', () => {
  it('orders days, takes the last note of a day, passes over what is none', () => {
    const text = [
      day('2025-03-02', 5),
      day('2025-03-01', 9),
      'not a note',
      '{"date":"2025-02-30"}',
      '[]',
      day('2025-03-02', 4),
      '',
    ].join('\n');
    expect(historyOf(text).map(({ date, statuses }) => [date, statuses.missing])).toEqual([
      ['2025-03-01', 9],
      ['2025-03-02', 4],
    ]);
  });

  it('reads what it writes', () => {
    const points = historyOf(day('2025-03-01', 9));
    expect(historyOf(historyText(points))).toEqual(points);
    expect(points[0]).toMatchObject({ errors: 2, warnings: 3, statuses: { met: 1, waived: 0 } });
  });
});
