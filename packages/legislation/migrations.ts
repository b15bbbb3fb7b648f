import { growingKey, type Migration, strictTable } from '@comity/platform';
import { sql } from 'kysely';

export const legislationMigrations: readonly Migration[] = [
  {
    name: '0002-legislation',
    async up(db) {
      await sql`create table act (
        id text primary key not null references record (id),
        country text not null,
        title text not null,
        title_language text not null,
        number text not null,
        act_date text not null
      ) ${strictTable}`.execute(db);
      await sql`create table act_name (
        act_id text not null references act (id),
        name_key text not null,
        name text not null,
        primary key (name_key, act_id)
      ) ${strictTable}`.execute(db);
      await sql`create index act_name_act on act_name (act_id)`.execute(db);
      await sql`create table expression (
        id text primary key not null,
        act_id text not null references act (id),
        version_date text not null,
        language text not null,
        title text not null,
        status text not null,
        standing text not null,
        collection text not null,
        variant text not null,
        dialect text not null,
        source_file text not null,
        source_url text not null,
        source_publisher text not null,
        licence text not null,
        dates text not null,
        alternative_titles text not null,
        identifiers text not null,
        content_hash text not null,
        article_count integer not null,
        unique (act_id, version_date, language, collection, variant)
      ) ${strictTable}`.execute(db);
      await sql`create table provision (
        seq ${growingKey},
        id text not null unique,
        expression_id text not null references expression (id),
        position integer not null,
        parent_position integer,
        role text not null check (role in ('division', 'article', 'text')),
        number text not null,
        number_key text not null,
        heading text not null,
        text text not null,
        unique (expression_id, position)
      ) ${strictTable}`.execute(db);
      await sql`create index provision_number on provision (expression_id, number_key)`.execute(db);
    },
  },
  {
    // Treaties and documents are texts with parts as acts are; a document and its sections say what they are for.
    name: '0005-treaties-and-documents',
    async up(db) {
      await sql`alter table expression add column facts text not null default ''`.execute(db);
      await sql`alter table provision add column explains text not null default ''`.execute(db);
      await sql`alter table provision add column use text not null default ''
        check (use in ('', 'checklist', 'model-provision', 'template', 'form'))`.execute(db);
    },
  },
];
