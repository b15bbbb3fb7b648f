import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Comity } from '../wire.ts';

const registry = new Registry();
collectDefaultMetrics({ register: registry });
const durations = new Histogram({
  name: 'comity_http_request_seconds',
  help: 'Time to answer, by route and status',
  labelNames: ['route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  registers: [registry],
});
const behind = new Gauge({
  name: 'comity_index_changes_behind',
  help: 'Changes of the store that the search index has not taken up',
  registers: [registry],
});

/** Measures every request by its route, so that addresses with ids stay one series. */
export function measureRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    durations.observe(
      { route: request.routeOptions.url ?? 'none', status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
  });
}

/** What an operator's tools ask: alive, ready, figures. */
export function addOperationRoutes(app: FastifyInstance, comity: Comity): void {
  app.get('/healthz', (_request, reply) => reply.type('text/plain; charset=utf-8').send('ok\n'));
  app.get('/readyz', async (_request, reply) => {
    const problems = await whyNotReady(comity);
    return reply
      .code(problems.length === 0 ? 200 : 503)
      .type('text/plain; charset=utf-8')
      .send(problems.length === 0 ? 'ready\n' : `${problems.join('\n')}\n`);
  });
  app.get('/metrics', async (_request, reply) => {
    try {
      behind.set((await comity.index.newestChange()) - comity.index.current().generation());
    } catch {
      behind.set(-1);
    }
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

async function whyNotReady(comity: Comity): Promise<string[]> {
  const problems: string[] = [];
  try {
    await comity.index.newestChange();
  } catch (error) {
    problems.push(`store: ${(error as Error).message}`);
  }
  try {
    comity.index.current();
  } catch (error) {
    problems.push(`index: ${(error as Error).message}`);
  }
  return problems;
}
