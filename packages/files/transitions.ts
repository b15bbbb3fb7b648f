/**
 * How far a file has come. `received`: its bytes are kept. `checked`: they were read back and are the same. `text`: its
 * text was read. The other three are ends, and every end has its reason or its records.
 */
export const fileStates = ['received', 'checked', 'text', 'indexed', 'left-alone', 'failed'] as const;
export type FileState = (typeof fileStates)[number];

/** What may follow on what. Whatever ended, or was left in the middle, may be taken up anew. */
export const transitions: Readonly<Record<FileState, readonly FileState[]>> = {
  received: ['received', 'checked', 'failed'],
  checked: ['received', 'text', 'left-alone', 'failed'],
  text: ['received', 'indexed', 'left-alone', 'failed'],
  indexed: ['received'],
  'left-alone': ['received'],
  failed: ['received'],
};

export const ends: readonly FileState[] = ['indexed', 'left-alone', 'failed'];
export const unfinished: readonly FileState[] = fileStates.filter((state) => !ends.includes(state));

/**
 * The states from one to another by the shortest way, without the first; empty where both are the same. Another import may
 * have taken the same bytes up meanwhile: what is true of them in the end is reached from wherever they stand.
 */
export function wayTo(from: FileState, to: FileState): FileState[] {
  if (from === to) return [];
  const cameFrom = new Map<FileState, FileState>();
  const waiting: FileState[] = [from];
  for (let state = waiting.shift(); state !== undefined; state = waiting.shift()) {
    for (const next of transitions[state]) {
      if (next === from || cameFrom.has(next)) continue;
      cameFrom.set(next, state);
      waiting.push(next);
    }
  }
  const way: FileState[] = [];
  for (let state: FileState | undefined = to; state !== undefined && state !== from; state = cameFrom.get(state)) {
    way.unshift(state);
  }
  return way;
}
