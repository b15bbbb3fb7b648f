import type { Sample } from './samples.testing.ts';
import { pdfOfLines, treatyLines } from './spoilt-pdf.testing.ts';
import { storedZip } from './stored-zip.testing.ts';

const bibtex = `@article{garden2020,
  title = {{Gardens} and their keeping},
  author = {Beet, A. and Rose, Maria},
  year = {2020},
  journal = {Journal of Gardens},
  doi = {10.1234/garden.5},
  abstract = {On gardens.}
}

@book{pond2019,
  title = "Ponds",
  author = {Reed, P.},
  year = 2019,
  isbn = {978-3-16-148410-0}
}
`;

const ris = `TY  - JOUR
TI  - Gardens and their keeping
AU  - Beet, A.
PY  - 2020
DO  - 10.1234/garden.5
ER  - 

TY  - BOOK
TI  - Ponds
PY  - 2019
ER  - 
`;

const csl = [
  {
    ...{ id: 'a', type: 'article-journal', title: 'Gardens', author: [{ family: 'Beet', given: 'A.' }] },
    issued: { 'date-parts': [[2020]] },
  },
  { id: 'b', type: 'book', title: 'Ponds', DOI: '10.1234/pond' },
];

const page = `<!doctype html><html lang="en"><head><title>Guide to ponds</title></head><body>
<h1>Guide to ponds</h1><p>Ponds hold water, and gardeners hold spades.</p>
<h2>Reeds</h2><p>${'Reeds grow at the edge of the pond, where the water is not deep. '.repeat(8)}</p></body></html>`;

const rtf = String.raw`{\rtf1\ansi\deff0{\fonttbl{\f0 Times;}}{\info{\title Guide to ponds}}
\pard{\b Guide to ponds}\par Ponds hold water, and gardeners hold spades.\par
{\b Reeds}\par Reeds grow at the edge of the pond.\par}`;

const paragraph = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

const word = (): Buffer =>
  storedZip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph('Title', 'Guide to ponds')}${paragraph('Heading1', 'Reeds')}${paragraph('Normal', 'Reeds grow at the edge of the pond, as gardeners know.')}</w:body></w:document>`,
  });

const guide: readonly (readonly [number, string])[] = [
  [22, 'Guide to ponds'],
  [11, 'Ponds hold water, and gardeners hold spades, as everyone knows who keeps a garden.'],
  [16, 'Reeds'],
  [11, 'Reeds grow at the edge of the pond, where the water is not deep.'],
];

/** Samples of forms that are simple enough to be written here. */
export const plainSamples: readonly Sample[] = [
  { format: 'treaty-pdf', extension: 'pdf', bytes: () => pdfOfLines(treatyLines) },
  { format: 'pdf-document', extension: 'pdf', bytes: () => pdfOfLines(guide) },
  { format: 'docx-document', extension: 'docx', bytes: word },
  { format: 'rtf-document', extension: 'rtf', bytes: () => Buffer.from(rtf) },
  { format: 'html-document', extension: 'html', bytes: () => Buffer.from(page) },
  { format: 'bibtex', extension: 'bib', bytes: () => Buffer.from(bibtex) },
  { format: 'ris', extension: 'ris', bytes: () => Buffer.from(ris) },
  { format: 'csl-json', extension: 'json', bytes: () => Buffer.from(JSON.stringify(csl)) },
];
