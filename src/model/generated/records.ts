/** What a record proves; the checklist's part says which kind it takes. */
export type RecordKind =
  | 'document'
  | 'plan'
  | 'roster'
  | 'team-list'
  | 'activity'
  | 'organisation'
  | 'facility-list'
  | 'venue-statistics'
  | 'rate'
  | 'coverage'
  | 'photo'
  | 'inventory'
  | 'statement';
