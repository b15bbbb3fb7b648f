import type {
  CaseReadResult,
  DialectOf,
  DocumentFacts,
  ReadOptions,
  ReadResult,
  SourceFile,
} from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import { caseOf } from './peachjam-case.ts';
import { lawOf } from './peachjam-law.ts';
import { type PeachjamDocument, peachjamEntries } from './peachjam-records.ts';

const HEAD_CHARACTERS = 4000;
/** Lists about provisions of laws that are published elsewhere. */
const ENRICHMENT = /"enrichment_type"\s*:\s*"([a-z_]{1,60})"/;

/** Judgments and laws of a site run with Peachjam (African legal information institutes), as its JSON fixture. */
export const peachjam: DialectOf<ReadResult | CaseReadResult> = {
  id: 'peachjam',
  description: 'Judgments and laws of African legal information institutes as JSON records (Peachjam)',

  recognise(file: SourceFile): number {
    try {
      const head = file.text().slice(0, HEAD_CHARACTERS);
      if (!/^\uFEFF?\s*\[\s*\{/.test(head)) return 0;
      return /"model"\s*:\s*"peachjam\./i.test(head) || ENRICHMENT.test(head) ? 1 : 0;
    } catch {
      return 0;
    }
  },

  *read(file: SourceFile, options: ReadOptions): Iterable<ReadResult | CaseReadResult> {
    try {
      const kind = ENRICHMENT.exec(file.text().slice(0, HEAD_CHARACTERS))?.[1];
      if (kind !== undefined) {
        const about = kind.replace(/_/g, ' ').replace(/provision$/, 'provisions');
        yield {
          outcome: 'left-alone',
          reason: `This is a list of ${about} of laws, not the text of a law or decision.`,
        };
        return;
      }
      for (const entry of peachjamEntries(file.text())) {
        yield 'fault' in entry
          ? { outcome: 'refused', place: entry.place, reason: entry.fault }
          : readDocument(entry.document, file, options);
      }
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      yield { outcome: 'refused', place: error.place, reason: error.message };
    }
  },
};

/** What such a site files under no particular kind are reports of organs and agencies. */
const reportFacts: DocumentFacts = {
  ...{ type: 'publication', issuedBy: '', periodFrom: '', periodTo: '', edition: '' },
  ...{ concerns: [], explains: [] },
};

function readDocument(document: PeachjamDocument, file: SourceFile, options: ReadOptions): ReadResult | CaseReadResult {
  try {
    if (document.judgment || document.fields.doc_type === 'judgment') {
      return { outcome: 'case', document: caseOf(document, file, options) };
    }
    if (document.legislation || /^(?:legislation|legal_instrument)$/.test(document.fields.doc_type ?? '')) {
      const law = lawOf(document, file, options);
      const isTreaty = document.fields.doc_type === 'legal_instrument' && law.country === 'INTL';
      return { outcome: 'law', document: isTreaty ? { ...law, kind: 'treaty' } : law };
    }
    if (document.fields.doc_type === 'generic_document' && document.content?.content_html) {
      return { outcome: 'law', document: { ...lawOf(document, file, options), kind: 'document', facts: reportFacts } };
    }
    return {
      outcome: 'left-alone',
      reason: `${document.place} is of another kind (${document.fields.doc_type ?? 'not stated'}), or describes a document without its text.`,
    };
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    const place = [document.place, error.place].filter((part) => part !== '').join(', ');
    return { outcome: 'refused', place, reason: error.message };
  }
}
