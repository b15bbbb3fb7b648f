import { existsSync } from 'node:fs';
import { openComity, restoreStore } from '@comity/portal';
import type { Command } from 'commander';
import { WrongUse } from '../exit.ts';

/** `comity restore FILE`: the store becomes what the backup holds; what was there is kept beside it. */
export function addRestore(program: Command): void {
  program
    .command('restore')
    .description('put a backup back; the store that was there is first saved beside it')
    .argument('<file>', 'a file that "comity backup" wrote')
    .option('--json', 'print one JSON document')
    .action(async (file: string, options: { json?: boolean }) => {
      if (!existsSync(file)) throw new WrongUse(`There is no file "${file}".`);
      const { savedAs } = await restoreStore(file);
      const comity = await openComity();
      try {
        const records = await comity.index.rebuild();
        const said = savedAs === undefined ? '' : ` What was there before is in ${savedAs}.`;
        console.log(
          options.json
            ? JSON.stringify({ records, savedAs: savedAs ?? null })
            : `Restored; ${records} records indexed.${said}`,
        );
      } finally {
        await comity.close();
      }
    });
}
