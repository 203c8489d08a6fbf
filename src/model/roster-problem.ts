/** Why a roster cannot be read. `oldOrLocked`: an .xls of old, or a workbook with a password; `noTeams`: teams are asked for and it names none. */
export type RosterProblem =
  | 'empty'
  | 'notSheet'
  | 'oldOrLocked'
  | 'encoding'
  | 'damaged'
  | 'tooLarge'
  | 'noSheet'
  | 'noHead'
  | 'noTeams';
