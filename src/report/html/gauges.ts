import type { Measure, Report } from '../../model/report.ts';
import { reportWords } from '../../text/report-words.ts';
import { statusPageWords } from '../../text/status-page-words.ts';
import { ledgerOf, type LedgerRow } from '../ledger.ts';
import type { ReportSettings } from '../reporter.ts';
import { unitName } from '../unit-name.ts';
import { type Markup, markup, when } from './markup.ts';
import { anchorOf } from './matrix.ts';

const WIDTH = 200;
const HEIGHT = 12;

/** A bar for each threshold with a mark at what is demanded, and its arithmetic beside it. */
export function gaugesMarkup(report: Report, { language }: ReportSettings): Markup {
  const rows = ledgerOf(report.items, language);
  if (rows.length === 0) return markup``;
  return markup`<section id="gauges"><h2>${statusPageWords[language].gauges}</h2><ul class="gauges">${rows.map((row) => gauge(row, language))}</ul></section>`;
}

function gauge(
  { result, measure, demand, value, base, margin, shortfall, verdict }: LedgerRow,
  language: 'zh' | 'en',
): Markup {
  const words = reportWords[language];
  const { numerator, denominator, met } = measure;
  const quotient = denominator === null ? '' : words.quotient(numerator ?? '—', denominator, base);
  const difference = shortfall === '' ? (margin === '' ? '' : words.spare(margin)) : words.lacks(shortfall);
  const state = met === null ? 'undecided' : met ? 'met' : 'belowThreshold';
  return markup`<li class="g-${state}"><a href="#${anchorOf(result)}">${`${result.unit.year ?? ''} ${unitName(result.unit)}`}</a>
${bar(measure)}
<span class="value"><b>${value}</b>${quotient}</span><span class="verdict">${verdict}${words.comma}${demand}${when(difference !== '', () => markup`<b>${words.comma}${difference}</b>`)}</span></li>`;
}

/** Drawn, so that it prints and needs no script; what it shows is told in words beside it. */
function bar({ value, limit }: Measure): Markup {
  const [reached, wanted] = [Number(value ?? '0'), Number(limit)];
  const most = Math.max(reached, wanted, 1e-9) * 1.2;
  const at = (amount: number): string => ((Math.max(0, amount) / most) * WIDTH).toFixed(1);
  return markup`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="${WIDTH}" height="${HEIGHT}"/><rect class="fill" width="${at(reached)}" height="${HEIGHT}"/><line x1="${at(wanted)}" x2="${at(wanted)}" y1="0" y2="${HEIGHT}"/></svg>`;
}
