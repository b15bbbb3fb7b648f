import { readConfig } from '@comity/platform';
import { openComity, serve } from '@comity/portal';
import type { Command } from 'commander';
import { WrongUse } from '../exit.ts';

/** `comity serve`: the portal, until it is told to stop. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description('serve the portal; a fresh store is given the starter set')
    .option('--port <n>', 'port to listen on (PORT, else 3000)')
    .action(async (options: { port?: string }) => {
      const config = readConfig();
      if (options.port !== undefined) {
        const port = Number(options.port);
        if (!Number.isInteger(port) || port < 0 || port > 65535)
          throw new WrongUse('--port is a whole number from 0 to 65535.');
        config.port = port;
      }
      const comity = await openComity({ config });
      const server = await serve(comity);
      console.error(`Comity is at ${server.address}`);
      await server.stopped;
      await comity.close();
    });
}
