import { analyserFor } from '@comity/language';

/** Folds the name of an act for look-up: `Código Penal` and `CODIGO PENAL` are one key. */
export function nameKey(name: string): string {
  return analyserFor('und')
    .tokens(name)
    .map((token) => token.exact)
    .join(' ');
}
