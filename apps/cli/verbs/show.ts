import { openComity, recordDocument } from '@comity/portal';
import type { Command } from 'commander';
import { EXIT } from '../exit.ts';

/** `comity show ID`: one act, version or provision. */
export function addShow(program: Command): void {
  program
    .command('show')
    .description('show an act, a version of it or a provision by its id')
    .argument('<id>', 'id of an act, a version or a provision')
    .option('--json', 'print one JSON document')
    .action(async (id: string, options: { json?: boolean }) => {
      const comity = await openComity();
      try {
        const record = await recordDocument(comity, id);
        if (!record) {
          console.error(`comity: there is no record with the id "${id}".`);
          process.exitCode = EXIT.failed;
          return;
        }
        if (options.json) console.log(JSON.stringify(record));
        else {
          console.log(
            `${record.title}\n${record.country} · ${record.language} · ${record.date || 'undated'} · ${record.standing} · ${record.status}`,
          );
          console.log(`Source: ${record.source.url || record.source.file || 'unknown'}\n`);
          for (const provision of record.provisions) {
            console.log(
              `${[provision.number, provision.heading].filter((part) => part !== '').join(' ')}\n${provision.text}\n`,
            );
          }
        }
      } finally {
        await comity.close();
      }
    });
}
