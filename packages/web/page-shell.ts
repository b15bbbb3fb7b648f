import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { directionOf, type InterfaceLanguage, interfaceLanguages, languageOwnNames } from '@comity/language';
import { html } from 'hono/html';
import type { Html } from './html.ts';
import { shortened } from './html-weight.ts';
import { webMessage } from './web-message.ts';

export const stylesheet = readFileSync(new URL('./style/comity.css', import.meta.url), 'utf8');
/** Address of the stylesheet; it changes with the content, so that it may be kept for ever. */
export const stylesheetPath = `/assets/comity-${createHash('sha256').update(stylesheet).digest('hex').slice(0, 10)}.css`;

/** Title in the window's frame and in lists of bookmarks, in UTF-16 units. */
const LONGEST_TITLE = 160;
/** The chooser names an address six times; a longer one would take the room of the page, so its question is left out. */
const LONGEST_PATH = 1_500;

export interface Page {
  language: InterfaceLanguage;
  title: string;
  /** Path of this page without its language, e.g. `/search?q=…`: the language chooser leads to the same page. */
  path: string;
  /** Goes between masthead and content, over the whole width. */
  band?: Html;
  content: Html;
  current?: 'home' | 'search' | 'help';
  /** Addresses of the same content as data. */
  alternates?: { type: string; href: string }[];
  noIndex?: boolean;
}

/** The whole HTML document around a page. */
export function pageShell(page: Page): Html {
  const { language } = page;
  const t = (key: string): string => webMessage(language, key);
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${webMessage(language, 'shell.title', { page: shortened(page.title, LONGEST_TITLE) })}</title>
<link rel="stylesheet" href="${stylesheetPath}">
<link rel="icon" href="data:,">
${page.noIndex ? html`<meta name="robots" content="noindex">` : interfaceLanguages.map((other) => html`<link rel="alternate" hreflang="${other}" href="/${other}${page.path}">`)}
${(page.alternates ?? []).map(({ type, href }) => html`<link rel="alternate" type="${type}" href="${href}">`)}
</head>
<body>
<a class="skip" href="#main">${t('shell.skip')}</a>
<header class="masthead"><div class="frame">
<a class="brand" href="/${language}">Comity</a>
<nav aria-label="${t('shell.main')}"><ul>
<li><a href="/${language}/search"${page.current === 'search' ? html` aria-current="page"` : ''}>${t('shell.search')}</a></li>
<li><a href="/${language}/help"${page.current === 'help' ? html` aria-current="page"` : ''}>${t('shell.help')}</a></li>
</ul></nav>
<nav class="languages" aria-label="${t('shell.language')}"><ul>
${interfaceLanguages.map((other) => chooserEntry(other, page))}
</ul></nav>
</div></header>
${page.band ?? ''}
${page.content}
<footer class="colophon"><div class="frame"><span>${t('shell.colophon')}</span><nav aria-label="${t('shell.api')}"><a href="/api/v1/openapi.json">${t('shell.api')}</a></nav></div></footer>
</body>
</html>`;
}

function chooserEntry(other: InterfaceLanguage, page: Page): Html {
  const path = page.path.length > LONGEST_PATH ? (page.path.split('?')[0] as string) : page.path;
  const current = other === page.language ? html` aria-current="true"` : '';
  return html`<li><a lang="${other}" hreflang="${other}" href="/${other}${path}"${current}>${languageOwnNames[other]}</a></li>`;
}
