/** The text of a PDF as its text layer has it. Nothing is recognised from images. */
export interface PdfText {
  pages: PdfPage[];
  /** As the file says; empty when it does not. */
  title: string;
  /** BCP 47 as the file says; empty when it does not. */
  language: string;
  /** Who extracted it: `pdfjs-dist 5.4.0`. */
  extractor: string;
}

export interface PdfPage {
  /** From 1. */
  number: number;
  lines: PdfLine[];
}

/** A line as it is printed, from the top of the page to its foot. Lengths are points, from the upper left corner. */
export interface PdfLine {
  text: string;
  x: number;
  y: number;
  /** Height of its largest letters: a heading is larger than the text. */
  size: number;
}
