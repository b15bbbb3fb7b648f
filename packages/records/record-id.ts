import { randomBytes } from 'node:crypto';

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A permanent opaque id: 14 characters of Crockford's base 32, the first a letter, 65 random bits.
 * It is assigned once, says nothing of the record, and is kept by export and import.
 */
export function newRecordId(): string {
  const bytes = randomBytes(14);
  let id = letters[10 + ((bytes[0] as number) % 22)] as string;
  for (let position = 1; position < 14; position += 1) id += letters[(bytes[position] as number) & 31];
  return id;
}

/** Whether a string has the shape of an id of ours (starter and imported ids included). */
export function isRecordId(text: string): boolean {
  return /^[a-z][0-9a-z]{7,31}$/.test(text);
}
