/**
 * Every error that leaves Comity through HTTP or the command line. Codes are stable: clients may rely on them.
 * `sentence` is for a person who reads English logs or API answers; pages translate by code.
 */
export const errorTable = {
  'not-found': { status: 404, sentence: 'There is nothing at this address.' },
  'record-not-found': { status: 404, sentence: 'There is no record with this id.' },
  'unknown-parameter': { status: 400, sentence: 'A parameter of the address is not known here.' },
  'invalid-parameter': { status: 400, sentence: 'A parameter of the address has a value that is not accepted.' },
  'unknown-filter': { status: 400, sentence: 'The query names a filter that does not exist.' },
  'invalid-query': { status: 400, sentence: 'The query cannot be read.' },
  'invalid-cursor': { status: 400, sentence: 'The cursor does not belong to this query.' },
  'method-not-allowed': { status: 405, sentence: 'This address does not accept this method.' },
  'index-missing': { status: 503, sentence: 'The search index is not there yet; it is being built.' },
  internal: { status: 500, sentence: 'Something went wrong on our side. It has been written down.' },
} as const satisfies Record<string, { status: number; sentence: string }>;

export type ErrorCode = keyof typeof errorTable;

/** An error a person can act on. `detail` says what exactly, where, and what to do. */
export class ComityError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly detail: string;

  constructor(code: ErrorCode, detail = '') {
    super(detail === '' ? errorTable[code].sentence : detail);
    this.name = 'ComityError';
    this.code = code;
    this.status = errorTable[code].status;
    this.detail = detail;
  }
}
