/**
 * How Dutch acts name their parts, as rules a lawyer can check.
 * Sources: Aanwijzingen voor de regelgeving, 3.54 to 3.58 (division of acts) and 4.24 (citing title); old spellings as the codes print them.
 */

/** Rank of each division word, outermost first. */
export const DIVISION_RANKS: readonly (readonly [word: string, rank: number])[] = [
  ['deel', 5],
  ['boek', 10],
  ['hoofdstuk', 20],
  ['titeldeel', 30],
  ['titel', 30],
  ['afdeling', 40],
  ['afdeeling', 40],
  ['onderafdeling', 45],
  ['paragraaf', 50],
  ['par.', 50],
  ['§', 50],
  ['subparagraaf', 60],
  ['bijlage', 1],
  ['aanhangsel', 1],
  ['lijst', 1],
  ['tabel', 1],
];
/** A division named by a letter alone stands between books and titles. */
export const LETTER_RANK = 25;
/** Unnumbered final provisions close a book or the whole code, not the title printed last before them. */
export const FINAL_PROVISIONS: readonly (readonly [heading: RegExp, rank: number])[] = [
  [/^algemee?ne slotbepaling/i, 10],
  [/^slotbepaling/i, 30],
];
/** A heading without designation stands below the numbered division it is printed in. */
export const UNNUMBERED_RANK = 80;

const NUMERAL = String.raw`(?:\d+(?:[.:]\d+)*[a-z]{0,3}|[IVXLC]+[A-Za-z]?|[A-Z])`;
const LATIN_SUFFIX = '(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|nonies|decies)';
const WORDS = DIVISION_RANKS.map(([word]) => word.replace('.', '\\.')).join('|');
const ORDINAL = String.raw`(?:\p{L}+(?:de|ste))`;

/** `Hoofdstuk IV`, `Titel VIII A`, `§ 2.1`, `Bijlage A`, then a title. Groups: designation, word, title. */
export const DIVISION_HEADING = new RegExp(
  `^((${WORDS}) ?${NUMERAL}(?: ${LATIN_SUFFIX}| [A-Z](?![\\p{L}]))?)(?:[.:]? +(.*)|[.:]?)$`,
  'iu',
);
/** `Tweede Boek`, `Derde afdeling A`: the word after its ordinal. Groups: designation, word, title. */
export const DIVISION_WORD_LAST = new RegExp(
  `^(${ORDINAL} (${WORDS})(?: [A-Z](?![\\p{L}]))?)(?:[.:]? +(.*)|[.:]?)$`,
  'iu',
);
/** An annex without a number. Groups as above. */
export const UNNUMBERED_ANNEX = /^((bijlage|aanhangsel)n?)(?:[.:]? +(.*)|[.:]?)$/iu;
export const LETTER_HEADING = /^[A-Z]$/;

/** `Artikel 77a`, `Artikel 509i bis`, `Artikel 5:3:1`, `Artikel IX`, `Art. 3`, with or without a title. Groups: designation, title. */
export const ARTICLE_HEADING = new RegExp(
  `^((?:[Aa]rt(?:ikel(?:en)?|\\.)|ART(?:IKEL(?:EN)?|\\.))(?: |(?=\\d))(?:${NUMERAL}(?:(?<=\\d[a-z]{0,3})[A-Za-z]*)?(?:-\\d+)?(?: ?${LATIN_SUFFIX})?(?: ?(?:en|tot en met|t/m|–|-) ?${NUMERAL})?|[Ee]nig))(?:[.:]? +(.*)|[.:]?)$`,
  'u',
);
/** A heading that opens with the word for an article is one, whatever its number looks like: `Artikel A1.2-bis`. Groups as above. */
export const ODD_ARTICLE_HEADING = /^(Artikel [\p{L}\d]{0,3}\d[^\s,;]{0,20})(?:[.:]? +(.*)|[.:]?)$/u;
/** An article without a heading mark, alone on its line. */
export const LONE_ARTICLE = new RegExp(`^Artikel ${NUMERAL}[a-z]*(?: ${LATIN_SUFFIX})?$`, 'u');

/** Where the closing formula and the signatures begin. */
export const CLOSING_FORMULA = /^(?:Lasten en bevelen|Gegeven te[n ]|Uitgegeven |Aldus vastgesteld)/;

/** How an act says under which title it is cited. Group: the title. */
export const CITING_CLAUSE =
  /(?:Deze|Dit) (?:rijks)?(?:wet|wetboek|besluit|regeling|verordening|landsverordening)(?: \p{L}+){0,4}? (?:wordt|worden|kan|kunnen)(?: worden)? aangehaald (?:als|onder de(?:n)? (?:titel|naam|citeertitel)(?: van)?)(?: de| het)?:? ?["“„'‘«]?([\p{Lu}\d][^"”»\n]{2,200}?)["”'’»]?(?:,? met vermelding|\.?$|\. |, )/mu;
/** `Politiewet, met vermelding van het jaartal van het Staatsblad`: the year belongs to the title. */
export const WITH_YEAR = /^ \d{4}$/;
/** `… welke zullen uitmaken het Wetboek van Strafrecht`: how the old codes are named in their enacting formula. */
export const MAKES_UP_CLAUSE = /zullen uitmaken (?:het|de) ([\p{Lu}][\p{L} -]{3,100}?)\.? *$/mu;
/** `… (Wet wapens en munitie)` at the end of the full title. */
export const SHORT_TITLE_IN_BRACKETS = /\(([\p{Lu}][^()]{3,200})\)$/u;
/** `Wet van 3 maart 1881`, `Rijkswet van 8 mei 2003`. */
export const DATED_TITLE =
  /^(?:Rijkswet|Wet|Besluit|Landsverordening|Koninklijk besluit) van (?:den )?(\d{1,2})(?:den?|sten?|n|en)? (\p{L}+) (\d{4})/iu;
export const MONTHS: Readonly<Record<string, string>> = {
  januari: '01',
  februari: '02',
  maart: '03',
  april: '04',
  mei: '05',
  juni: '06',
  juli: '07',
  augustus: '08',
  september: '09',
  oktober: '10',
  october: '10',
  november: '11',
  december: '12',
};

/** The title of an act opens with its kind, perhaps after an adjective: `Wet van …`, `Opiumwet 1960`, `Tijdelijke wet …`. Treaties do not. */
export const ACT_TITLE =
  /^(?:\p{L}+ ){0,2}(?:\p{L}*(?:wet|wetboek|besluit|regeling|verordening|reglement|rijkswet))(?![\p{L}])/iu;
export const TREATY_TITLE =
  /^(?:\p{L}+ ){0,3}(?:\p{L}*(?:verdrag|protocol|overeenkomst|akkoord|conventie|handvest|statuut|notawisseling))(?![\p{L}])/iu;
/** How acts of the Kingdom open. */
export const ENACTING_PREAMBLE = /\bbij de gratie Gods\b/i;

/** The repository was made from the state of this year and not kept up since. */
export const STATE_OF_REPOSITORY = '2017';
export const REGULATION_IDENTIFIER = /BWB[RV]\d{7}/;
