import { directionOf, type InterfaceLanguage } from '@comity/language';
import { languageName } from '@comity/reference';
import { type Html, html, type Page, shortened, shortenedToWeight } from '@comity/web';
import { citationStyles } from '../citation/citation-style.ts';
import { citationLanguage, cite } from '../citation/cite.ts';
import { literatureMessage } from '../literature-message.ts';
import type { ReadLiterature } from '../read-literature.ts';
import { literatureAnnotation } from './literature-annotation.ts';
import { literatureFacts } from './literature-facts.ts';
import { literatureProvenance } from './literature-provenance.ts';
import { isolated, shown } from './literature-words.ts';

export interface LiteratureView {
  entry: ReadLiterature;
  language: InterfaceLanguage;
}

const HEAVIEST_TITLE = 2_000;
const LONGEST_TITLE = 300;
const HEAVIEST_CITATION = 2_500;

/** The forms in which a page is also given, with what they are called and their types of media. */
export const literatureForms = [
  { extension: 'json', name: 'JSON', type: 'application/json' },
  { extension: 'csl.json', name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
  { extension: 'bib', name: 'BibTeX', type: 'application/x-bibtex' },
  { extension: 'ris', name: 'RIS', type: 'application/x-research-info-systems' },
] as const;

/** The page of a work: what it is, how it is cited, what is said of it, and who says so. */
export function literaturePage({ entry, language }: LiteratureView): Page {
  const path = `/literature/${entry.id}`;
  const content = html`<div class="frame columns act">
<main id="main">
${head(entry, language)}
${citations(entry, language)}
${literatureFacts(entry, language)}
${literatureAnnotation(entry, language)}
</main>
${forms(path, language)}
${literatureProvenance(entry, language)}
</div>`;
  return {
    language,
    title: shortened(entry.title, LONGEST_TITLE),
    path,
    content,
    alternates: literatureForms.map(({ extension, type }) => ({ type, href: `/${language}${path}.${extension}` })),
  };
}

function head({ csl, language: own, issued, textShown }: ReadLiterature, language: InterfaceLanguage): Html {
  const t = (key: string): string => literatureMessage(language, key);
  const ofTitle = own === 'und' ? html` dir="auto"` : html` lang="${own}" dir="${directionOf(own)}"`;
  const when = isolated(issued) || shown(csl.issued?.literal ?? '', 200) || t('literature.undated');
  const languageShown = own === 'und' ? '' : html` · ${languageName(own, language)}`;
  return html`<p class="quiet">${t(`literature.type.${csl.type}`)} · ${when}${languageShown}</p>
<h1${ofTitle}>${shortenedToWeight(csl.title, HEAVIEST_TITLE)}</h1>
${csl['original-title'] === undefined ? '' : html`<p>${shown(csl['original-title'], 1_000)}</p>`}
${textShown ? '' : html`<p class="notice">${t('literature.listedonly')}</p>`}`;
}

function citations({ csl, language: own }: ReadLiterature, language: InterfaceLanguage): Html {
  const citing = citationLanguage(csl, own, language);
  const rows = citationStyles.map((style) => {
    let left = HEAVIEST_CITATION;
    const runs = cite(csl, style, citing).map(({ text, italic, ofWork }) => {
      const part = shortenedToWeight(text, Math.max(0, left));
      left -= Buffer.byteLength(part);
      const isolatedPart = ofWork ? html`<bdi dir="auto">${part}</bdi>` : html`${part}`;
      return italic ? html`<cite>${isolatedPart}</cite>` : isolatedPart;
    });
    return html`<dt><b>${literatureMessage(language, `literature.style.${style.id}`)}</b></dt><dd lang="${citing}" dir="${directionOf(citing)}">${runs}</dd>`;
  });
  return html`<h2>${literatureMessage(language, 'literature.cite')}</h2><dl>${rows}</dl>`;
}

function forms(path: string, language: InterfaceLanguage): Html {
  const links = literatureForms.map(
    ({ extension, name }) => html`<li><a href="/${language}${path}.${extension}"><bdi>${name}</bdi></a></li>`,
  );
  return html`<nav class="contents side" aria-labelledby="forms-heading"><h2 id="forms-heading">${literatureMessage(language, 'literature.data')}</h2>
<ul class="plain">${links}</ul></nav>`;
}
