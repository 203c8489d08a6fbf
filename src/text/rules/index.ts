import type { Rule } from '../../model/finding.ts';
import { arrangementAfterEvent } from './arrangement-after-event.ts';
import { attachmentEmpty } from './attachment-empty.ts';
import { attachmentFolder } from './attachment-folder.ts';
import { attachmentLocked } from './attachment-locked.ts';
import { attachmentMisnamed } from './attachment-misnamed.ts';
import { attachmentMissing } from './attachment-missing.ts';
import { attachmentNotBound } from './attachment-not-bound.ts';
import { attachmentOutside } from './attachment-outside.ts';
import { attachmentRepaired } from './attachment-repaired.ts';
import { attachmentUnreadable } from './attachment-unreadable.ts';
import { attachmentUnsupported } from './attachment-unsupported.ts';
import { authorVague } from './author-vague.ts';
import { baselineInvalid } from './baseline-invalid.ts';
import { baselineStale } from './baseline-stale.ts';
import { boxOverfull } from './box-overfull.ts';
import { characterUnprintable } from './character-unprintable.ts';
import { checkCrashed } from './check-crashed.ts';
import { checklistInvalid } from './checklist-invalid.ts';
import { configInvalid } from './config-invalid.ts';
import { coversEndsEarly } from './covers-ends-early.ts';
import { coversTooShort } from './covers-too-short.ts';
import { dateAfterAsOf } from './date-after-as-of.ts';
import { dateOrder } from './date-order.ts';
import { dateOutsideWindow } from './date-outside-window.ts';
import { datesAlike } from './dates-alike.ts';
import { documentNumberForm } from './document-number-form.ts';
import { documentNumberMissing } from './document-number-missing.ts';
import { documentNumberRepeated } from './document-number-repeated.ts';
import { dueOutsideWindow } from './due-outside-window.ts';
import { duePassed } from './due-passed.ts';
import { encodingNotUtf8 } from './encoding-not-utf8.ts';
import { entryUnreadable } from './entry-unreadable.ts';
import { eventRepeated } from './event-repeated.ts';
import { figureContradictory } from './figure-contradictory.ts';
import { fileReused } from './file-reused.ts';
import { fileTooLarge } from './file-too-large.ts';
import { filesUnrecorded } from './files-unrecorded.ts';
import { groupNotNamed } from './group-not-named.ts';
import { handwritingNotAllowed } from './handwriting-not-allowed.ts';
import { itemMissing } from './item-missing.ts';
import { itemUndecided } from './item-undecided.ts';
import { layoutInvalid } from './layout-invalid.ts';
import { listInOneText } from './list-in-one-text.ts';
import { officeFontReplaced } from './office-font-replaced.ts';
import { packageTooLarge } from './package-too-large.ts';
import { pageBeyondEnd } from './page-beyond-end.ts';
import { paperOnly } from './paper-only.ts';
import { partAdvisable } from './part-advisable.ts';
import { partMissing } from './part-missing.ts';
import { pdfFilesInside } from './pdf-files-inside.ts';
import { pdfFontNotEmbedded } from './pdf-font-not-embedded.ts';
import { pdfFormDrawn } from './pdf-form-drawn.ts';
import { pdfFormXfa } from './pdf-form-xfa.ts';
import { pdfPagesIncomplete } from './pdf-pages-incomplete.ts';
import { pdfSigned } from './pdf-signed.ts';
import { photoCaptionFileName } from './photo-caption-file-name.ts';
import { photoCaptionIncomplete } from './photo-caption-incomplete.ts';
import { photoCaptionMissing } from './photo-caption-missing.ts';
import { photoDateDiffers } from './photo-date-differs.ts';
import { photoOutsideYear } from './photo-outside-year.ts';
import { photoShowsNothing } from './photo-shows-nothing.ts';
import { photoSummaryMissing } from './photo-summary-missing.ts';
import { photoTurned } from './photo-turned.ts';
import { pictureAlike } from './picture-alike.ts';
import { pictureTooSmall } from './picture-too-small.ts';
import { planSectionMissing } from './plan-section-missing.ts';
import { populationMissing } from './population-missing.ts';
import { recordContradictory } from './record-contradictory.ts';
import { recordCopyWithoutOriginal } from './record-copy-without-original.ts';
import { recordDuplicate } from './record-duplicate.ts';
import { recordInvalid } from './record-invalid.ts';
import { recordItemDoubtful } from './record-item-doubtful.ts';
import { recordItemNotInYear } from './record-item-not-in-year.ts';
import { recordItemUnknown } from './record-item-unknown.ts';
import { recordNotBound } from './record-not-bound.ts';
import { recordNumberUsed } from './record-number-used.ts';
import { recordPartUnknown } from './record-part-unknown.ts';
import { recordUnplaced } from './record-unplaced.ts';
import { recordUnreadable } from './record-unreadable.ts';
import { recordYearUnknown } from './record-year-unknown.ts';
import { rosterClaimDiffers } from './roster-claim-differs.ts';
import { rosterDigitsLost } from './roster-digits-lost.ts';
import { rosterHidden } from './roster-hidden.ts';
import { rosterIdInvalid } from './roster-id-invalid.ts';
import { rosterNameMissing } from './roster-name-missing.ts';
import { rosterNamesOnly } from './roster-names-only.ts';
import { rosterSeveralSheets } from './roster-several-sheets.ts';
import { rosterUnreadable } from './roster-unreadable.ts';
import { scanResolutionLow } from './scan-resolution-low.ts';
import { seriesBroken } from './series-broken.ts';
import { statementNotAllowed } from './statement-not-allowed.ts';
import { teamEmpty } from './team-empty.ts';
import { teamMembersNotNamed } from './team-members-not-named.ts';
import { teamNameRepeated } from './team-name-repeated.ts';
import { teamSmall } from './team-small.ts';
import { teamTwoNames } from './team-two-names.ts';
import { textAlike } from './text-alike.ts';
import { textCutAtHash } from './text-cut-at-hash.ts';
import { textInQuotes } from './text-in-quotes.ts';
import { thresholdNotMet } from './threshold-not-met.ts';
import { thresholdUndecided } from './threshold-undecided.ts';
import { titleIsFileName } from './title-is-file-name.ts';
import { valueFormLoose } from './value-form-loose.ts';
import { volumeInSeveralBoxes } from './volume-in-several-boxes.ts';
import { waiverBeyondDue } from './waiver-beyond-due.ts';
import { waiverExpired } from './waiver-expired.ts';
import { waiverExpiring } from './waiver-expiring.ts';
import { waiverInvalid } from './waiver-invalid.ts';
import { waiverReasonless } from './waiver-reasonless.ts';
import { waiverRefused } from './waiver-refused.ts';
import { waiverSelfApproved } from './waiver-self-approved.ts';
import { waiverUnknown } from './waiver-unknown.ts';
import { waiverUnused } from './waiver-unused.ts';
import { waiverWholeVolume } from './waiver-whole-volume.ts';
import { waiverWithoutStatement } from './waiver-without-statement.ts';
import { yamlInvalid } from './yaml-invalid.ts';

