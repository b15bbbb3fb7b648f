import type { Dialect } from './law-document.ts';

/** Every dialect that is read, in the order in which ties of recognition are broken. */
export const dialects: readonly Dialect[] = [];
