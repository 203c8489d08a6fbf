import type { Report } from '../model/report.ts';
import { exceptionWords } from '../text/exception-words.ts';
import type { Language } from '../text/language.ts';
import { reportWords } from '../text/report-words.ts';
import { exceptionsOf } from './exceptions.ts';
import type { ReportSettings } from './reporter.ts';

/** That a report rehearses another day, in one line; none when it tells of today. */
export function bannerOf({ asOf }: Report, { language, rehearsal }: ReportSettings): readonly string[] {
  return rehearsal ? [reportWords[language].rehearsal(asOf)] : [];
}

/** Every exception as one line: subject, kind, reason, who granted it and until when. */
export function exceptionLines(report: Report, language: Language): readonly string[] {
  const { line } = exceptionWords[language];
  return exceptionsOf(report, language).map(({ subject, kind, reason, approved, term }) =>
    line(subject, kind, reason, approved, term),
  );
}
