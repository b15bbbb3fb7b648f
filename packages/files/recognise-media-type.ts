/** Forms of files that are kept, by what stands in them. */
export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  html: 'text/html',
} as const;

const HEAD_BYTES = 4096;
/** The list of an archive's parts stands at its end. */
const LIST_BYTES = 1024 * 1024;
const PAGE =
  /^(?:\u00EF\u00BB\u00BF)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}>\s*)?<(?:!doctype\s+html|html|head|body)\b/i;

/** The media type that the bytes show; undefined of files of other forms, which are not kept. */
export function recogniseMediaType(bytes: Uint8Array): string | undefined {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = whole.subarray(0, HEAD_BYTES);
  if (head.subarray(0, 1024).includes('%PDF-')) return mediaTypes.pdf;
  const latin = head.toString('latin1');
  if (latin.startsWith('{\\rtf')) return mediaTypes.rtf;
  if (latin.startsWith('PK')) return mediaTypeOfArchive(whole, latin);
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const text = wide ? latin.slice(2).replaceAll('\0', '') : latin;
  return PAGE.test(text) ? mediaTypes.html : undefined;
}

function mediaTypeOfArchive(whole: Buffer, head: string): string | undefined {
  if (head.includes(`mimetype${mediaTypes.odt}`)) return mediaTypes.odt;
  return whole.subarray(-LIST_BYTES).includes('word/document.xml') ? mediaTypes.docx : undefined;
}
