import { openComity } from '@comity/portal';
import type { Command } from 'commander';

/** `comity words BEGINNING`: words of the index that begin so. */
export function addWords(program: Command): void {
  program
    .command('words')
    .description('words of the library that begin so, most frequent first')
    .argument('<beginning>', 'the first letters')
    .option('--json', 'print one JSON document')
    .action(async (beginning: string, options: { json?: boolean }) => {
      const comity = await openComity();
      try {
        await comity.index.catchUp();
        const words = comity.index.current().suggest(beginning, 10);
        console.log(
          options.json ? JSON.stringify({ words }) : words.map(({ word, count }) => `${word}  ${count}`).join('\n'),
        );
      } finally {
        await comity.close();
      }
    });
}
