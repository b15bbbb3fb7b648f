import type { Dialect } from '../../law-document.ts';
import { readRtf } from '../rtf/read-rtf.ts';
import { readRtfTitle } from '../rtf/read-rtf-title.ts';
import { readDocument } from './describe-document.ts';
import { emphasisedHeadings } from './emphasised-headings.ts';
import { LEAST_SURE } from './passages.ts';

const ID = 'rtf-document';

/** Any RTF: sections by headings in bold letters. */
export const plainRtf: Dialect = {
  id: ID,
  description: 'Any RTF, as a document with sections by headings in bold letters',

  recognise: (file) => (String.fromCharCode(...file.bytes.subarray(0, 5)) === '{\\rtf' ? LEAST_SURE : 0),

  *read(file, options) {
    yield readDocument(file, options, () => {
      const paragraphs = readRtf(file.bytes).filter(({ text }) => text !== '');
      const passages = emphasisedHeadings(paragraphs.map(({ text, bold }) => ({ text, emphasised: bold })));
      return { dialect: ID, title: readRtfTitle(file.bytes), language: '', passages };
    });
  },
};
