import type { InterfaceLanguage } from '@comity/language';
import { instrumentLabel } from '@comity/reference';
import { webMessage } from './web-message.ts';

/** `untoc:6` as a reader says it: the short name of the instrument and the article; of `untoc` the name alone. */
export function treatyArticleLabel(target: string, language: InterfaceLanguage): string {
  const [instrument = '', article = ''] = target.split(':');
  if (article === '') return instrumentLabel(instrument, language);
  return webMessage(language, 'treaty.article', { instrument: instrumentLabel(instrument, language), article });
}
