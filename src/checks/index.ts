import { run as arrangements } from './arrangements.ts';
import { run as completeness } from './completeness.ts';
import type { Check } from './context.ts';
import { run as coveredYears } from './covered-years.ts';
import { run as dateOrder } from './date-order.ts';
import { run as dateWindows } from './date-windows.ts';
import { run as documentNumbers } from './document-numbers.ts';
import { run as due } from './due.ts';
import { run as duplicates } from './duplicates.ts';
import { run as events } from './events.ts';
import { run as exceptedVolumes } from './excepted-volumes.ts';
import { run as figures } from './figures.ts';
import { run as folders } from './folders.ts';
import { run as datesAlike } from './dates-alike.ts';
import { run as form } from './form.ts';
import { run as futureDates } from './future-dates.ts';
import { run as groupNames } from './group-names.ts';
import { run as handwriting } from './handwriting.ts';
import { run as pageNumbers } from './page-numbers.ts';
import { run as papers } from './papers.ts';
import { run as photos } from './photos.ts';
import { run as reuse } from './reuse.ts';
import { run as rosters } from './rosters.ts';
import { run as sections } from './sections.ts';
import { run as series } from './series.ts';
import { run as statements } from './statements.ts';
import { run as teams } from './teams.ts';
import { run as thresholds } from './thresholds.ts';
import { run as unplaced } from './unplaced.ts';
import { run as waivers } from './waivers.ts';

/** Every check, by the name under which a crash of it is reported. */
export const checks: Readonly<Record<string, Check>> = {
  completeness,
  thresholds,
  dateWindows,
  futureDates,
  arrangements,
  dateOrder,
  coveredYears,
  handwriting,
  sections,
  series,
  pageNumbers,
  folders,
  duplicates,
  reuse,
  form,
  datesAlike,
  photos,
  figures,
  statements,
  groupNames,
  rosters,
  teams,
  events,
  documentNumbers,
  papers,
  unplaced,
  waivers,
  exceptedVolumes,
  due,
};
