import { toBibtex, toCslJson, toRis } from '@comity/interchange';
import {
  asDocument,
  type LiteratureTables,
  literaturePage,
  locateLiterature,
  type ReadLiterature,
  readLiterature,
} from '@comity/literature';
import { ComityError } from '@comity/platform';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Kysely } from 'kysely';
import { refuseParameters } from '../search-parameters.ts';
import { pageLanguage, sendPage } from '../send-page.ts';
import type { Comity } from '../wire.ts';

/** A work as `show --json`, `/api/v1/records/{id}` and its page's `.json` answer it: what all accounts say of it together. */
export interface LiteratureRecord {
  id: string;
  kind: 'literature';
  language: string;
  title: string;
  issued: string;
  licence: string;
  source: ReadLiterature['source'];
  identifiers: ReadLiterature['identifiers'];
  verified: { by: string; at: string } | null;
  csl: ReadLiterature['csl'];
  annotation: ReadLiterature['annotation'];
  links: ReadLiterature['links'];
  accounts: ReadLiterature['accounts'];
}

const forms = {
  bib: { type: 'application/x-bibtex; charset=utf-8', of: (entry: ReadLiterature) => toBibtex(asDocument(entry)) },
  ris: {
    type: 'application/x-research-info-systems; charset=utf-8',
    of: (entry: ReadLiterature) => toRis(asDocument(entry)),
  },
  'csl.json': {
    type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    of: (entry: ReadLiterature) => toCslJson([asDocument(entry)]),
  },
  json: { type: 'application/json; charset=utf-8', of: (entry: ReadLiterature) => JSON.stringify(recordOf(entry)) },
} as const;

/** The page of a work, and the same as data. */
export function addLiteratureRoutes(app: FastifyInstance, comity: Comity): void {
  app.get('/:language/literature/:name', async (request, reply) => {
    const language = pageLanguage(request);
    const { name } = request.params as { name: string };
    const [, id, extension] = /^([^.]{1,60})(?:\.(json|csl\.json|bib|ris))?$/.exec(name) ?? [];
    refuseParameters(request.query);
    const entry = id === undefined ? undefined : await readLiterature(literatureOf(comity), id);
    if (!entry) throw new ComityError('record-not-found');
    if (extension === undefined) return sendPage(reply, literaturePage({ entry, language }));
    return sendForm(reply, entry, extension as keyof typeof forms);
  });
}

function sendForm(reply: FastifyReply, entry: ReadLiterature, extension: keyof typeof forms): FastifyReply {
  const { type, of } = forms[extension];
  return reply.type(type).header('content-disposition', `inline; filename="${entry.id}.${extension}"`).send(of(entry));
}

/** The same store, as literature sees it. */
function literatureOf(comity: Comity): Kysely<LiteratureTables> {
  return comity.store.db as unknown as Kysely<LiteratureTables>;
}

/** Finds a work by its own id or that of an account of it. */
export async function literatureRecord(comity: Comity, id: string): Promise<LiteratureRecord | undefined> {
  const place = await locateLiterature(literatureOf(comity), id);
  const entry = place === undefined ? undefined : await readLiterature(literatureOf(comity), place);
  return entry && recordOf(entry);
}

function recordOf(entry: ReadLiterature): LiteratureRecord {
  const { id, language, title, issued, licence, source, identifiers, csl, annotation, links, accounts } = entry;
  const { verifiedBy, verifiedAt } = entry;
  return {
    ...{ id, kind: 'literature', language, title, issued, licence, source, identifiers },
    verified: verifiedBy !== null && verifiedAt !== null ? { by: verifiedBy, at: verifiedAt } : null,
    ...{ csl, annotation, links, accounts },
  };
}

/** Path of the page of a work, without the language; undefined when there is none. */
export async function placeOfLiterature(comity: Comity, id: string): Promise<string | undefined> {
  const place = await locateLiterature(literatureOf(comity), id);
  const entry = place === undefined ? undefined : await readLiterature(literatureOf(comity), place);
  return entry && `/literature/${entry.id}`;
}
