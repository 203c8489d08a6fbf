/** The formats a report is given in, those for people first. */
export const reportFormats = [
  'text',
  'concise',
  'markdown',
  'html',
  'xlsx',
  'json',
  'junit',
  'sarif',
  'github',
  'gitlab',
] as const;

export type ReportFormat = (typeof reportFormats)[number];
