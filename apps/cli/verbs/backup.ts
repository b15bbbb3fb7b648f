import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { backupLibrary, filesOf, openComity } from '@comity/portal';
import type { Command } from 'commander';
import { EXIT, WrongUse } from '../exit.ts';

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
        const saved = await backupLibrary(comity.store.connection, file, filesOf(comity).folder);
        if (options.json) console.log(JSON.stringify({ file: resolve(file), ...saved }));
        else {
          console.log(`${saved.bytes} bytes and ${saved.files} kept files written to ${file}.`);
          for (const { reason } of saved.damaged) console.log(`Damaged: ${reason}`);
        }
        if (saved.damaged.length > 0) process.exitCode = EXIT.inPart;
      } finally {
        await comity.close();
      }
    });
}
