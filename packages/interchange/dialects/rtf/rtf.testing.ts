import iconv from 'iconv-lite';

const HEAD =
  '{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f2\\fcharset204 Times;}{\\f3\\fcharset238 Times;}}';

/** Cyrillic as Word writes it: bytes of code page 1251 under a font of that character set. */
export function asBytes(text: string): string {
  const bytes = [...iconv.encode(text, 'cp1251')];
  return bytes.map((byte) => (byte < 128 ? String.fromCharCode(byte) : `\\'${byte.toString(16)}`)).join('');
}

/** Cyrillic as LibreOffice writes it. */
export function asEscapes(text: string): string {
  return [...text].map((letter) => (letter > '~' ? `\\u${letter.charCodeAt(0)}\\'3f` : letter)).join('');
}

/** A document of these paragraphs, each already encoded. */
export function rtfOf(paragraphs: readonly string[]): Uint8Array {
  return Buffer.from(`${HEAD}\\pard\\plain\\f2 ${paragraphs.map((text) => `${text}\\par\n`).join('')}}`, 'latin1');
}

/** A document with this RTF source as its body. */
export function rtfSource(source: string): Uint8Array {
  return Buffer.from(`${HEAD}\\f0 ${source}}`, 'latin1');
}
