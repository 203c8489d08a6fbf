import type { FactList } from './checklist.ts';
import { identityValue } from './identity.ts';

/** Fields that the rows of a list may have, and what tells its rows apart. */
export interface FactShape {
  readonly fields: readonly string[];
  /** Alternatives, the strongest first: the first one whose fields all have usable values is the row's identity. */
  readonly identityKeys: readonly (readonly string[])[];
}

/** The shape of every list of facts. */
export const factShapes: Readonly<Record<FactList, FactShape>> = {
  people: {
    fields: ['name', 'idNumber', 'registration', 'phone', 'birth', 'address', 'team'],
    identityKeys: [['idNumber'], ['registration'], ['phone'], ['name', 'birth'], ['name', 'address']],
  },
  teams: { fields: ['name', 'leader', 'founded', 'hasMembers', 'memberCount'], identityKeys: [['name']] },
  events: { fields: ['date', 'place', 'topic', 'attendance'], identityKeys: [['date', 'topic']] },
  venues: { fields: ['name', 'area', 'indoor', 'address'], identityKeys: [['name', 'address'], ['name']] },
  members: { fields: ['name', 'post', 'duty'], identityKeys: [['name', 'post'], ['name']] },
  facilities: { fields: ['name', 'count', 'place', 'state'], identityKeys: [['name', 'place'], ['name']] },
  entries: { fields: ['name', 'quantity'], identityKeys: [['name']] },
  photos: {
    fields: ['file', 'event', 'time', 'place', 'people', 'background', 'photographer'],
    identityKeys: [['file']],
  },
  rate: { fields: ['numerator', 'denominator', 'period'], identityKeys: [['period']] },
  coverage: { fields: ['basis', 'reached', 'total'], identityKeys: [['reached']] },
};

/** The identities of a row that are usable, the strongest first, comparable as text; empty when nothing tells the row apart. */
export function identitiesOf(list: FactList, values: Readonly<Record<string, string>>): readonly string[] {
  return factShapes[list].identityKeys.flatMap((fields) => {
    const parts = fields.map((field) => identityValue(field, values[field] ?? ''));
    return parts.includes('') ? [] : [JSON.stringify([...fields, ...parts])];
  });
}
