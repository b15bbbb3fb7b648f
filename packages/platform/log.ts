import pino from 'pino';

export type Log = pino.Logger;

/** Logs as JSON lines to stderr; stdout belongs to the answers of commands. */
export function openLog(level: string): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}
