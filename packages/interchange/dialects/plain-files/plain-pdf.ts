import type { Dialect } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
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
      if (!file.pdf) throw new RefusedFile('', 'This is no PDF from which text could be extracted.');
      const { title, language, pages } = file.pdf;
      return { dialect: ID, title, language, passages: passagesOf(pages) };
    });
  },
};
