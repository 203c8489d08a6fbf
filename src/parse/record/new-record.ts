import { stringify } from 'yaml';
import type { PlannedRecord } from '../../model/intake.ts';
import { newRecordNotes } from '../../text/intake-vocabulary.ts';
import { editYaml } from '../yaml/edit.ts';

const inLines = { lineWidth: 0, flowCollectionPadding: true } as const;

/** The text of a record of what is known; what is not known is left out, so that `check` names it. */
export function newRecordText(record: PlannedRecord): string {
  const { year, place, title, author, date, received, group, covers, files, list, roster } = record;
  const fields = {
    year,
    item: place.item,
    part: place.part,
    title,
    ...(author === null ? {} : { author }),
    ...(date === null ? {} : { date }),
    ...(group === null ? {} : { group }),
    ...(covers === null ? {} : { covers }),
    ...(list === 'photos' ? { photos: files.map((file) => ({ file })) } : { files }),
    ...(roster === null ? {} : { roster: { file: roster } }),
  };
  const notes = [newRecordNotes.origin, ...(received === null ? [] : [newRecordNotes.received(received)])];
  return `${notes.map((note) => `# ${note}\n`).join('')}${stringify(fields, inLines)}`;
}

/** A record with more files at the end of its list. @throws UneditablePlace */
export function withMoreFiles(text: string, { files, list }: Pick<PlannedRecord, 'files' | 'list'>): string {
  const values = files.map((file) => (list === 'photos' ? { file } : file));
  return editYaml(
    text,
    values.map((value) => ({ kind: 'append', path: [list], value })),
  );
}
