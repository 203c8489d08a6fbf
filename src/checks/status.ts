import type { Archive } from '../model/archive.ts';
import type { EvidenceRecord, Waiver } from '../model/evidence.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { ItemStatus, PartResult, PartStatus, UnitResult } from '../model/report.ts';
import type { Unit, UnitPart } from '../model/unit.ts';
import { type Need, needsOf } from './groups.ts';
import { type Holdings, isStatement } from './holdings.ts';
import { measure, type Measurement } from './threshold.ts';
import { waiverOfPart, waiverOfUnit } from './waiving.ts';

/** A unit with its status and what the status rests on. */
export interface Judgement {
  readonly unit: Unit;
  readonly result: UnitResult;
  readonly measurements: readonly Measurement[];
}

/** What judging needs to know beside the unit. */
export interface JudgingContext {
  readonly archive: Archive;
  readonly holdings: Holdings;
  readonly asOf: PlainDate;
}

/** True if every file of a record can be opened and its rosters counted; a paper that lies in the box needs no file. */
export function isUsable({ unusableFiles, files, facts }: EvidenceRecord): boolean {
  const opens = unusableFiles.length === 0 && files.every(({ media }) => media.problem === null);
  return opens && facts.every(({ uncountable }) => uncountable === null);
}

/** Records of a unit that could not be accepted. */
export function rejectedOf(unit: Unit, { rejected }: Archive): Archive['rejected'] {
  const years = unit.parts.map(({ year }) => year);
  return rejected.filter(({ item, year }) => item === unit.item.slug && year !== null && years.includes(year));
}

function enough(needs: readonly Need[], counts: (record: EvidenceRecord) => boolean): boolean {
  return needs.every(({ required, records }) => records.filter(counts).length >= required);
}

function partStatus(unit: Unit, part: UnitPart, waiver: Waiver | null, context: JudgingContext): PartStatus {
  const { archive, holdings, asOf } = context;
  const needs = needsOf(unit, part, holdings);
  const statements = holdings.of(unit, part).filter(({ record }) => part.part.mayNotOccur && isStatement(record));
  if (waiver?.status === 'notApplicable') return 'notApplicable';
  if (enough(needs, isUsable)) return 'met';
  if (enough(needs, () => true)) return 'undecided';
  if (statements.some(({ record }) => isUsable(record))) return 'notApplicable';
  if (statements.length > 0 || rejectedOf(unit, archive).length > 0) return 'undecided';
  if (waiver !== null) return 'waived';
  return asOf < part.availableFrom ? 'pending' : 'missing';
}

function judgePart(unit: Unit, part: UnitPart, context: JudgingContext): PartResult {
  const { archive, holdings, asOf } = context;
  const waiver = waiverOfPart(archive.waivers, unit, part, asOf);
  const status = partStatus(unit, part, waiver, context);
  const needs = needsOf(unit, part, holdings);
  return {
    part,
    status,
    required: needs.reduce((sum, { required }) => sum + required, 0),
    found: holdings.of(unit, part).filter(({ record }) => !isStatement(record)).length,
    records: holdings.of(unit, part).map(({ record }) => record.path),
    waiver: waiver !== null && waiver.status === status ? waiver : null,
  };
}

/** A measure of nothing decides nothing: the part it would measure is missing. */
function judged(measurements: readonly Measurement[]): readonly Measurement[] {
  return measurements.filter(({ records }) => records.length > 0);
}

function unitStatus(
  unit: Unit,
  parts: readonly PartResult[],
  measurements: readonly Measurement[],
  waiver: Waiver | null,
  archive: Archive,
): ItemStatus {
  const required = parts.filter(({ part }) => part.part.required > 0);
  const any = (status: PartStatus): boolean => parts.some((each) => each.status === status);
  const short = judged(measurements).filter(({ measure: { met, pending } }) => met === false && !pending);
  if (waiver?.status === 'notApplicable') return 'notApplicable';
  if (required.length > 0 && required.every(({ status }) => status === 'notApplicable')) return 'notApplicable';
  if (rejectedOf(unit, archive).length > 0 || any('undecided')) return 'undecided';
  if (judged(measurements).some(({ doubt }) => doubt !== null)) return 'undecided';
  if (any('missing')) return 'missing';
  if (short.length > 0 && waiver === null) return 'belowThreshold';
  if (short.length > 0 || any('waived')) return 'waived';
  return any('pending') || judged(measurements).some(({ measure: { pending } }) => pending) ? 'pending' : 'met';
}

/** Gives a unit its status by the first that applies: 不适用, 待核, 缺项, 不达标, 批准暂缺, 未到期, 齐全. */
export function judge(unit: Unit, context: JudgingContext): Judgement {
  const { archive, asOf } = context;
  const parts = unit.parts.map((part) => judgePart(unit, part, context));
  const measurements = unit.thresholds.map((threshold) => measure(threshold, unit, context));
  const waiver = waiverOfUnit(archive.waivers, unit, asOf);
  const status = unitStatus(unit, parts, measurements, waiver, archive);
  const applied = waiver !== null && waiver.status === status ? waiver : null;
  return {
    unit,
    measurements,
    result: {
      unit,
      status,
      waiver: applied ?? parts.find((part) => part.waiver !== null)?.waiver ?? null,
      parts,
      measures: measurements.map((each) => each.measure),
    },
  };
}
