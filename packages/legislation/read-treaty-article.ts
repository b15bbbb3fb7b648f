import type { Standing } from '@comity/interchange';
import type { Kysely } from 'kysely';
import { findArticle } from './flatten.ts';
import { type ReadAct, readAct } from './read-act.ts';
import * as store from './store.ts';
import type { LegislationTables } from './tables.ts';
import { instrumentOf, treatyReference } from './treaty-reference.ts';

/** One article in one language, with everything that stands under it. */
export interface ArticleText {
  expressionId: string;
  language: string;
  standing: Standing;
  number: string;
  heading: string;
  text: string;
}

/** An article of a treaty as its languages align: by the number, which is the same in each. */
export interface TreatyArticleTexts {
  act: ReadAct;
  numberKey: string;
  /** `untoc:18`; undefined where the treaty or the article is not in the reference data. */
  reference: string | undefined;
  shown: ArticleText;
  /** The text beside it that was asked for; undefined where it lacks the article. */
  besideId: string | undefined;
  beside: ArticleText | undefined;
  /** Every other text of the treaty. */
  others: { expressionId: string; language: string }[];
}

export interface ArticleWish {
  id: string;
  numberKey: string;
  expressionId?: string | undefined;
  besideId?: string | undefined;
  language: string;
}

/** Undefined when there is no such treaty that may be shown, no such article in it, or no such text to set beside. */
export async function readTreatyArticle(
  db: Kysely<LegislationTables>,
  { id, numberKey, expressionId, besideId, language }: ArticleWish,
): Promise<TreatyArticleTexts | undefined> {
  const act = await readAct(db, id, expressionId === undefined ? { language } : { expressionId });
  if (act?.kind !== 'treaty' || !act.textShown) return undefined;
  const shown = articleText(act.expression, act.provisions, numberKey);
  if (!shown) return undefined;
  const others = act.expressions.filter((expression) => expression.id !== act.expression.id);
  const besideExpression = others.find((expression) => expression.id === besideId);
  if (besideId !== undefined && !besideExpression) return undefined;
  const instrument = instrumentOf(act.identifiers);
  return {
    act,
    numberKey,
    reference: instrument === undefined ? undefined : treatyReference(instrument, { role: 'article', numberKey }),
    shown,
    besideId,
    beside:
      besideExpression && articleText(besideExpression, await store.provisionsOf(db, besideExpression.id), numberKey),
    others: others.map((expression) => ({ expressionId: expression.id, language: expression.language })),
  };
}

function articleText(
  expression: store.Expression,
  rows: readonly store.StoredProvision[],
  numberKey: string,
): ArticleText | undefined {
  const article = findArticle(rows, numberKey);
  if (!article) return undefined;
  const under = rows.filter((row) => row.position === article.position || isUnder(rows, row, article.position));
  return {
    expressionId: expression.id,
    language: expression.language,
    standing: expression.standing,
    number: article.number,
    heading: article.heading,
    text: under
      .flatMap((row) =>
        row === article ? [row.text] : [[row.number, row.heading].filter(Boolean).join(' '), row.text],
      )
      .filter((part) => part !== '')
      .join('\n'),
  };
}

function isUnder(rows: readonly store.StoredProvision[], row: store.StoredProvision, position: number): boolean {
  for (let at = row.parentPosition; at !== null; at = rows[at]?.parentPosition ?? null)
    if (at === position) return true;
  return false;
}
