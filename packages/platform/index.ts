export { type Config, readConfig } from './config.ts';
export { findCorpus } from './corpus.ts';
export { type OpenDatabase, openDatabase } from './database.ts';
export { ComityError, type ErrorCode, errorTable } from './errors.ts';
export { type Log, openLog } from './log.ts';
export { type Migration, migrate } from './migrate.ts';
export { growingKey, makeAppendOnly, strictTable } from './sqlite-schema.ts';
