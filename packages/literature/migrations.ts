import { type Migration, strictTable } from '@comity/platform';
import { sql } from 'kysely';

export const literatureMigrations: readonly Migration[] = [
  {
    name: '0005-literature',
    async up(db) {
      await sql`create table literature_entry (
        id text primary key not null references record (id),
        type text not null,
        title text not null,
        language text not null,
        issued text not null,
        csl text not null,
        annotation text not null
      ) ${strictTable}`.execute(db);
      await sql`create table literature_account (
        id text primary key not null,
        entry_id text not null references literature_entry (id),
        dialect text not null,
        source_file text not null,
        source_key text not null,
        document text not null,
        content_hash text not null,
        length integer not null
      ) ${strictTable}`.execute(db);
      await sql`create index literature_account_entry on literature_account (entry_id)`.execute(db);
    },
  },
  {
    // Two libraries may have the same key for different works, and some entries have neither key nor number.
    name: '0008-literature-keys',
    async up(db) {
      await sql`create index literature_account_key on literature_account (source_key)`.execute(db);
      await sql`create index literature_account_content on literature_account (content_hash)`.execute(db);
    },
  },
];
