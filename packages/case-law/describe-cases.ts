import type { Description } from '@comity/search';
import type { Kysely } from 'kysely';
import { numberOf, paragraphsIn, plainText } from './case-texts.ts';
import { readCase } from './read-case.ts';
import type { CaseLawTables } from './tables.ts';

/** What is shown of the decisions that a search found, by reference; what may not be shown is left out. */
export async function describeCases(
  db: Kysely<CaseLawTables>,
  references: readonly string[],
): Promise<Map<string, Description>> {
  const described = new Map<string, Description>();
  for (const reference of references) {
    const [id = '', wanted] = reference.split('.');
    const decision = await readCase(db, id);
    const best = decision?.accounts[0];
    if (!decision?.textShown || !best) continue;
    const language = wanted ?? decision.language;
    const paragraphs = paragraphsIn(decision, language);
    described.set(reference, {
      id: decision.id,
      kind: 'case',
      title: decision.court,
      country: decision.country,
      language,
      number: numberOf(decision),
      heading: decision.title,
      text: plainText(paragraphs),
      url: `/id/${decision.id}`,
      standing: paragraphs[0]?.standing ?? 'unknown',
      status: 'unknown',
      date: decision.date,
      licence: best.facts.licence,
      source: { url: best.facts.source.url, publisher: best.facts.source.publisher },
    });
  }
  return described;
}
