import { ComityError } from '@comity/platform';
import type { FastifyInstance } from 'fastify';
import { buildServer } from './build-server.ts';
import { filesOf } from './files-of.ts';
import { loadStarterOnce } from './load-starter-once.ts';
import { takeUpChanges } from './take-up-changes.ts';
import type { Comity } from './wire.ts';

/** How often the server looks for what another process wrote, in milliseconds; an import is seen within 2 s (contract 1). */
const LOOK_EVERY = 1_000;
/** While stopping, in milliseconds: how often connections without a request are closed, and how long answers may take. */
const LOOK_FOR_IDLE_EVERY = 100;
const LAST_ANSWERS_WITHIN = 3_000;

export interface RunningServer {
  address: string;
  /** Settles when the server has stopped, after SIGINT or SIGTERM or `stop`. */
  stopped: Promise<void>;
  stop(): Promise<void>;
}

/** Prepares a fresh store, brings the index in step, and serves until told to stop. */
export async function serve(comity: Comity): Promise<RunningServer> {
  await loadStarterOnce(comity);
  await filesOf(comity).settle();
  await takeUpChanges(comity);
  const app = await buildServer(comity);
  await app.listen({ port: comity.config.port, host: comity.config.host });
  const keeping = keepInStep(comity);
  const { promise: stopped, resolve } = Promise.withResolvers<void>();
  const onSignal = (): void => void stop();
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= (async () => {
      await keeping.stop();
      await closeSoon(app);
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
      resolve();
    })();
    return stopping;
  };
  // A terminal and the launcher may both send the signal: the second one must not cut the stopping short.
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  const bound = app.server.address();
  return {
    address: `http://localhost:${typeof bound === 'object' && bound ? bound.port : comity.config.port}`,
    stopped,
    stop,
  };
}

/** Lets answers in hand be finished; what is then kept open for a next request, or is not read, must not hold up the end. */
async function closeSoon(app: FastifyInstance): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), LOOK_FOR_IDLE_EVERY);
  const last = setTimeout(() => app.server.closeAllConnections(), LAST_ANSWERS_WITHIN);
  await app.close();
  clearInterval(idle);
  clearTimeout(last);
}

/** Looks for changes again and again; a failure is logged and tried anew, since the next look may succeed. */
function keepInStep(comity: Comity): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let ended = false;
  const look = async (): Promise<void> => {
    try {
      await comity.index.catchUp();
      comity.index.current().refresh();
    } catch (error) {
      if (!(error instanceof ComityError)) comity.log.error({ err: error }, 'the index could not be brought in step');
    }
    if (!ended) timer = setTimeout(start, LOOK_EVERY);
  };
  const start = (): void => {
    running = look();
  };
  timer = setTimeout(start, LOOK_EVERY);
  return {
    async stop() {
      ended = true;
      clearTimeout(timer);
      await running;
    },
  };
}
