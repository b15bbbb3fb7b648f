import { createHash } from 'node:crypto';
import { ComityError } from '@comity/platform';

/** Where a page of hits ended: the sort key and docid of its last hit, and a mark of the query it belongs to. */
export interface Cursor {
  key: number;
  docid: number;
  mark: string;
}

export function fingerprint(of: unknown): string {
  return createHash('sha256').update(JSON.stringify(of)).digest('base64url').slice(0, 12);
}

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.key, cursor.docid, cursor.mark])).toString('base64url');
}

/** Throws `invalid-cursor` for a cursor that is damaged or of another query. */
export function decodeCursor(text: string, mark: string): Cursor {
  try {
    const [key, docid, of] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[];
    if (typeof key === 'number' && typeof docid === 'number' && of === mark) {
      const cursor = { key, docid, mark };
      if (encodeCursor(cursor) === text) return cursor;
    }
  } catch {
    // Falls through to the refusal: whatever was wrong with it, it is no cursor of ours.
  }
  throw new ComityError('invalid-cursor', 'The cursor does not belong to this query. Start again without it.');
}
