import { type Migration, strictTable } from '@comity/platform';
import { sql } from 'kysely';

export const fileMigrations: readonly Migration[] = [
  {
    name: '0007-files',
    async up(db) {
      await sql`create table file (
        sha256 text primary key not null check (length(sha256) = 64),
        media_type text not null,
        size integer not null,
        state text not null check (state in ('received', 'checked', 'text', 'indexed', 'left-alone', 'failed')),
        reason text not null default '',
        extractor text not null default '',
        extractor_version text not null default '',
        language text not null default '',
        attempts integer not null,
        received_at text not null,
        updated_at text not null
      ) ${strictTable}`.execute(db);
      await sql`create index file_state on file (state, updated_at)`.execute(db);
      // A record that is not in the store is no reason to forget where a file came from.
      await sql`create table file_use (
        sha256 text not null references file (sha256),
        record_id text not null,
        name text not null,
        source_file text not null,
        at text not null,
        primary key (sha256, record_id, name, source_file)
      ) ${strictTable}`.execute(db);
      await sql`create index file_use_record on file_use (record_id)`.execute(db);
    },
  },
];
