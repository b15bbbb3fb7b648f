import type { InterfaceLanguage } from '@comity/language';
import { directionOf } from '@comity/language';
import { conceptById, conceptLabel, countryName, instrumentLabel, languageName } from '@comity/reference';
import { type Html, html, shortenedToWeight, treatyArticleLabel } from '@comity/web';
import { literatureMessage } from '../literature-message.ts';
import type { ReadLiterature } from '../read-literature.ts';
import { fitting, isolated, listed, shown } from './literature-words.ts';

/** Bytes that each part may take: together the page stays below the 60 kB that it may weigh (design 5). */
const ROOM = { texts: 16_000, abstract: 7_500, keyPoints: 6_000, links: 3_000 };
const MOST_STATES = 40;

type Link = ReadLiterature['links'][number];

/** What is said of the content of a work: abstract, key points, method, and what it is about. */
export function literatureAnnotation(entry: ReadLiterature, language: InterfaceLanguage): Html {
  return html`${abstracts(entry, language)}
${keyPoints(entry, language)}
${about(entry, language)}`;
}

function abstracts({ annotation }: ReadLiterature, language: InterfaceLanguage): Html | '' {
  const all = inOrder(Object.entries(annotation.abstract ?? {}), language);
  if (all.length === 0) return '';
  const parts = all.map(([own, text]) => {
    const paragraphs = shortenedToWeight(text, ROOM.abstract)
      .split('\n')
      .map((paragraph) => html`<p>${paragraph}</p>`);
    return html`${standing(own, language)}
<div class="law"${directed(own)}>${paragraphs}</div>`;
  });
  return html`<h2>${literatureMessage(language, 'literature.abstract')}</h2>${within(parts, ROOM.texts, language)}`;
}

/** In which language a text is and whose it is: not the library's, and not a translation of ours. */
function standing(own: string, language: InterfaceLanguage): Html {
  const name = own === 'und' ? literatureMessage(language, 'literature.languageunknown') : languageName(own, language);
  return html`<p class="quiet">${name} · <span class="standing official">${literatureMessage(language, 'literature.aspublished')}</span></p>`;
}

function directed(own: string): Html {
  return own === 'und' ? html` dir="auto"` : html` lang="${own}" dir="${directionOf(own)}"`;
}

function keyPoints({ annotation }: ReadLiterature, language: InterfaceLanguage): Html | '' {
  const all = inOrder(Object.entries(annotation.keyPoints ?? {}), language);
  if (all.length === 0) return '';
  const parts = all.map(([own, points]) => {
    const name =
      own === 'und' ? literatureMessage(language, 'literature.languageunknown') : languageName(own, language);
    const items = points.map((point) => html`<li>${shortenedToWeight(point, 2_000)}</li>`);
    return html`<p class="quiet">${name}</p><ul${directed(own)}>${fitting(items, ROOM.keyPoints / all.length)}</ul>`;
  });
  return html`<h2>${literatureMessage(language, 'literature.keypoints')}</h2>${within(parts, ROOM.keyPoints, language)}`;
}

/** The reader's language first. */
function inOrder<Value>(entries: readonly [string, Value][], language: string): [string, Value][] {
  return entries.toSorted(([a], [b]) => Number(b === language) - Number(a === language));
}

function within(parts: readonly Html[], bytes: number, language: InterfaceLanguage): Html {
  const fit = fitting(parts, bytes);
  const left = parts.length - fit.length;
  return html`${fit}${left === 0 ? '' : html`<p class="quiet">${literatureMessage(language, 'literature.andmore', { count: left })}</p>`}`;
}

function about(entry: ReadLiterature, language: InterfaceLanguage): Html | '' {
  const t = (key: string): string => literatureMessage(language, key);
  const { method, period, states = [] } = entry.annotation;
  const names = states.slice(0, MOST_STATES).map((code) => countryName(code, language));
  if (states.length > MOST_STATES)
    names.push(literatureMessage(language, 'literature.andmore', { count: states.length - MOST_STATES }));
  const crimes = entry.links.filter((link) => link.relation === 'concerns' && isCrimeType(link.target));
  const subjects = entry.links.filter((link) => link.relation === 'concerns' && !isCrimeType(link.target));
  const articles = entry.links.filter((link) => link.relation === 'explains');
  const rows = [
    ...(method === undefined
      ? []
      : [html`<dt><b>${t('literature.method')}</b></dt><dd>${t(`literature.method.${method}`)}</dd>`]),
    ...(period === undefined
      ? []
      : [
          html`<dt><b>${t('literature.period')}</b></dt><dd>${isolated([period.from, period.to].filter((one) => one !== '').join('–'))}</dd>`,
        ]),
    ...(names.length === 0 ? [] : [html`<dt><b>${t('literature.states')}</b></dt><dd>${listed(names, language)}</dd>`]),
    ...tags('literature.crimes', crimes, language),
    ...tags('literature.subjects', subjects, language),
    ...tags('literature.articles', articles, language),
  ];
  return rows.length === 0 ? '' : html`<h2>${t('literature.about')}</h2><dl>${rows}</dl>`;
}

function isCrimeType(concept: string): boolean {
  return conceptById(concept)?.scheme === 'crime-types';
}

/** What a rule of ours suggests is marked, with how sure it is and why; what an editor confirmed is too. */
function tags(name: string, links: readonly Link[], language: InterfaceLanguage): Html[] {
  if (links.length === 0) return [];
  const all = links.map((link) => html`<li>${label(link, language)}${saidBy(link, language)}</li>`);
  const fit = fitting(all, ROOM.links);
  const left = all.length - fit.length;
  const more = left === 0 ? '' : html`<li>${literatureMessage(language, 'literature.andmore', { count: left })}</li>`;
  return [html`<dt><b>${literatureMessage(language, name)}</b></dt><dd><ul class="tags">${fit}${more}</ul></dd>`];
}

function label({ relation, target }: Link, language: InterfaceLanguage): string {
  if (relation !== 'explains') return conceptLabel(target, language);
  return target.includes(':') ? treatyArticleLabel(target, language) : instrumentLabel(target, language);
}

function saidBy({ saidBy: who, confidence, note }: Link, language: InterfaceLanguage): Html | '' {
  if (who === 'verified')
    return html` <span class="quiet">(${literatureMessage(language, 'literature.confirmed')})</span>`;
  if (who !== 'suggested') return '';
  const how = literatureMessage(language, 'literature.suggested', { confidence: Math.round((confidence ?? 0) * 100) });
  return html` <span class="quiet">(${how}${note === '' ? '' : html`: ${shown(note, 160)}`})</span>`;
}
