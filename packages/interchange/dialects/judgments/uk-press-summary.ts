import { blankCase, type CaseDocument } from '../../case-document.ts';
import type { CaseDialect, CaseReadResult, ReadOptions, SourceFile } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import { childNamed, parseXml } from '../akoma-ntoso/xml-tree.ts';
import { coverOf, paragraphsOf, type Stretch } from './legaldocml-text.ts';
import { readDecision } from './read-decision.ts';
import { appealedDecisions, citationsIn, neutralCitation, neutralCitationIn } from './uk-citations.ts';
import { firstDocument } from './uk-judgment.ts';
import { describeUk, proprietaryOf } from './uk-metadata.ts';

const ID = 'uk-press-summary';
const HEAD_CHARACTERS = 4096;

/** Press summaries of the Supreme Court and the Privy Council: about a judgment, never its text. */
export const ukPressSummary: CaseDialect = {
  id: ID,
  description: 'Press summaries of judgments of the United Kingdom as LegalDocML of the National Archives',

  recognise(file: SourceFile): number {
    try {
      return firstDocument(file.text().slice(0, HEAD_CHARACTERS)) === 'pressSummary' ? 1 : 0;
    } catch {
      return 0;
    }
  },

  *read(file: SourceFile, options: ReadOptions): Iterable<CaseReadResult> {
    yield readDecision(() => readSummary(file, options));
  },
};

function readSummary(file: SourceFile, options: ReadOptions): CaseDocument {
  const root = parseXml(file.text());
  const summary = root.name === 'akomaNtoso' ? childNamed(root, 'doc') : undefined;
  const body = childNamed(summary, 'mainBody');
  if (!summary || !body) throw new RefusedFile(`element ${root.name}`, 'The file holds no press summary with a text.');
  const { header, ...description } = describeUk(summary, file.name);
  const language = options.language ?? description.language;
  const stretch: Stretch = { part: 'summary', language, standing: 'summary' };
  const texts = paragraphsOf(body, stretch);
  if (texts.length === 0) throw new RefusedFile('element mainBody', 'The press summary has no text.');
  const about = proprietaryOf(childNamed(summary, 'meta')).get('summaryOfCite')?.[0] ?? header;
  const judgment = neutralCitationIn(about);
  return blankCase({
    dialect: ID,
    country: options.country ?? 'GB',
    ...description,
    language,
    form: 'press-summary',
    citations: citationsIn(summary),
    relatedCases: [
      ...(judgment === '' ? [] : [{ relation: 'summary-of' as const, identifier: neutralCitation(judgment) }]),
      ...appealedDecisions(header).map((value) => ({
        relation: 'appeal-from' as const,
        identifier: neutralCitation(value),
      })),
    ],
    texts: [...coverOf(childNamed(summary, 'preface'), { ...stretch, part: 'other' }), ...texts],
    licence: 'Crown copyright',
  });
}
