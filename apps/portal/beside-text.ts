import type { InterfaceLanguage } from '@comity/language';
import { type Html, html, shortened } from '@comity/web';
import { citedBySection } from './cited-texts.ts';
import { filesOf } from './files-of.ts';
import { portalMessage } from './portal-message.ts';
import type { Comity } from './wire.ts';

const MOST_FILES = 8;
const LONGEST_NAME = 80;
const KILOBYTE = 1024;

/** What stands under the provenance of a text: the files it was read from, and what cites it. */
export async function besideText(comity: Comity, recordId: string, language: InterfaceLanguage): Promise<Html> {
  return html`${await originalFiles(comity, recordId, language)}${await citedBySection(comity, recordId, language)}`;
}

async function originalFiles(comity: Comity, recordId: string, language: InterfaceLanguage): Promise<Html | ''> {
  const files = await filesOf(comity).ofRecord(recordId);
  if (files.length === 0) return '';
  const size = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
  return html`<h2>${portalMessage(language, 'files.title')}</h2><ul>
${files
  .slice(0, MOST_FILES)
  .map(
    (file) =>
      html`<li><a href="/files/${file.sha256}" download><bdi>${shortened(file.name, LONGEST_NAME)}</bdi></a> <span class="quiet">${size.format(Math.max(1, file.size / KILOBYTE))}</span></li>`,
  )}</ul>`;
}
