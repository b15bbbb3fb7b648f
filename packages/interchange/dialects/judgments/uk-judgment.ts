import { blankCase, type CaseDocument, type CaseParagraph } from '../../case-document.ts';
import type { CaseDialect, CaseReadResult, ReadOptions, SourceFile } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import { childNamed, descendantsNamed, parseXml, type XmlElement } from '../akoma-ntoso/xml-tree.ts';
import { WORD_MEDIA_TYPE } from './docx-document.ts';
import { coverOf, paragraphsOf, type Stretch } from './legaldocml-text.ts';
import { readDecision } from './read-decision.ts';
import { appealedDecisions, citationsIn, neutralCitation } from './uk-citations.ts';
import { describeUk, UK_NAMESPACE } from './uk-metadata.ts';
import { partiesOf } from './uk-parties.ts';

const ID = 'uk-judgment';
/** Root and document element stand within this many characters. */
const HEAD_CHARACTERS = 4096;
const LICENCE = 'Open Justice Licence; Crown copyright';

/** Judgments of the courts of the United Kingdom as the National Archives publish them (LegalDocML, `judgment`). */
export const ukJudgment: CaseDialect = {
  id: ID,
  description: 'Judgments of courts of the United Kingdom as LegalDocML of the National Archives',

  recognise(file: SourceFile): number {
    try {
      return firstDocument(file.text().slice(0, HEAD_CHARACTERS)) === 'judgment' ? 1 : 0;
    } catch {
      return 0;
    }
  },

  *read(file: SourceFile, options: ReadOptions): Iterable<CaseReadResult> {
    yield readDecision(() => readJudgment(file, options));
  },
};

/** `judgment`, or `doc` with its name, of a file in the vocabulary of the National Archives; `''` for any other. */
export function firstDocument(head: string): string {
  if (!head.includes(UK_NAMESPACE)) return '';
  const root = /<(?:[\w-]{1,20}:)?akomaNtoso\b/.exec(head);
  const document = /<(?:[\w-]{1,20}:)?(judgment|doc|act|bill|statement)\b([^>]{0,300})>/.exec(
    head.slice((root?.index ?? head.length) + 10),
  );
  if (document?.[1] !== 'doc') return document?.[1] ?? '';
  return /\bname="([^"]{0,60})"/.exec(document[2] ?? '')?.[1] ?? '';
}

function readJudgment(file: SourceFile, options: ReadOptions): CaseDocument {
  const root = parseXml(file.text());
  const judgment = root.name === 'akomaNtoso' ? childNamed(root, 'judgment') : undefined;
  const body = childNamed(judgment, 'judgmentBody');
  if (!judgment || !body) throw new RefusedFile(`element ${root.name}`, 'The file holds no judgment with a text.');
  const { header, ...description } = describeUk(judgment, file.name);
  const language = options.language ?? description.language;
  const appealed = appealedDecisions(header);
  const document = blankCase({
    dialect: ID,
    country: options.country ?? 'GB',
    ...description,
    language,
    form: judgment.attributes.get('name') === 'order' ? 'order' : 'judgment',
    persons: partiesOf(judgment),
    citations: citationsIn(judgment),
    relatedCases: appealed.map((value) => ({ relation: 'appeal-from', identifier: neutralCitation(value) })),
    texts: textsOf(judgment, body, language),
    licence: LICENCE,
  });
  document.proceedings = proceedingsOf(document, appealed);
  document.files.push(...wordFile(file));
  if (!document.texts.some((paragraph) => paragraph.part === 'decision')) {
    throw new RefusedFile('element judgmentBody', 'The judgment has no text.');
  }
  return document;
}

function textsOf(judgment: XmlElement, body: XmlElement, language: string): CaseParagraph[] {
  const other: Stretch = { part: 'other', language, standing: 'official' };
  return [
    ...coverOf(childNamed(judgment, 'coverPage'), other),
    ...coverOf(childNamed(judgment, 'header'), other),
    ...paragraphsOf(body, { ...other, part: 'decision' }),
    ...annexesOf(judgment, other),
  ];
}

function annexesOf(judgment: XmlElement, stretch: Stretch): CaseParagraph[] {
  const attachments = childNamed(judgment, 'attachments');
  if (!attachments) return [];
  return [...descendantsNamed(attachments, 'mainBody')].flatMap((body) => paragraphsOf(body, stretch));
}

/** The chain of appeal, where the header names the decision appealed from. */
export function proceedingsOf(document: CaseDocument, appealed: readonly string[]): CaseDocument['proceedings'] {
  if (appealed.length === 0) return [];
  const stage = document.court.level === 'supreme' ? 'cassation' : 'appeal';
  const own = document.identifiers.find(({ scheme }) => scheme === 'neutral-citation')?.value ?? '';
  return [
    ...appealed.map((reference) => ({ court: '', reference, stage: 'unknown' as const, outcome: '' })),
    {
      court: document.court.name,
      reference: own,
      ...(document.date === undefined ? {} : { date: document.date }),
      stage,
      outcome: '',
    },
  ];
}

/** The document of a word processor from which the XML was made, where it stands beside it. */
function wordFile(file: SourceFile): CaseDocument['files'] {
  const name = /([^/\\]+)\.xml$/i.exec(file.name)?.[1];
  const word = name === undefined ? undefined : file.beside(`${name}.docx`);
  return word ? [{ name: `${name}.docx`, mediaType: WORD_MEDIA_TYPE, url: '' }] : [];
}
