import { examineHealth, openComity } from '@comity/portal';
import type { Command } from 'commander';
import { EXIT } from '../exit.ts';

/** `comity doctor`: says whether the installation is sound. */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('check integrity, references, counts, the index and the disk')
    .option('--all', 'read every kept file and compare it with its checksum, not a sample')
    .option('--json', 'print one JSON document')
    .action(async (options: { all?: boolean; json?: boolean }) => {
      const comity = await openComity();
      try {
        const health = await examineHealth(comity, { allFiles: options.all ?? false });
        if (options.json) console.log(JSON.stringify(health));
        else {
          for (const { name, ok, detail } of health.checks)
            console.log(`${ok ? 'ok    ' : 'WRONG '} ${name}: ${detail}`);
          console.log(
            Object.entries(health.counts)
              .map(([name, count]) => `${name} ${count}`)
              .join(', '),
          );
        }
        if (!health.ok) process.exitCode = EXIT.failed;
      } finally {
        await comity.close();
      }
    });
}
