import type { LawNode } from '@comity/interchange';
import type { InterfaceLanguage } from '@comity/language';
import { pageShell } from '@comity/web';
import { flatten } from '../flatten.ts';
import type { ReadAct } from '../read-act.ts';
import type { Expression, StoredProvision } from '../store.ts';
import { actPage } from './act-page.ts';

/** The most that a page may weigh, in bytes (design 5). */
export const HEAVIEST_PAGE = 60_000;

/** Rows as the store answers them, with ids as long as ours. */
export function storedProvisions(nodes: readonly LawNode[]): StoredProvision[] {
  return flatten(nodes).map((row) => ({ ...row, id: provisionId(row.position), seq: row.position + 1 }));
}

/** `p` and 13 digits, as long as an id of ours. */
export function provisionId(position: number): string {
  return `p${String(position).padStart(13, '0')}`;
}

export function expressionWith(given: Partial<Expression> = {}): Expression {
  return {
    ...{ id: 'e0000000000001', act_id: 'a0000000000001', version_date: '2024-01-01', language: 'de' },
    ...{ title: 'Gartengesetz', status: 'in-force', standing: 'courtesy', collection: 'import', variant: '' },
    ...{ dialect: 'invented', source_file: 'gartg.md', source_url: 'https://law.example/gartg' },
    ...{ source_publisher: 'Invented Gazette', licence: 'CC0-1.0', dates: '[]', alternative_titles: '[]' },
    ...{ identifiers: '[]', content_hash: '', article_count: 1 },
    ...given,
  } as Expression;
}

/** An act as it is read for a page, without a store: for tests that need thousands. */
export function shownAct(
  nodes: readonly LawNode[],
  given: Partial<Omit<ReadAct, 'expression'>> & { expression?: Partial<Expression> } = {},
): ReadAct {
  const expression = expressionWith(given.expression);
  return {
    ...{
      id: 'a0000000000001',
      kind: 'legislation',
      country: 'DE',
      title: expression.title,
      titleLanguage: expression.language,
    },
    ...{ number: '', actDate: '', textShown: true, verifiedBy: null, verifiedAt: null },
    ...{ identifiers: [], expressions: [expression], dates: [], alternativeTitles: [], links: [] },
    provisions: storedProvisions(nodes),
    ...given,
    expression,
  };
}

/** The whole page as it is sent. */
export async function renderedPage(act: ReadAct, page = 1, language: InterfaceLanguage = 'en'): Promise<string> {
  return String(await pageShell(actPage({ act, language, page })));
}
