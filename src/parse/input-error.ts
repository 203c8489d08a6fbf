import type { Finding } from '../model/finding.ts';

/** A file without which nothing can be judged (checklist, dossier.yaml) cannot be used; `findings` say where and why. */
export class InputError extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map(({ rule, place }) => `${rule} ${place?.path ?? ''}:${place?.line ?? ''}`).join('; '));
    this.findings = findings;
  }
}
