import type { InterfaceLanguage } from '@comity/language';
import { type Instrument, instrument, languageName } from '@comity/reference';
import { type Html, html } from '@comity/web';
import { legislationMessage } from '../legislation-message.ts';
import type { ReadAct } from '../read-act.ts';
import { instrumentOf } from '../treaty-reference.ts';

/** The treaty that a text is the text of, as the reference data knows it. */
export function knownInstrument(act: ReadAct): Instrument | undefined {
  const id = act.kind === 'treaty' ? instrumentOf(act.identifiers) : undefined;
  return id === undefined ? undefined : instrument(id);
}

/**
 * The languages of a treaty: those that are here, each a link, and those in which it is authentic but which are not here,
 * with the way to the official text.
 */
export function treatyLanguages(act: ReadAct, language: InterfaceLanguage): Html | string {
  if (act.kind !== 'treaty') return '';
  const t = (key: string, values?: Record<string, string>): string => legislationMessage(language, key, values);
  const known = knownInstrument(act);
  const authentic = new Set(known?.authentic);
  const name = (code: string): string => {
    const plain = languageName(code, language);
    return authentic.has(code) ? t('treaty.authentic', { language: plain }) : plain;
  };
  const here = [...Map.groupBy(act.expressions, (expression) => expression.language)];
  const absent = [...authentic].filter((code) => !here.some(([held]) => held === code));
  return html`<details class="languages"${absent.length > 0 || here.length > 1 ? html` open` : ''}><summary>${t('treaty.languages')}</summary><ul>
${here.map(([code, [first]]) => html`<li>${code === act.expression.language ? html`<b>${name(code)}</b>` : html`<a href="/${language}/treaty/${act.id}?version=${first?.id ?? ''}">${name(code)}</a>`}</li>`)}
${absent.map((code) => html`<li>${t('treaty.absent', { language: languageName(code, language) })}</li>`)}
</ul>${known ? html`<p><a href="${known.official}" rel="external">${t('treaty.official')}</a></p>` : ''}</details>`;
}
