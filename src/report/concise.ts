import { exceptionWords } from '../text/exception-words.ts';
import { messageOf } from '../text/rule-words.ts';
import { reportWords } from '../text/report-words.ts';
import { severityWords } from '../text/status-words.ts';
import { placeText } from './problem-list.ts';
import { bannerOf, exceptionLines } from './preface.ts';
import type { Reporter } from './reporter.ts';
import { styleFor } from './style.ts';
import { unitHandles } from './unit-handles.ts';
import { onOneLine } from './wrap.ts';

/** One line a finding, `path:line:column: severity rule message`, one an exception, and the count last; paths are the archive's own. */
export const conciseReport: Reporter = (report, _checklist, settings) => {
  const { findings, summary } = report;
  const { language, colour } = settings;
  const style = styleFor(colour);
  const handleOf = unitHandles(report);
  const lines = findings.map((finding) => {
    const { severity, rule } = finding;
    const unit = handleOf(finding);
    const place = placeText(finding) ?? unit ?? '-';
    const subject = unit === null || unit === place ? '' : `${unit} `;
    const level = style.severity(severity, severityWords[language][severity]);
    return `${onOneLine(place)}: ${level} ${rule} ${subject}${onOneLine(messageOf(finding, language))}`;
  });
  const { errors, warnings, notes } = summary;
  const { heading } = exceptionWords[language];
  const exceptions = exceptionLines(report, language).map((line) => `${heading} ${onOneLine(line)}`);
  return `${[...bannerOf(report, settings), ...lines, ...exceptions, reportWords[language].problems(errors, warnings, notes)].join('\n')}\n`;
};
