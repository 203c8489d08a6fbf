import type { Archive } from '../model/archive.ts';
import type { UnitResult } from '../model/report.ts';
import { filingWords } from '../text/filing-words.ts';
import type { NumberedSection } from './numbering.ts';
import { waiversOf } from './waiver-lines.ts';

/**
 * What is to be known of an item beside its pieces: who approved a gap, why and until when; what is pending and from when it counts;
 * the arithmetic of its measures; why nothing of the kind happened; records that could not be read.
 */
export function statusRemarks({ result, entries }: NumberedSection, archive: Archive): readonly string[] {
  return [
    ...waiversOf(result).map((waiver) => filingWords.waived(waiver)),
    ...pendingRemarks(result),
    ...measureRemarks(result),
    ...entries
      .filter(({ boundHere }) => boundHere)
      .flatMap(({ record }) => (record.reason === null ? [] : [filingWords.statement(record.reason)])),
    ...unreadableRemarks(result, archive),
  ];
}

function pendingRemarks({ parts }: UnitResult): readonly string[] {
  return parts
    .filter(({ status }) => status === 'pending')
    .map(({ part }) => filingWords.pendingFrom(part.part.name, part.availableFrom));
}

/** A measure of papers that are not there says nothing beside their absence. */
function measureRemarks({ unit, measures, parts }: UnitResult): readonly string[] {
  return measures.flatMap((measure) => {
    const threshold = unit.thresholds.find(({ id }) => id === measure.id);
    const measured = parts.filter(({ part }) => threshold?.parts.includes(part.part.name));
    if (measured.every(({ records }) => records.length === 0)) return [];
    const line = filingWords.measured(measure, threshold?.per ?? '1');
    return measure.perPart.length < 2 ? [line] : [line, filingWords.perPart(measure.perPart)];
  });
}

function unreadableRemarks({ unit }: UnitResult, { rejected }: Archive): readonly string[] {
  const paths = rejected
    .filter(({ item, year }) => item === unit.item.slug && (unit.year === null || year === unit.year))
    .map(({ path }) => path);
  return paths.length === 0 ? [] : [filingWords.unreadable(paths)];
}
