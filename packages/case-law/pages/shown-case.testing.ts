import type { CaseDocument } from '@comity/interchange';
import type { InterfaceLanguage } from '@comity/language';
import { pageShell } from '@comity/web';
import type { CaseAccount, ReadCase } from '../read-case.ts';
import { buildCase } from '../store.testing.ts';
import { type CaseView, casePage } from './case-page.ts';

/** The most that a page may weigh, in bytes (design 5). */
export const HEAVIEST_PAGE = 60_000;

/** `p` and 13 digits, as long as an id of ours. */
function paragraphId(account: number, at: number): string {
  return `p${account}${String(at).padStart(12, '0')}`;
}

function accountOf(document: CaseDocument, account: number): CaseAccount {
  const { texts, id: _id, work: _work, ...facts } = document;
  const paragraphs = texts.map((text, at) => ({ ...text, id: paragraphId(account, at) }));
  return { id: `d${account}`, collection: 'import', facts, paragraphs };
}

/** A decision as it is read for a page, the fullest account first, without a store: for tests that need many. */
export function shownCase(documents: readonly CaseDocument[] = [buildCase()], given: Partial<ReadCase> = {}): ReadCase {
  const [best = buildCase()] = documents;
  return {
    id: 'c0000000000001',
    country: best.country,
    title: best.title,
    language: best.language,
    court: best.court.name,
    date: best.date ?? '',
    textShown: true,
    verifiedBy: null,
    verifiedAt: null,
    enteredAt: '2031-06-01T00:00:00Z',
    source: best.source,
    licence: best.licence,
    identifiers: best.identifiers,
    accounts: documents.map(accountOf),
    links: [],
    ...given,
  };
}

/** The whole page as it is sent. */
export async function renderedPage(decision: ReadCase, view: Partial<CaseView> = {}): Promise<string> {
  return String(await pageShell(casePage({ case: decision, language: 'en', page: 1, ...view })));
}

/** What a reader sees, without tags; spaces that do not break are as others. */
export function seenIn(html: string): string {
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

/** What a reader of a language sees of a decision. */
export async function seen(decision: ReadCase, language: InterfaceLanguage = 'en'): Promise<string> {
  return seenIn(await renderedPage(decision, { language }));
}
