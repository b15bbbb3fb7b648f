import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface Config {
  /** Folder of the store and the indexes: `COMITY_DATA`, else `var/` in the project. */
  dataFolder: string;
  /** Port of the web server: `PORT`, else 3000. */
  port: number;
  /** Address the web server listens on: `HOST`, else all. */
  host: string;
  /** Lowest level logged to stderr: `LOG_LEVEL`, else `info`. */
  logLevel: string;
}

/** Reads the configuration from the environment. Throws with a list of everything that is wrong. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const problems: string[] = [];
  // An empty variable is one that was not set: an empty folder name would put the store where the user stands.
  const setting = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const port = Number(setting('PORT') ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    problems.push(`PORT is "${environment.PORT}"; it must be 0 to 65535.`);
  const logLevel = setting('LOG_LEVEL') ?? 'info';
  const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];
  if (!levels.includes(logLevel)) problems.push(`LOG_LEVEL is "${logLevel}"; it must be one of ${levels.join(', ')}.`);
  if (problems.length > 0) throw new Error(`The configuration is not usable:\n${problems.join('\n')}`);
  return {
    dataFolder: resolve(setting('COMITY_DATA') ?? join(project, 'var')),
    port,
    host: setting('HOST') ?? '0.0.0.0',
    logLevel,
  };
}
