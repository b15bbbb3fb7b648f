import { openComity } from '@comity/portal';
import type { Command } from 'commander';
import { progressBar } from '../progress.ts';

/** `comity reindex`: builds a new index beside the one in use, then switches. */
export function addReindex(program: Command): void {
  program
    .command('reindex')
    .description('build the search index anew beside the one in use, then switch to it')
    .option('--json', 'print one JSON document')
    .action(async (options: { json?: boolean }) => {
      const comity = await openComity();
      try {
        const bar = progressBar('Index ');
        const records = await comity.index.rebuild((done, total) => bar.update(done, total));
        bar.end();
        const documents = comity.index.current().count();
        console.log(
          options.json ? JSON.stringify({ records, documents }) : `${records} records, ${documents} documents indexed.`,
        );
      } finally {
        await comity.close();
      }
    });
}
