import { growingKey, type Migration, strictTable } from '@comity/platform';
import { sql } from 'kysely';

export const caseLawMigrations: readonly Migration[] = [
  {
    name: '0004-case-law',
    async up(db) {
      await sql`create table decision (
        id text primary key not null references record (id),
        country text not null,
        title text not null,
        language text not null,
        court text not null,
        date text not null
      ) ${strictTable}`.execute(db);
      await sql`create table decision_citation (
        citation_key text not null,
        scheme text not null,
        decision_id text not null references decision (id),
        value text not null,
        primary key (citation_key, scheme, decision_id)
      ) ${strictTable}`.execute(db);
      await sql`create index decision_citation_decision on decision_citation (decision_id)`.execute(db);
      await sql`create table decision_document (
        id text primary key not null,
        decision_id text not null references decision (id),
        dialect text not null,
        source_file text not null,
        collection text not null,
        facts text not null,
        content_hash text not null,
        text_length integer not null
      ) ${strictTable}`.execute(db);
      await sql`create index decision_document_decision on decision_document (decision_id)`.execute(db);
      await sql`create table decision_paragraph (
        seq ${growingKey},
        id text not null unique,
        document_id text not null references decision_document (id),
        position integer not null,
        part text not null,
        language text not null,
        standing text not null,
        number text not null,
        anchor text not null,
        heading text not null,
        text text not null,
        level integer not null,
        unique (document_id, position)
      ) ${strictTable}`.execute(db);
    },
  },
];
