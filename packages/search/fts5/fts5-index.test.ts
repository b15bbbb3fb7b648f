import { describeIndex } from '../index-contract.testing.ts';
import { openFts5Index } from './fts5-index.ts';

describeIndex('SQLite FTS5', openFts5Index);
