import { directionOf, type InterfaceLanguage } from '@comity/language';
import { html } from 'hono/html';
import type { Html } from './html.ts';
import { webMessage } from './web-message.ts';

/** A text in a language of its own, isolated against the direction around it. */
export function inLanguage(text: string, language: string): Html {
  return html`<bdi lang="${language}" dir="${directionOf(language)}">${text}</bdi>`;
}

const standings = ['official', 'courtesy', 'machine', 'summary'];

/** How a text stands to the law, as a word and a shape, never as a colour alone. */
export function standingMark(standing: string, language: InterfaceLanguage): Html {
  const known = standings.includes(standing) ? standing : 'unknown';
  return html`<span class="standing ${known}">${webMessage(language, `standing.${known}`)}</span>`;
}

export function statusWord(status: string, language: InterfaceLanguage): string {
  const known = ['in-force', 'not-yet-in-force', 'repealed', 'draft'].includes(status) ? status : 'unknown';
  return webMessage(language, `status.${known}`);
}

/** Id of the search form: filters that stand elsewhere on the page name it as theirs. */
export const ASKING_FORM = 'asking';

/** The search box. `query` is what was typed: it stays. */
export function askingForm(language: InterfaceLanguage, query: string): Html {
  const t = (key: string): string => webMessage(language, key);
  return html`<form id="${ASKING_FORM}" class="asking" role="search" action="/${language}/search" method="get">
<label for="q">${t('asking.label')}</label>
<div class="row"><input id="q" name="q" type="search" value="${query}" dir="auto" autocomplete="off" spellcheck="false" aria-describedby="q-hint"><button>${t('asking.button')}</button></div>
<p class="quiet" id="q-hint">${t('asking.hint')}</p>
</form>`;
}

/** A text with marks, made from offsets (start inclusive, end exclusive); those beyond the end of a shortened text mark nothing. */
export function withMarks(text: string, highlights: readonly [number, number][]): Html {
  const parts: Html[] = [];
  let at = 0;
  for (const [start, end] of highlights) {
    if (start >= text.length) break;
    parts.push(html`${text.slice(at, start)}<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return html`${parts}${text.slice(at)}`;
}
