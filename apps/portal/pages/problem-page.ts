import type { InterfaceLanguage } from '@comity/language';
import type { ComityError } from '@comity/platform';
import { askingForm, html, type Page } from '@comity/web';
import { portalMessage } from '../portal-message.ts';

/** What went wrong, in the reader's language, and what to do; what was typed stays in the box. */
export function problemPage(language: InterfaceLanguage, error: ComityError, query: string): Page {
  const t = (key: string): string => portalMessage(language, key);
  const detail =
    error.detail === ''
      ? ''
      : html`<p class="quiet">${t('problem.detail')} <bdi lang="en" dir="ltr">${error.detail}</bdi></p>`;
  return {
    language,
    title: t('problem.title'),
    path: '',
    noIndex: true,
    band: html`<div class="band"><div class="frame">${askingForm(language, query)}</div></div>`,
    content: html`<main id="main" class="frame reading"><h1>${t('problem.title')}</h1><p class="notice wrong">${t(`problem.${error.code === 'method-not-allowed' ? 'not-found' : error.code}`)}</p>${detail}<p>${t('problem.what')}</p></main>`,
  };
}
