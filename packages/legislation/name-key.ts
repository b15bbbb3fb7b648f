import { analyserFor } from '@comity/language';

/** Folds the name of an act for look-up: `Código Penal` and `CODIGO PENAL` are one key, `18 U.S.C.` and `18 USC` too. */
export function nameKey(name: string): string {
  return analyserFor('und')
    .tokens(name)
    .map((token) => token.exact)
    .join(' ')
    .replace(/(?<![a-z\d])[a-z](?: [a-z])+(?![a-z\d])/g, (letters) => letters.replaceAll(' ', ''));
}
