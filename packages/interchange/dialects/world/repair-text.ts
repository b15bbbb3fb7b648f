import { Parser } from 'htmlparser2';
import { RefusedFile } from '../../refused-file.ts';
import { storable } from '../../storable.ts';

/** Shares of a text above which it is what the name says. */
const wideShare = 0.2;
const binaryShare = 0.05;
const fewestDamaged = 3;

/** UTF-8 that was read as Latin-1: `Ã³` for `ó`. */
const doubleEncoded =
  /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}/g;
/** Pairs that stand in no text of any language, unlike `é »` with its unbreakable space. */
const onlyDoubleEncoded = /[ÃÂ][\u0080-\u00bf]|[\u00c2-\u00f4][\u0080-\u009f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: bytes of a packed file are what is looked for.
const packedFile = /^(?:PK\u0003\u0004|%PDF-|\u00d0\u00cf\u0011)/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a text has none of these.
const controls = /[\u0000-\u0008\u000e-\u001f]/g;
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/gi;

/**
 * Text as it was before it was extracted badly: letters of two bytes read as one or as two, entities of HTML left standing.
 * Throws `RefusedFile` for the bytes of a file that nobody extracted.
 */
export function repairText(raw: string): string {
  let text = raw;
  if (packedFile.test(text))
    throw new RefusedFile('', 'The text is the bytes of a file, from which no text was extracted.');
  text = withoutWideCharacters(text);
  if ((text.match(controls)?.length ?? 0) > text.length * binaryShare) {
    throw new RefusedFile('', 'The text is mostly control characters: no text was extracted.');
  }
  text = text.replaceAll('\u0000', '');
  if ((text.match(onlyDoubleEncoded)?.length ?? 0) >= fewestDamaged) text = text.replace(doubleEncoded, decodeAgain);
  if (text.includes('&')) text = text.replace(entity, decodeEntity);
  return storable(text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')).replace(/[\u00ad\u200b\ufeff]/g, '');
}

/** UTF-16 that was read byte by byte: every second character is NUL, and punctuation from U+2000 on lost its half. */
function withoutWideCharacters(text: string): string {
  const zeros = text.split('\u0000').length - 1;
  if (zeros < text.length * wideShare) return text;
  const narrow = text
    .replace(/^(?:\u00ff\u00fe|\ufffd\ufffd)/, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the low byte of a quotation mark or dash.
    .replace(/([\u0013\u0014\u0018\u0019\u001c\u001d]) /g, (_, low: string) =>
      String.fromCharCode(0x2000 + low.charCodeAt(0)),
    );
  return narrow.replaceAll('\u0000', '');
}

function decodeAgain(sequence: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(sequence, (byte) => byte.charCodeAt(0)));
  } catch {
    return sequence;
  }
}

function decodeEntity(printed: string): string {
  let decoded = '';
  const parser = new Parser({ ontext: (part) => (decoded += part) }, { decodeEntities: true });
  parser.end(printed);
  return decoded;
}
