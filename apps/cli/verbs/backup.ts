import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { backupStore, openComity } from '@comity/portal';
import type { Command } from 'commander';
import { WrongUse } from '../exit.ts';

/** `comity backup FILE`: a consistent copy of the store while everything runs on. */
export function addBackup(program: Command): void {
  program
    .command('backup')
    .description(
      'write a consistent copy of the store while the server runs on; the index is left out, restore builds it',
    )
    .argument('<file>', 'where to write; must not exist yet')
    .option('--json', 'print one JSON document')
    .action(async (file: string, options: { json?: boolean }) => {
      if (existsSync(file)) throw new WrongUse(`"${file}" exists already; a backup never overwrites.`);
      if (!existsSync(dirname(resolve(file)))) throw new WrongUse(`There is no folder "${dirname(file)}".`);
      const comity = await openComity();
      try {
        const bytes = await backupStore(comity.store.connection, file);
        console.log(
          options.json ? JSON.stringify({ file: resolve(file), bytes }) : `${bytes} bytes written to ${file}.`,
        );
      } finally {
        await comity.close();
      }
    });
}
