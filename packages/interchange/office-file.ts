import { isArchive } from './read-archive.ts';

/** Parts by which an archive shows that it is a file of an office program, and what to do with it. */
const parts: readonly [part: string, reason: string][] = [
  ['xl/workbook.xml', 'This is a workbook (XLSX), not a text; save a table that is to be read as CSV.'],
  ['ppt/presentation.xml', 'These are slides (PPTX), not a text; save their text as DOCX or PDF.'],
  ['mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'This is a workbook (ODS), not a text.'],
  ['mimetypeapplication/vnd.oasis.opendocument', 'This is an OpenDocument file; save it as DOCX, RTF or PDF.'],
];

/** Why a file of an office program is left alone; undefined of everything that is read. The names of parts are never packed. */
export function whyOffice(bytes: Uint8Array): string | undefined {
  if (!isArchive(bytes)) return undefined;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return parts.find(([part]) => buffer.includes(part, 0, 'latin1'))?.[1];
}
