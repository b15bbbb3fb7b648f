import { mediaTypes } from './recognise-media-type.ts';

const LONGEST_NAME = 120;
/** Signs that a file system or a shell gives a meaning, and those that hide how a name is written. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|]+/gu;
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  [mediaTypes.pdf]: ['pdf'],
  [mediaTypes.docx]: ['docx'],
  [mediaTypes.odt]: ['odt'],
  [mediaTypes.rtf]: ['rtf', 'doc'],
  [mediaTypes.html]: ['html', 'htm', 'xhtml'],
};

/**
 * The name under which a reader saves a file: the one it came with, without what could harm, and with an ending that
 * says what the bytes are.
 */
export function nameForDownload(name: string, mediaType: string): string {
  const endings = ENDINGS[mediaType] ?? [];
  const plain = name
    .toWellFormed()
    .replace(UNSAFE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const ending = /\.([A-Za-z0-9]{1,10})$/.exec(plain)?.[1]?.toLowerCase() ?? '';
  const fits = endings.includes(ending);
  const stem = fits ? plain.slice(0, -ending.length - 1) : plain;
  const short = [...stem].slice(0, LONGEST_NAME).join('').trim() || 'file';
  return `${short}.${fits ? ending : (endings[0] ?? 'bin')}`;
}

/** The value of `Content-Disposition` (RFC 6266): a plain name for old readers, the whole one for all others. */
export function attachment(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.() -]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
