import { growingKey, type Migration, makeAppendOnly, strictTable } from '@comity/platform';
import { sql } from 'kysely';

/** The tables of the common core. */
export const recordMigrations: readonly Migration[] = [
  {
    name: '0001-records',
    async up(db) {
      await sql`create table record (
        id text primary key not null,
        kind text not null,
        visibility text not null check (visibility in ('public', 'listed-only', 'hidden')),
        collection text not null,
        source_file text not null,
        source_url text not null,
        source_publisher text not null,
        licence text not null,
        entered_by text not null,
        entered_at text not null,
        updated_at text not null,
        verified_by text,
        verified_at text
      ) ${strictTable}`.execute(db);
      await sql`create table identifier (
        scheme text not null,
        value text not null,
        record_id text not null references record (id),
        deprecated integer not null default 0,
        primary key (scheme, value)
      ) ${strictTable}`.execute(db);
      await sql`create index identifier_record on identifier (record_id)`.execute(db);
      await sql`create table revision (
        seq ${growingKey},
        record_id text not null references record (id),
        at text not null,
        actor text not null,
        verb text not null,
        content_hash text not null,
        note text not null
      ) ${strictTable}`.execute(db);
      await sql`create index revision_record on revision (record_id)`.execute(db);
      await makeAppendOnly(db, 'revision');
      await sql`create table link (
        subject_id text not null,
        relation text not null check (relation in ('implements', 'concerns')),
        target text not null,
        said_by text not null check (said_by in ('import', 'suggested', 'verified')),
        note text not null,
        at text not null,
        primary key (subject_id, relation, target)
      ) ${strictTable}`.execute(db);
      await sql`create index link_target on link (target)`.execute(db);
      await sql`create table change (
        generation ${growingKey},
        record_id text not null,
        at text not null
      ) ${strictTable}`.execute(db);
      await sql`create table import_report (id text primary key not null, at text not null, report text not null) ${strictTable}`.execute(
        db,
      );
    },
  },
  {
    // A decision applies a treaty article, it does not implement it; and a suggestion says how sure it is.
    name: '0003-links-of-decisions',
    async up(db) {
      await sql`create table link_new (
        subject_id text not null,
        relation text not null check (relation in ('implements', 'concerns', 'applies')),
        target text not null,
        said_by text not null check (said_by in ('import', 'suggested', 'verified')),
        confidence real,
        note text not null,
        at text not null,
        primary key (subject_id, relation, target)
      ) ${strictTable}`.execute(db);
      await sql`insert into link_new (subject_id, relation, target, said_by, confidence, note, at)
        select subject_id, relation, target, said_by, null, note, at from link`.execute(db);
      await sql`drop table link`.execute(db);
      await sql`alter table link_new rename to link`.execute(db);
      await sql`create index link_target on link (target)`.execute(db);
    },
  },
  {
    // A guide, a template or an entry of a bibliography explains a treaty article.
    name: '0004-links-of-documents',
    async up(db) {
      await sql`create table link_new (
        subject_id text not null,
        relation text not null check (relation in ('implements', 'concerns', 'applies', 'explains')),
        target text not null,
        said_by text not null check (said_by in ('import', 'suggested', 'verified')),
        confidence real,
        note text not null,
        at text not null,
        primary key (subject_id, relation, target)
      ) ${strictTable}`.execute(db);
      await sql`insert into link_new (subject_id, relation, target, said_by, confidence, note, at)
        select subject_id, relation, target, said_by, confidence, note, at from link`.execute(db);
      await sql`drop table link`.execute(db);
      await sql`alter table link_new rename to link`.execute(db);
      await sql`create index link_target on link (target)`.execute(db);
    },
  },
];
