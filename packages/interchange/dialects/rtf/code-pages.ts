import { namedValues } from '../../named-values.ts';

/** Code page of a font by its `\fcharset`, after the RTF specification 1.9.1; 1 means the default of the document. */
export const CODE_PAGE_OF_CHARSET: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** Control words that stand for one character. */
export const CHARACTER_WORDS: Readonly<Record<string, string>> = namedValues<string>({
  tab: ' ',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
});

/** Groups whose content no reader sees: tables of fonts and styles, pictures, field codes, page furniture. */
export const UNSEEN_DESTINATIONS = new Set(
  (
    'fonttbl colortbl stylesheet info pict object themedata colorschememapping datastore latentstyles listtable ' +
    'listoverridetable rsidtbl xmlnstbl generator header footer headerl headerr headerf footerl footerr footerf ' +
    'fldinst mmathPr filetbl revtbl pgptbl template comment annotation atnid atnauthor bkmkstart bkmkend xe tc ' +
    'private nonesttables ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn pgdsctbl'
  ).split(' '),
);
