import { type Migration, strictTable } from '@comity/platform';
import { sql } from 'kysely';

export const citationMigrations: readonly Migration[] = [
  {
    name: '0006-citations',
    async up(db) {
      await sql`create table citation (
        subject_id text not null,
        "start" integer not null,
        "end" integer not null,
        record_id text not null references record (id),
        text text not null,
        rule text not null,
        target_kind text not null check (target_kind in ('provision', 'act', 'case', 'treaty')),
        target_key text not null,
        target_number text not null,
        target_state text not null,
        said_by text not null check (said_by in ('suggested', 'verified')),
        at text not null,
        primary key (subject_id, "start")
      ) ${strictTable}`.execute(db);
      await sql`create index citation_record on citation (record_id)`.execute(db);
      await sql`create index citation_target on citation (target_key, target_number, target_state)`.execute(db);
      await sql`create table citation_progress (
        id integer primary key not null check (id = 1),
        generation integer not null
      ) ${strictTable}`.execute(db);
    },
  },
];
