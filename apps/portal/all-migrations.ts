import { caseLawMigrations } from '@comity/case-law';
import { citationMigrations } from '@comity/citations';
import { fileMigrations } from '@comity/files';
import { legislationMigrations } from '@comity/legislation';
import { literatureMigrations } from '@comity/literature';
import type { Migration } from '@comity/platform';
import { recordMigrations } from '@comity/records';

/** Every step of the store's schema: what opens a store and what judges a backup must know the same. */
export const allMigrations: readonly Migration[] = [
  ...recordMigrations,
  ...legislationMigrations,
  ...caseLawMigrations,
  ...citationMigrations,
  ...literatureMigrations,
  ...fileMigrations,
];
