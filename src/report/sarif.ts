import { fingerprint } from '../checks/fingerprint.ts';
import type { Severity } from '../model/checklist.ts';
import type { Finding } from '../model/finding.ts';
import { fixableMend } from '../text/fix-words.ts';
import type { Language } from '../text/language.ts';
import { messageOf } from '../text/rule-words.ts';
import { ruleOf } from '../text/rules/index.ts';
import type { Reporter, ReportSettings } from './reporter.ts';
import { excusedGaps } from './exceptions.ts';
import { bannerOf, exceptionLines } from './preface.ts';
import { repositoryPlace } from './repository-place.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' };

/** A result to be: a finding, and why it is suppressed; null: it is not. */
interface Told {
  readonly finding: Finding;
  readonly justification: string | null;
}

/** SARIF 2.1.0 (OASIS): one run, the rules met in it, one result a finding; what an exception excuses stays in sight as suppressed. */
export const sarifReport: Reporter = (report, checklist, settings) => {
  const { asOf } = report;
  const told = [
    ...report.findings.map((finding) => ({ finding, justification: waivedFor(finding) })),
    ...excusedGaps(report).map(({ finding, waiver }) => ({ finding, justification: waiver.reason })),
  ];
  const ids = [...new Set(told.map(({ finding }) => finding.rule))].toSorted();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'dossier',
            version: settings.version,
            semanticVersion: settings.version,
            language: settings.language === 'zh' ? 'zh-CN' : 'en-US',
            rules: ids.map((id) => ruleObject(id, settings, checklist.clauses)),
          },
        },
        columnKind: 'unicodeCodePoints',
        originalUriBaseIds: { REPOSITORY: { description: { text: '.' } } },
        ...rehearsalOf(bannerOf(report, settings)),
        properties: { asOf, rehearsal: settings.rehearsal, exceptions: exceptionLines(report, settings.language) },
        results: told.map((each) => resultObject(each, ids.indexOf(each.finding.rule), settings)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

/** A rehearsal as what the tool has to say of its own run. */
function rehearsalOf(banner: readonly string[]): object {
  const notifications = banner.map((text) => ({ level: 'note', message: { text } }));
  return banner.length === 0
    ? {}
    : { invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications }] };
}

function ruleObject(id: string, { language }: ReportSettings, clauses: Readonly<Record<string, string>>): object {
  const rule = ruleOf(id);
  const help = `${rule.why[language]}\n${rule.mend[language]}`;
  return {
    id,
    shortDescription: { text: id },
    fullDescription: { text: rule.why[language] },
    help: { text: help, markdown: help.replace('\n', '\n\n') },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { clause: clauses[rule.clause] ?? rule.clause },
  };
}

function waivedFor({ data }: Finding): string | null {
  const { waived, waiverReason } = data;
  return waived === true && typeof waiverReason === 'string' ? waiverReason : null;
}

function resultObject({ finding, justification }: Told, ruleIndex: number, { language, base }: ReportSettings): object {
  const { path, line, column } = repositoryPlace(finding, base);
  const region =
    line === null ? {} : { region: { startLine: line, ...(column === null ? {} : { startColumn: column }) } };
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: messageOf(finding, language) },
    locations: [{ physicalLocation: { artifactLocation: { uri, uriBaseId: 'REPOSITORY' }, ...region } }],
    partialFingerprints: { 'dossier/v1': fingerprint(finding) },
    ...(justification === null ? {} : { suppressions: [{ kind: 'external', status: 'accepted', justification }] }),
    ...(finding.known === undefined ? {} : { baselineState: 'unchanged' }),
    ...fixesOf(finding, uri, language),
    properties: { year: finding.year, item: finding.item, owners: finding.owners ?? [] },
  };
}

/** What `dossier fix` would replace; storing a file as UTF-8 is no replacement and cannot be said here. */
function fixesOf({ fix }: Finding, uri: string, language: Language): object {
  if (fix === undefined || fix.edits.length === 0) return {};
  const replacements = fix.edits.map(({ from, to, replacement }) => ({
    deletedRegion: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column },
    ...(replacement === '' ? {} : { insertedContent: { text: replacement } }),
  }));
  const artifactLocation = { uri, uriBaseId: 'REPOSITORY' };
  return {
    fixes: [{ description: { text: fixableMend[language] }, artifactChanges: [{ artifactLocation, replacements }] }],
  };
}
