import { conceptById, instrument, state, treatyArticle, treatyArticles } from '@comity/reference';

/** What is wrong with a concept; undefined where the thesaurus has it. One it lacks would never be found by anything. */
export function conceptFault(id: string): string | undefined {
  return conceptById(id) ? undefined : `"${id.slice(0, 80)}" is no concept of the thesaurus.`;
}

/** What is wrong with a reference such as `untoc`, `untoc:18` or `untoc:18(13)`; undefined where there is such a provision. */
export function treatyReferenceFault(reference: string): string | undefined {
  const [treaty = '', article] = reference.split(':');
  const named = `"${reference.slice(0, 80)}"`;
  if (!instrument(treaty)) return `${named} is no treaty article such as untoc:18: no treaty is known by that name.`;
  // A treaty whose structure is not known may have any article.
  if (article === undefined || treatyArticles(treaty).length === 0 || treatyArticle(reference)) return undefined;
  return `${named} is no treaty article such as untoc:18: the treaty has no such provision.`;
}

/** Whether a year, month or day in ISO 8601 is one of the calendar: 2021-02-28, not 2021-02-30. */
export function isCalendarDate(date: string): boolean {
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(date)) return false;
  const day = `${date}-01-01`.slice(0, 10);
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}

/** Whether a period ends before it begins, as far as both ends are told: 2021-06 to 2021 does not. */
export function endsBeforeItBegins(from: string, to: string): boolean {
  const told = Math.min(from.length, to.length);
  return to.slice(0, told) < from.slice(0, told);
}

const NO_STATES = ['UN', 'EU', 'INTL', 'XK'];

/** The code under which a State or an organisation is known, `FR` for `fra`; undefined where there is none. */
export function knownCountry(code: string): string | undefined {
  const upper = code.toUpperCase();
  return NO_STATES.includes(upper) ? upper : state(code)?.alpha2;
}
