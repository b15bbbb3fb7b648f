import type { Dialect } from '../../law-document.ts';
import type { PdfText } from '../../pdf-text.ts';
import { readDocument } from './describe-document.ts';
import { LEAST_SURE } from './passages.ts';
import { passagesOf } from './pdf-passages.ts';

const ID = 'pdf-document';

/** Any PDF with a text layer: sections by headings in larger letters, else by page. */
export const plainPdf: Dialect = {
  id: ID,
  description: 'Any PDF with a text layer, as a document with sections by headings in larger letters, else by page',

  recognise: (file) => (file.pdf ? LEAST_SURE : 0),

  *read(file, options) {
    yield readDocument(file, options, () => {
      const { title, language, pages } = file.pdf as PdfText;
      return { dialect: ID, title, language, passages: passagesOf(pages) };
    });
  },
};