/** Every rule, by id. */
export const rules: readonly Rule<never>[] = [
  arrangementAfterEvent,
  attachmentEmpty,
  attachmentFolder,
  attachmentLocked,
  attachmentMisnamed,
  attachmentMissing,
  attachmentNotBound,
  attachmentOutside,
  attachmentRepaired,
  attachmentUnreadable,
  attachmentUnsupported,
  authorVague,
  baselineInvalid,
  baselineStale,
  boxOverfull,
  characterUnprintable,
  checkCrashed,
  checklistInvalid,
  configInvalid,
  coversEndsEarly,
  coversTooShort,
  dateAfterAsOf,
  dateOrder,
  dateOutsideWindow,
  datesAlike,
  documentNumberForm,
  documentNumberMissing,
  documentNumberRepeated,
  dueOutsideWindow,
  duePassed,
  encodingNotUtf8,
  entryUnreadable,
  eventRepeated,
  figureContradictory,
  fileReused,
  fileTooLarge,
  filesUnrecorded,
  groupNotNamed,
  handwritingNotAllowed,
  itemMissing,
  itemUndecided,
  layoutInvalid,
  listInOneText,
  officeFontReplaced,
  packageTooLarge,
  pageBeyondEnd,
  paperOnly,
  partAdvisable,
  partMissing,
  pdfFilesInside,
  pdfFontNotEmbedded,
  pdfFormDrawn,
  pdfFormXfa,
  pdfPagesIncomplete,
  pdfSigned,
  photoCaptionFileName,
  photoCaptionIncomplete,
  photoCaptionMissing,
  photoDateDiffers,
  photoOutsideYear,
  photoShowsNothing,
  photoSummaryMissing,
  photoTurned,
  pictureAlike,
  pictureTooSmall,
  planSectionMissing,
  populationMissing,
  recordContradictory,
  recordCopyWithoutOriginal,
  recordDuplicate,
  recordInvalid,
  recordItemDoubtful,
  recordItemNotInYear,
  recordItemUnknown,
  recordNotBound,
  recordNumberUsed,
  recordPartUnknown,
  recordUnplaced,
  recordUnreadable,
  recordYearUnknown,
  rosterClaimDiffers,
  rosterDigitsLost,
  rosterHidden,
  rosterIdInvalid,
  rosterNameMissing,
  rosterNamesOnly,
  rosterSeveralSheets,
  rosterUnreadable,
  scanResolutionLow,
  seriesBroken,
  statementNotAllowed,
  teamEmpty,
  teamMembersNotNamed,
  teamNameRepeated,
  teamSmall,
  teamTwoNames,
  textAlike,
  textCutAtHash,
  textInQuotes,
  thresholdNotMet,
  thresholdUndecided,
  titleIsFileName,
  valueFormLoose,
  volumeInSeveralBoxes,
  waiverBeyondDue,
  waiverExpired,
  waiverExpiring,
  waiverInvalid,
  waiverReasonless,
  waiverRefused,
  waiverSelfApproved,
  waiverUnknown,
  waiverUnused,
  waiverWholeVolume,
  waiverWithoutStatement,
  yamlInvalid,
];

/** The rule of an id. @throws if there is none: an id that no descriptor declares is a fault of ours. */
export function ruleOf(id: string): Rule<never> {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`no rule is called ${id}`);
  return rule;
}
