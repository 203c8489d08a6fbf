import type { ReportFormat } from '../model/report-format.ts';
import { conciseReport } from './concise.ts';
import { githubReport } from './github.ts';
import { gitlabReport } from './gitlab.ts';
import { statusPage } from './html/page.ts';
import { jsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import { markdownReport } from './markdown.ts';
import type { Reporter } from './reporter.ts';
import { sarifReport } from './sarif.ts';
import { textReport } from './text.ts';
import { workbookReport } from './workbook.ts';

/** Who renders a report in which format. */
export const reporters: Readonly<Record<ReportFormat, Reporter>> = {
  text: textReport,
  concise: conciseReport,
  json: (report, _checklist, settings) => jsonReport(report, settings),
  markdown: markdownReport,
  html: statusPage,
  xlsx: workbookReport,
  junit: junitReport,
  sarif: sarifReport,
  github: githubReport,
  gitlab: gitlabReport,
};
