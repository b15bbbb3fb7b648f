import type { InterfaceLanguage } from '@comity/language';
import { type Html, html } from '@comity/web';
import { caseLawMessage } from '../case-law-message.ts';

interface Turning {
  current: number;
  last: number;
  language: InterfaceLanguage;
  address(page: number): string;
}

/** Pages on either side of the open one that have a link of their own. */
const NEIGHBOURS = 3;
/** Steps in which farther pages of a long text are linked. */
const STEPS = 10;

/** Links to the pages of a long text; none when there is one page. */
export function pageTurning({ current, last, language, address }: Turning): Html | '' {
  if (last === 1) return '';
  const t = (key: string): string => caseLawMessage(language, key);
  const numbers = linkedPages(current, last).map((page) =>
    page === current ? html`<span aria-current="page">${page}</span> ` : html`<a href="${address(page)}">${page}</a> `,
  );
  return html`<nav class="pages" aria-label="${t('case.pages')}">
${current > 1 ? html`<a rel="prev" href="${address(current - 1)}">${t('case.previous')}</a>` : ''}
${numbers}
${current < last ? html`<a rel="next" href="${address(current + 1)}">${t('case.next')}</a>` : ''}
</nav>`;
}

/** The first and last page, those around the open one, and about ten between: few, however long the text is. */
export function linkedPages(current: number, last: number): number[] {
  const step = Math.ceil(last / STEPS);
  const all = Array.from({ length: last }, (_, at) => at + 1);
  return all.filter(
    (page) => page === 1 || page === last || page % step === 0 || Math.abs(page - current) <= NEIGHBOURS,
  );
}
