import { blankCase, type CaseDocument, type CaseParagraph, type CaseProceeding } from '../../case-document.ts';
import type { CaseDialect, ReadOptions } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import { chineseBeforeOpening, chinesePartOpenings } from './chinese-courts.ts';
import { applyRuling, readAccusation } from './lecard-charges.ts';
import { type LecardHead, readDecisionBelow, readLecardHead } from './lecard-head.ts';
import { ownRuling, readRulings } from './lecard-ruling.ts';
import { paragraph } from './paragraphs.ts';
import { guarded, headOf, type JsonRecord, jsonLines, readRecord, requiredText, wholeNumberOf } from './records.ts';
import { conceptCalled, isCrimeType } from './thesaurus-lookup.ts';

const partBreak = new RegExp(`(?<=${chineseBeforeOpening.join('|')})(?=${chinesePartOpenings.join('|')})`, 'gu');

/** Chinese criminal judgments of a research collection: one JSON object a line, the judgment as one text. */
export const lecard: CaseDialect = {
  id: 'lecard',
  decisions: true,
  description: 'Chinese criminal judgments as JSON Lines with id, query (the judgment) and fact',
  recognise(file) {
    const head = headOf(file, 2000);
    if (!head.startsWith('{') || !/"query"\s*:/.test(head) || !/"id"\s*:/.test(head)) return 0;
    return /人民法院|刑事|被告人|\\u4eba\\u6c11\\u6cd5\\u9662/u.test(head) ? 0.9 : 0;
  },
  *read(file, options) {
    const source = guarded('', () => file.text());
    if (typeof source !== 'string') {
      yield source;
      return;
    }
    for (const { place, record } of jsonLines(source)) {
      yield readRecord(place, () => {
        if (record instanceof RefusedFile) throw record;
        return documentOf(record, place, { name: file.name, options });
      });
    }
  },
};

function documentOf(record: JsonRecord, place: string, given: { name: string; options: ReadOptions }): CaseDocument {
  const text = requiredText(record, 'query', place);
  const id = wholeNumberOf(record, 'id');
  if (id === undefined) throw new RefusedFile(place, 'The field "id" is missing or is no number.');
  const head = readLecardHead(text);
  if (!head) throw new RefusedFile(place, 'Its first line names no court and case number.');
  const body = text.slice(head.end);
  const below = head.stage === 'first-instance' ? undefined : readDecisionBelow(body);
  const ruling = ownRuling(body, head.stage === 'first-instance');
  const { persons, charges } = applyRuling(readAccusation(body), readRulings(ruling));
  const isAppeal = below !== undefined && below.reference !== head.caseNumber;
  return blankCase({
    dialect: lecard.id,
    country: given.options.country ?? 'CN',
    language: given.options.language ?? 'zh',
    title: head.title,
    identifiers: [
      { scheme: 'docket', value: head.caseNumber },
      { scheme: 'source', value: `lecard:${id}` },
    ],
    court: { name: head.court, division: '', level: head.level },
    form: head.form,
    legalSystem: 'civil-law',
    proceedings: [...(isAppeal ? [below] : []), ownProceeding(head, ruling)],
    persons,
    charges,
    crimeTypes: crimeTypesOf(charges.map(({ offence }) => offence)),
    relatedCases: isAppeal
      ? [{ relation: 'appeal-from', identifier: { scheme: 'docket', value: below.reference } }]
      : [],
    texts: textOfJudgment(body, ruling),
    source: { file: given.name, url: '', publisher: '' },
    licence: 'MIT',
  });
}

function ownProceeding(head: LecardHead, ruling: string): CaseProceeding {
  // Only rulings that name nobody: the others stand in the text.
  const outcome = /^(?:[一二]、)?(驳回(?:上诉|抗诉)[^。；]{0,30}维持原判)/u.exec(ruling)?.[1] ?? '';
  return { court: head.court, reference: head.caseNumber, stage: head.stage, outcome };
}

/** Crime types whose Chinese name is the name of the offence charged. */
function crimeTypesOf(offences: readonly string[]): string[] {
  const found = new Set<string>();
  for (const offence of offences) {
    const concept = conceptCalled(offence, 'zh') ?? conceptCalled(offence.replace(/罪$/u, ''), 'zh');
    if (concept && isCrimeType(concept)) found.add(concept.id);
  }
  return [...found];
}

/** The collection has taken the line breaks out: paragraphs begin where a phrase opens a part of the judgment. */
function textOfJudgment(body: string, ruling: string): CaseParagraph[] {
  const reasons = ruling === '' ? body : body.slice(0, body.length - ruling.length);
  const kind = { part: 'decision', language: 'zh', standing: 'unknown' } as const;
  const paragraphs = reasons
    .split(partBreak)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => paragraph(kind, part));
  for (const item of ruling.split(/(?<=[。；])(?=[一二三四五六七八九十]{1,3}、)/u)) {
    if (item.trim() !== '') paragraphs.push(paragraph({ ...kind, part: 'ruling' }, item.trim()));
  }
  return paragraphs;
}
