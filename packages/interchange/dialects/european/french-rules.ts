import { namedValues } from '../../named-values.ts';

/**
 * How French codes name their parts, as rules a lawyer can check.
 * Sources: Guide de légistique, 3.2.4 (plan and numbering of codes); the plans that Légifrance prints.
 */

/** Rank of each division word, outermost first. The files write most of them with the same heading mark. */
export const DIVISION_RANKS: readonly (readonly [word: string, rank: number])[] = [
  ['partie', 10],
  ['sous-partie', 15],
  ['livre', 20],
  ['sous-livre', 25],
  ['titre', 30],
  ['sous-titre', 35],
  ['chapitre', 40],
  ['sous-chapitre', 45],
  ['section', 50],
  ['sous-section', 55],
  ['paragraphe', 60],
  ['§', 60],
  ['sous-paragraphe', 65],
];
/** Divisions without a word of their own: `I :`, `A :`, `1° :`, `1 :`, `a :`. */
export const ENUMERATOR_RANKS = { roman: 70, letter: 72, ordinal: 74, number: 76, smallLetter: 78 } as const;
/** A heading that names no rank stands below all others. */
export const UNRANKED = 80;
/** Rank of an annex, by the number of heading marks: beside the parts, the books or the titles of a book. */
export const ANNEX_RANKS: readonly (readonly [marks: number, rank: number])[] = [
  [2, 10],
  [3, 20],
  [4, 30],
];

/** Additions to a number that was inserted later. */
export const LATIN_SUFFIX =
  '(?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|(?:un|duo|ter|quater|quin|quindec|sex|sept|octo|novo)?(?:decies|vicies|tricies|quadragies))';
const NUMERAL = String.raw`(?:[IVXLC]+(?:er|re)?|\d+(?:-\d+)*(?:er|re|e|ère)?|[A-Z]{1,2}|premi[eè]re?|deuxième|second|seconde|troisième|quatrième|cinquième|sixième|unique|pr[eé]liminaire|liminaire|additionnel(?:le)?)`;
const WORDS = DIVISION_RANKS.map(([word]) => word).join('|');

/** `Chapitre Ier bis`, `TITRE PRÉLIMINAIRE`, `Section unique`, then ` : title` or nothing. Groups: word, designation, title. */
export const DIVISION_HEADING = new RegExp(
  `^((${WORDS}) ${NUMERAL}(?: ${LATIN_SUFFIX})*(?: [A-Z])?)(?: ?[:.] ?(.*))?$`,
  'iu',
);
/** `Première partie : Partie législative`: the word after its number. Groups as above. */
export const DIVISION_WORD_LAST = new RegExp(`^(${NUMERAL} (partie|sous-partie|livre))(?: ?[:.] ?(.*))?$`, 'iu');
/** `Partie législative`, `Partie réglementaire - Décrets simples`: a part that is named, not numbered. */
export const NAMED_PART =
  /^partie (?:législative|réglementaire|législative ancienne|réglementaire ancienne|arrêtés)\b.{0,120}$/iu;
/** Divisions named by their number alone: `I bis : …`, `A. - …`, `a) …`, `25° …`, `22°`. Groups: designation, title. */
export const ENUMERATED_HEADING = new RegExp(
  `^((?:[IVXLC]{1,6}|[A-Za-z]|\\d{1,3}°?)(?: ${LATIN_SUFFIX})*)(?:(?: ?\\. ?[:–-]| ?:| -|\\))(?: (.*))?|(?<=°.{0,20}) (.*)|)$`,
  'u',
);
/** The form of them that only headings have. */
export const ENUMERATED_WITH_COLON = /^(?:[IVXLC]{1,6}|[A-Za-z]) : .{1,250}(?<![;,:])$/u;
export const ANNEX_HEADING = /^annexes?\b/iu;

/** Parts of the number of an article after its figures: ` BA`, ` CB-3-1`, ` bis`, ` quater-0 B`. */
const NUMBER_ADDITION = `(?: (?:[A-Z]{1,4}(?:-\\d+)*|${LATIN_SUFFIX}(?:-\\d+)*))`;
/** The number of an article: `1er`, `L. 111-1`, `LO121-4`, `R*1-1`, `L16-0 BA`, `A80 CB-3-1`, `R224 bis`, `1649 quater-0 B bis`, `préliminaire`. */
const ARTICLE_NUMBER = `(?:(?:LO|L\\.O\\.|RO|[LRDAC])?[ .]{0,2}\\*{0,2} ?\\d+(?: ?er|ER)?[\\w*-]*${NUMBER_ADDITION}*|[Pp]r[eé]liminaire|PR[EÉ]LIMINAIRE|[Ll]iminaire|[Uu]nique|UNIQUE|[Pp]remier|PREMIER)`;
/** An annex that is filed as an article; the agreement or the rules it holds have articles of their own. */
export const ANNEX_ARTICLE = /^article annexe\b/i;
/** No rubric of an article is longer. */
export const LONGEST_RUBRIC_CHARACTERS = 160;
/** An article without a heading mark, alone in its paragraph. */
export const LONE_ARTICLE = new RegExp(
  `^(?:Article|ARTICLE) (?:${ARTICLE_NUMBER}|(?:Annexe|ANNEXE)(?: .{1,60})?)$`,
  'u',
);
/** The new wording of an article at the start of a paragraph: `" Art. R. 132-5.-Le préfet …`. Groups: designation, text. */
export const QUOTED_ARTICLE = new RegExp(
  `^["«“]? ?((?:Art\\.?|Article) ?${ARTICLE_NUMBER}) ?\\.? ?[-–—―:]+ ?(.*)`,
  'u',
);
/** The end of a quoted wording. */
export const QUOTATION_END = /["»”] ?[.;,]?$/;

/** What is left of a broken line-break element in some texts. */
export const BROKEN_LINE_BREAK = /<RL\b/;

export const STATUSES: Readonly<Record<string, 'in-force' | 'not-yet-in-force' | 'repealed'>> = namedValues<
  'in-force' | 'not-yet-in-force' | 'repealed'
>({
  in_force: 'in-force',
  vigueur: 'in-force',
  not_yet_in_force: 'not-yet-in-force',
  vigueur_diff: 'not-yet-in-force',
  repealed: 'repealed',
  abroge: 'repealed',
});
