import type { Checklist } from '../../model/checklist.ts';
import type { History } from '../../model/history.ts';
import type { Report } from '../../model/report.ts';
import { statusPageWords } from '../../text/status-page-words.ts';
import type { Reporter, ReportSettings } from '../reporter.ts';
import { burndownMarkup } from './burndown.ts';
import { filtersMarkup } from './filters.ts';
import { gaugesMarkup } from './gauges.ts';
import { markup, verbatim } from './markup.ts';
import type { HtmlMaterial } from './material.ts';
import { matrixMarkup } from './matrix.ts';
import { headMarkup, volumesMarkup } from './overview.ts';
import { photosMarkup } from './photos.ts';
import { tasksMarkup } from './tasks.ts';
import { exceptionsMarkup, unitsMarkup } from './units.ts';

const NO_HISTORY: History = { points: [], fromGit: new Set(), lacking: 0 };
const NOTHING: HtmlMaterial = { style: '', script: '', people: {}, thumbnails: [], history: NO_HISTORY };

/**
 * Where things stand, as one page that holds everything it needs: it opens from a disk, asks no network, and shows all without scripts, which only
 * filter and copy.
 */
export const statusPage: Reporter = async (report, checklist, settings) =>
  htmlReport(report, checklist, settings, (await settings.material?.()) ?? NOTHING);

function htmlReport(report: Report, checklist: Checklist, settings: ReportSettings, material: HtmlMaterial): string {
  const { language, version } = settings;
  const words = statusPageWords[language];
  const { people, thumbnails, history, style, script } = material;
  return markup`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<title>${words.title(report.archive.community)} ${report.asOf}</title>
<style>${verbatim(style)}</style>
</head>
<body>
<main>
${headMarkup(report, checklist, settings)}
${volumesMarkup(report, checklist, settings)}
${burndownMarkup(report, history, settings)}
${gaugesMarkup(report, settings)}
${matrixMarkup(report, checklist, people, settings)}
${filtersMarkup(report, checklist, material, settings)}
${tasksMarkup(report, people, settings)}
${exceptionsMarkup(report, settings)}
${photosMarkup(thumbnails, settings)}
${unitsMarkup(report, checklist, people, settings)}
</main>
<footer>${words.foot(version)}</footer>
<script>${verbatim(script)}</script>
</body>
</html>
`.html;
}
