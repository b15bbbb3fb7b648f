import { blankCase, type CaseDocument, type CaseParagraph } from '../../case-document.ts';
import type { CaseDialect, CaseReadResult, ReadOptions, SourceFile } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import { type DocxParagraph, isDocx, readDocx, WORD_MEDIA_TYPE } from './docx-document.ts';
import { readDecision } from './read-decision.ts';
import { appealedDecisions, docketNumbers, neutralCitation } from './uk-citations.ts';
import { courtCited } from './uk-courts.ts';
import { coverLines, decisionDate, ownCitation, printedTitle } from './uk-cover.ts';
import { proceedingsOf } from './uk-judgment.ts';

const ID = 'uk-judgment-docx';
const HEADING_STYLE = /heading|newspeech/i;
const NUMBERED = /^(\d{1,4}\.|\[\d{1,4}\]) (?=\S)/;
const DRAWN_RULE = /^[-–—_=*.… ]+$/;
const LONGEST_HEADING = 160;

/**
 * A judgment of a court of the United Kingdom as it was handed in by the court. Where the LegalDocML made from it stands
 * beside it, that is read instead: it has the numbers that the word processor counts.
 */
export const ukDocx: CaseDialect = {
  id: ID,
  description: 'Judgments of courts of the United Kingdom as DOCX with a neutral citation',

  recognise(file: SourceFile): number {
    try {
      if (!isDocx(file.bytes)) return 0;
      return xmlBeside(file) || ownCitation(coverLines(readDocx(file))) !== '' ? 0.9 : 0;
    } catch {
      return 0;
    }
  },

  *read(file: SourceFile, options: ReadOptions): Iterable<CaseReadResult> {
    const beside = xmlBeside(file);
    yield beside === undefined
      ? readDecision(() => readJudgment(file, options))
      : { outcome: 'left-alone', reason: `The same judgment is read from ${beside}, which stands beside.` };
  },
};

/** The name of the XML of the same judgment, where it stands beside. */
function xmlBeside(file: SourceFile): string | undefined {
  const stem = /([^/\\]+)\.docx$/i.exec(file.name)?.[1];
  const name = stem === undefined ? '' : `${stem}.xml`;
  const head = name === '' ? '' : new TextDecoder().decode(file.beside(name)?.bytes.subarray(0, 4096));
  return /<judgment\b/.test(head) ? name : undefined;
}

function readJudgment(file: SourceFile, options: ReadOptions): CaseDocument {
  const paragraphs = readDocx(file);
  const cover = coverLines(paragraphs);
  const citation = ownCitation(cover);
  if (citation === '')
    throw new RefusedFile('', 'No neutral citation of a court of the United Kingdom was found in it.');
  const language = options.language ?? 'en';
  const whole = cover.join('\n');
  const appealed = appealedDecisions(whole).filter((other) => other !== citation);
  const year = /\d{4}/.exec(citation)?.[0] as string;
  const document = blankCase({
    dialect: ID,
    country: options.country ?? 'GB',
    language,
    title: printedTitle(cover) || citation,
    identifiers: [
      neutralCitation(citation),
      ...docketNumbers(whole).map((value) => ({ scheme: 'docket' as const, value })),
    ],
    court: courtCited(citation),
    form: 'judgment',
    date: decisionDate(cover, courtCited(citation)) ?? year,
    relatedCases: appealed.map((value) => ({ relation: 'appeal-from', identifier: neutralCitation(value) })),
    texts: paragraphs.filter(({ text }) => !DRAWN_RULE.test(text)).map((paragraph) => textOf(paragraph, language)),
    files: [{ name: file.name, mediaType: WORD_MEDIA_TYPE, url: '' }],
    source: { file: file.name, url: '', publisher: '' },
    licence: 'Open Justice Licence; Crown copyright',
  });
  document.proceedings = proceedingsOf(document, appealed);
  return document;
}

function textOf(paragraph: DocxParagraph, language: string): CaseParagraph {
  const own = { part: 'decision', language, standing: 'official', anchor: '' } as const;
  const heading = HEADING_STYLE.test(paragraph.style) && paragraph.text.length <= LONGEST_HEADING;
  if (heading) {
    const level = Number(/heading(\d)/i.exec(paragraph.style)?.[1] ?? 1) || 1;
    return { ...own, number: '', heading: paragraph.text.replace(/\n/g, ' '), text: '', level };
  }
  const number = NUMBERED.exec(paragraph.text)?.[1] ?? '';
  const text = [paragraph.text.slice(number.length).trimStart(), ...paragraph.notes].join('\n');
  return { ...own, number, heading: '', text, level: 0 };
}
