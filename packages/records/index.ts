export { addIdentifiers } from './add-identifiers.ts';
export { identifierSchemes, matchingSchemes } from './identifier-schemes.ts';
export { answersTo, leastCertain, linkAnswersTo, mostCertain, type SaidBy } from './links.ts';
export { recordMigrations } from './migrations.ts';
export { isRecordId, newRecordId } from './record-id.ts';
export type * from './tables.ts';
export { mayList, mayShowText, type Visibility, visibilities } from './visibility.ts';
