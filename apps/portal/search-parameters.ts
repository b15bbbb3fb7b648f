import { ComityError } from '@comity/platform';
import { type FacetName, type SearchRequest, sorts } from '@comity/search';
import { z } from 'zod';

/** Parameters of the address that filter, and the facet each filters. */
export const filterParameters = {
  kind: 'kind',
  country: 'country',
  lang: 'language',
  crime: 'crime',
  article: 'treaty',
  year: 'year',
  status: 'status',
} as const satisfies Record<string, FacetName>;
export type FilterParameter = keyof typeof filterParameters;

const several = z
  .union([z.string().max(200), z.array(z.string().max(200)).max(60)])
  .transform((value) =>
    (Array.isArray(value) ? value : [value]).flatMap((part) => part.split(',')).filter((part) => part !== ''),
  )
  .optional();

/** A number as digits and nothing else: `0x10`, `1e1` and the empty text are refused. */
export function wholeNumber(least: number, most: number) {
  const read = (value: unknown): unknown =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return z.preprocess(read, z.int().min(least).max(most));
}

/** What a search address may carry; anything else is refused. The API description is made from it. */
export const searchParametersSchema = z.strictObject({
  q: z.string().max(2000).default('').describe('Words in the query language of /en/help'),
  kind: several.describe('Only these kinds of record'),
  country: several.describe('Only these States, ISO 3166-1 alpha-2'),
  lang: several.describe('Only texts in these languages, ISO 639-1'),
  crime: several.describe('Only what is linked to these crime types'),
  article: several.describe('Only what is linked to these treaty articles, e.g. untoc:6'),
  year: several.describe('Only versions of these years'),
  status: several.describe('Only acts with these statuses'),
  sort: z
    .enum(sorts as [string, ...string[]])
    .default('relevance')
    .describe('Order of the hits'),
  limit: wholeNumber(1, 100).default(20).describe('Hits in one answer'),
  across: z.enum(['yes', 'no']).default('yes').describe('Whether to find what other languages call the same, too'),
  cursor: z.string().max(400).optional().describe('nextCursor of the answer before'),
});

/** Reads an address's parameters. Throws `unknown-parameter` or `invalid-parameter`, naming the parameter. */
export function readSearchParameters(query: unknown): SearchRequest {
  const parsed = searchParametersSchema.safeParse(query);
  if (!parsed.success) throw parameterError(parsed.error);
  const { q, sort, limit, across, cursor, ...rest } = parsed.data;
  const filters: SearchRequest['filters'] = {};
  for (const [parameter, facet] of Object.entries(filterParameters)) {
    const values = rest[parameter as FilterParameter];
    if (values && values.length > 0) filters[facet] = values;
  }
  return {
    query: q,
    ...(across === 'no' && { across: false }),
    filters,
    sort: sort as SearchRequest['sort'],
    limit,
    ...(cursor === undefined || cursor === '' ? {} : { cursor }),
  };
}

const noParameters = z.strictObject({});

/** For addresses that take no parameters. Throws `unknown-parameter`. */
export function refuseParameters(query: unknown): void {
  const parsed = noParameters.safeParse(query ?? {});
  if (!parsed.success) throw parameterError(parsed.error);
}

/** Says which parameter was refused and why. */
export function parameterError(error: z.ZodError): ComityError {
  const issue = error.issues[0];
  if (issue?.code === 'unrecognized_keys') {
    return new ComityError('unknown-parameter', `The parameter "${issue.keys[0]}" is not known here.`);
  }
  return new ComityError(
    'invalid-parameter',
    `The parameter "${issue?.path.join('.')}" is not accepted: ${issue?.message}.`,
  );
}
