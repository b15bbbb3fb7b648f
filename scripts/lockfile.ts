import { z } from 'zod';
import { readProjectText } from './project-files.ts';

const entry = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  license: z.unknown().optional(),
  link: z.boolean().default(false),
  dev: z.boolean().default(false),
  inBundle: z.boolean().default(false),
});

const lockfile = z.object({ packages: z.record(z.string(), entry) });

/** One package of an npm lockfile. */
export interface LockedPackage extends z.infer<typeof entry> {
  /** Where npm lays it, as `node_modules/a/node_modules/b`; a folder of the workspace for our own packages. */
  path: string;
}

/** The packages of a lockfile (version 2 or 3) without the root itself; undefined when the file is missing or is no such file. */
export function readLockfile(root: string, path = 'package-lock.json'): LockedPackage[] | undefined {
  try {
    const { packages } = lockfile.parse(JSON.parse(readProjectText(root, path) ?? ''));
    return Object.entries(packages).flatMap(([place, each]) => (place === '' ? [] : [{ ...each, path: place }]));
  } catch {
    return undefined;
  }
}
