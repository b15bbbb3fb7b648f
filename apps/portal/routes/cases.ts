import { casePage, locateDecision, pageOfParagraph, paragraphsOnPage, readCase } from '@comity/case-law';
import { ComityError } from '@comity/platform';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { besideText } from '../beside-text.ts';
import { caseRecord } from '../case-record.ts';
import { linksOfTexts } from '../cited-texts.ts';
import { parameterError, refuseParameters, wholeNumber } from '../search-parameters.ts';
import { pageLanguage, sendPage } from '../send-page.ts';
import type { Comity } from '../wire.ts';

const pageParameters = z.strictObject({
  text: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/)
    .optional(),
  page: wholeNumber(1, 100_000).default(1),
});

/** The page of a decision, and the same as data. */
export function addCaseRoutes(app: FastifyInstance, comity: Comity): void {
  app.get('/:language/case/:name', async (request, reply) => {
    const language = pageLanguage(request);
    const { name } = request.params as { name: string };
    const [, id, extension] = /^([^.]{1,60})(?:\.(json))?$/.exec(name) ?? [];
    if (id === undefined) throw new ComityError('record-not-found');
    if (extension !== undefined) {
      refuseParameters(request.query);
      const record = await caseRecord(comity, id);
      if (!record) throw new ComityError('record-not-found');
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(record));
    }
    const parsed = pageParameters.safeParse(request.query);
    if (!parsed.success) throw parameterError(parsed.error);
    const decision = await readCase(comity.caseLaw, id);
    if (!decision) throw new ComityError('record-not-found');
    const { text, page } = parsed.data;
    const ids = paragraphsOnPage(decision, language, text, page);
    const links = await linksOfTexts(comity, ids, language);
    const beside = await besideText(comity, decision.id, language);
    return sendPage(reply, casePage({ case: decision, language, textLanguage: text, page, links, beside }));
  });
}

/** Path of the page that shows a decision or a paragraph of its texts, without the language; undefined when there is none. */
export async function placeOfCase(comity: Comity, id: string): Promise<string | undefined> {
  const place = await locateDecision(comity.caseLaw, id);
  const decision = place && (await readCase(comity.caseLaw, place.decisionId));
  if (!decision) return undefined;
  const base = `/case/${decision.id}`;
  const paragraphs = decision.accounts.flatMap((account) => account.paragraphs);
  const paragraph = paragraphs.find((row) => row.id === place.paragraphId);
  if (!paragraph) return base;
  const page = pageOfParagraph(decision, paragraph.language, paragraph.id);
  // The page shows the fullest account of each part; a shorter one stands in the data.
  if (page === undefined) return base;
  // What the court wrote every reader is shown in its language; any other language, and a summary's, is named, for readers differ.
  const shownToAll = paragraph.language === decision.language && paragraph.standing !== 'summary';
  const parameters = [...(shownToAll ? [] : [`text=${paragraph.language}`]), ...(page > 1 ? [`page=${page}`] : [])];
  return `${base}${parameters.length === 0 ? '' : `?${parameters.join('&')}`}#${paragraph.id}`;
}
