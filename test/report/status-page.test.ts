import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examineFiles } from '../../src/commands/examine.ts';
import { pageMaterial } from '../../src/commands/page-material.ts';
import type { History, HistoryPoint } from '../../src/model/history.ts';
import type { Report } from '../../src/model/report.ts';
import { reporters } from '../../src/report/index.ts';
import type { HtmlMaterial } from '../../src/report/html/material.ts';
import type { ReportSettings } from '../../src/report/reporter.ts';
import { openArchive } from '../../src/source/disk-files.ts';
import { escapeHtml } from '../../src/report/html/markup.ts';

const files = openArchive('fixtures/archives/xingfu-gaps');
const { report, checklist, archive } = await examineFiles(files, { asOf: '2025-04-01' });
const material = await pageMaterial(files, archive, past([]), { thumbnails: true });
const settings: ReportSettings = {
  language: 'zh',
  colour: false,
  width: 80,
  all: true,
  rehearsal: true,
  version: '0.0.0',
  base: '',
};

async function page(
  changes: Partial<HtmlMaterial> = {},
  of: Report = report,
  language: 'zh' | 'en' = 'zh',
): Promise<string> {
  return String(
    await reporters.html(of, checklist, { ...settings, language, material: async () => ({ ...material, ...changes }) }),
  );
}

function past(points: readonly HistoryPoint[], fromGit: readonly string[] = [], lacking = 0): History {
  return { points, fromGit: new Set(fromGit), lacking };
}

function point(date: string, missing: number): HistoryPoint {
  const statuses = { met: 0, missing, belowThreshold: 0, undecided: 0, pending: 0, waived: 0, notApplicable: 0 };
  return { date, statuses, errors: 0, warnings: 0 };
}

describe('the page of where things stand', () => {
  test('has a place for every unit, and every link on it leads to one', async () => {
    const html = await page();
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id?.startsWith('y') || id?.startsWith('yphoto'))).toHaveLength(report.items.length);
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(166);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('holds everything itself: it names nothing outside', async () => {
    const html = await page();
    expect(html.match(/(?:src|href)="(?!#|data:)[^"]*"/g)).toBeNull();
    expect(html).not.toMatch(/https?:|@import|url\(/);
  });

  test('keeps an item in its row though its number moves', async () => {
    const html = await page();
    const row = /<th scope="row">志愿者名册<\/th>(.*?)<\/tr>/s.exec(html)?.[1] ?? '';
    expect(row.match(/2-2\d/g)).toEqual(['2-23', '2-23', '2-22', '2-22', '2-22', '2-22']);
    expect(html).toMatch(/<th scope="row">公民道德建设规划<\/th>.*?<td class="absent"/s);
  });

  test('shows photographs small enough to be sent', async () => {
    const shown = material.thumbnails.flatMap(({ source }) => (source === null ? [] : [source]));
    expect(shown.length).toBeGreaterThan(3);
    expect(Math.max(...shown.map(({ length }) => length))).toBeLessThan(40_000 * (4 / 3));
    expect(await page({ thumbnails: [] })).not.toContain('<img');
  });

  test('draws the past where it is known, from two days on', async () => {
    expect(await page({ history: past([]) })).not.toContain('class="burndown"');
    const html = await page({ history: past([point('2025-03-01', 60), point('2025-03-15', 45)]) });
    expect(html.match(/<circle /g)).toHaveLength(3);
    expect(html).toContain('2025-03-01 60');
    expect(html).not.toContain('class="derived"');
  });

  test('tells what nobody noted from what was noted, and what is not known of it', async () => {
    const points = [point('2025-03-01', 60), point('2025-03-15', 45)];
    const html = await page({ history: past(points, ['2025-03-01'], 7) });
    expect(html.match(/<circle [^>]*class="derived"/g)).toHaveLength(1);
    expect(/<section id="burndown">.*?<\/section>/s.exec(html)?.[0]).toMatch(/git.*7 个附件/s);
  });

  test('lists every exception with who approved it', async () => {
    const html = await page();
    const listed = /<section id="exceptions">.*?<\/section>/s.exec(html)?.[0] ?? '';
    expect(listed.match(/<li>/g)).toHaveLength(report.exceptions.length);
    for (const { reason } of report.exceptions) expect(listed).toContain(escapeHtml(reason));
  });

  test('shows whatever stands in a file as text', async () => {
    const hostile = '</script><img src=x onerror=alert(1)>';
    const of: Report = { ...report, archive: { ...report.archive, community: hostile } };
    const html = await page({ people: { [hostile]: { volumes: [1], items: [] } } }, of);
    expect(html).not.toContain(hostile);
    expect(html).toContain(escapeHtml(hostile));
  });

  test('says nothing in Chinese of its own where English is asked for', async () => {
    const html = await page({ thumbnails: [] }, { ...report, findings: [], items: [], exceptions: [] }, 'en');
    const told = html.replaceAll(/<style>.*?<\/style>|<script>.*?<\/script>/gs, '');
    const ours = told.replaceAll(report.archive.community, '').replaceAll(checklist.title, '');
    expect(ours.replaceAll(/<option[^>]*>[^<]*<\/option>/g, '').replaceAll(/value="[^"]*"/g, '')).not.toMatch(
      /\p{Script=Han}/u,
    );
  });
});

const browser = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);

describe.skipIf(browser === undefined)(
  `in a browser${browser === undefined ? ' (no Chromium on this machine)' : ''}`,
  () => {
    let home = '';
    beforeAll(async () => {
      home = mkdtempSync(join(tmpdir(), 'dossier-page-'));
      writeFileSync(join(home, '进度.html'), await page());
    });
    afterAll(() => rmSync(home, { recursive: true, force: true }));

    function opened(fragment: string): string {
      const still = [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
      ];
      const address = `${pathToFileURL(join(home, '进度.html')).href}${fragment}`;
      const { stdout } = spawnSync(
        browser ?? '',
        [
          '--headless',
          '--no-sandbox',
          '--disable-gpu',
          ...still,
          `--user-data-dir=${join(home, 'profile')}`,
          '--dump-dom',
          address,
        ],
        { encoding: 'utf8', maxBuffer: 1 << 26, timeout: 60_000 },
      );
      return stdout;
    }

    test('a deep link opens its item, and the filters are there', () => {
      const dom = opened('#y2024/2-22');
      expect(/<details id="y2024\/2-22"[^>]*>/.exec(dom)?.[0]).toContain('open=""');
      expect(/<form id="filters"[^>]*>/.exec(dom)?.[0]).not.toContain('hidden');
      expect(dom.match(/<button type="button" class="copy">/g)?.length).toBeGreaterThan(100);
    });
  },
);
