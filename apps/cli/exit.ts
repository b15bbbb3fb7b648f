/** Exit codes of every verb (design, contract 2). */
export const EXIT = { done: 0, failed: 1, inPart: 2, wrongUse: 64 } as const;

/** The command was used wrongly; the message says how it should be. */
export class WrongUse extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongUse';
  }
}
