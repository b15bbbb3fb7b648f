import { join } from 'node:path';
import { migrate, openDatabase } from '@comity/platform';
import { recordMigrations } from '@comity/records';
import type { Kysely } from 'kysely';
import { ContentFolder } from './content-folder.ts';
import { fileMigrations } from './migrations.ts';
import { openFileStore } from './open-file-store.ts';
import { mediaTypes } from './recognise-media-type.ts';
import { enterFile } from './store.ts';
import type { FileTables } from './tables.ts';

/** A program that takes a file as far as it is told, says so, and waits to be killed: `folder state`. */
const [, , data = '', state = ''] = process.argv;
const bytes = Buffer.from('%PDF-1.7\nguide\n%%EOF');
const { db } = openDatabase<FileTables>(join(data, 'comity.db'));
await migrate(db as unknown as Kysely<unknown>, [...recordMigrations, ...fileMigrations]);
const folder = join(data, 'files');
if (state === 'received') {
  const sha256 = new ContentFolder(folder).put(bytes);
  const arrival = { sha256, mediaType: mediaTypes.pdf, size: bytes.length, sourceFile: 'guide.pdf' };
  await enterFile(db, arrival, new Date().toISOString());
} else {
  const kept = await openFileStore(folder, db).keep({ name: 'guide.pdf', bytes });
  if (state === 'text') await kept?.text({ language: 'en', extractor: 'x 1' });
}
process.stdout.write('there\n');
setInterval(() => undefined, 1000);
