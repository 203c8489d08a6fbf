import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';

const WAIVER = `- item: yearly-plan
  part: 总结
  year: 2024
  status: waived
  reason: 正在补盖章
  approver: { unit: 虚构街道办事处, name: 虚构己, date: 2025-02-01 }
  created: 2025-02-01
  expires: 2025-04-10
`;

let archive = '';
beforeAll(() => {
  archive = mkdtempSync(join(tmpdir(), 'dossier-midnight-'));
  cpSync('fixtures/rules/base', archive, { recursive: true });
  rmSync(join(archive, '计划/总结.yaml'));
  rmSync(join(archive, '计划/总结.pdf'));
  writeFileSync(join(archive, 'waivers.yaml'), WAIVER);
});
afterAll(() => rmSync(archive, { recursive: true, force: true }));

function statusAt(instant: string, zone: string): { readonly asOf: string; readonly status: string | undefined } {
  const env = { TZ: zone, SOURCE_DATE_EPOCH: String(Date.parse(instant) / 1000) };
  const report: { asOf: string; items: readonly { item: string; year: number; status: string }[] } = JSON.parse(
    runCli(['check', archive, '--format', 'json'], { env }).stdout,
  );
  return {
    asOf: report.asOf,
    status: report.items.find(({ item, year }) => item === 'yearly-plan' && year === 2024)?.status,
  };
}

/** The base archive is due on 20 April 2025. */
describe.each(['UTC', 'Asia/Shanghai'])('an exception granted for longer than the due day in %s', (zone) => {
  beforeAll(() => writeFileSync(join(archive, 'waivers.yaml'), WAIVER.replace('2025-04-10', '2025-04-25')));
  afterAll(() => writeFileSync(join(archive, 'waivers.yaml'), WAIVER));

  test('ends with the due day all the same', () => {
    expect(statusAt('2025-04-19T12:00:00+08:00', zone).status).toBe('waived');
    expect(statusAt('2025-04-20T23:59:59+08:00', zone)).toEqual({ asOf: '2025-04-20', status: 'waived' });
    expect(statusAt('2025-04-21T00:00:00+08:00', zone)).toEqual({ asOf: '2025-04-21', status: 'missing' });
  });
});

describe.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles'])('an exception in a machine set to %s', (zone) => {
  test('holds to the last second of its day in China and not a second longer', () => {
    expect(statusAt('2025-04-10T23:59:59+08:00', zone)).toEqual({ asOf: '2025-04-10', status: 'waived' });
    expect(statusAt('2025-04-11T00:00:00+08:00', zone)).toEqual({ asOf: '2025-04-11', status: 'missing' });
  });
});
