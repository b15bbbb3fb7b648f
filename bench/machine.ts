import { cpus, loadavg, totalmem } from 'node:os';

/** The machine and the programs that a measurement ran on. */
export function describeMachine(sqlite: string): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() || 'unknown processor';
  const memory = Math.round(totalmem() / 1024 ** 3);
  const busy = (loadavg()[0] ?? 0).toFixed(1);
  return [
    `${processors.length} × ${model}, ${memory} GB, ${process.platform} ${process.arch}`,
    `Node ${process.versions.node}, SQLite ${sqlite}`,
    new Date().toISOString().slice(0, 10),
    `load when it started ${busy}`,
  ].join('; ');
}
