/**
 * How German federal law names its parts, as rules a lawyer can check.
 * Sources: Handbuch der Rechtsförmlichkeit, part C (designations); the headings of the juris document type that the files print.
 */

/** `4`, `4a`, `13 a`, `101bis`, `5.1`, `XXI`. */
const NUMERAL = String.raw`(?:\d+(?:\.\d+)*(?:[a-z]{1,4}(?![\p{L}]))?(?: [a-z](?![\p{L}.]))?|[IVXLC]+(?![\p{L}]))`;
const FURTHER = String.raw`(?: ?(?:,|und|bis|u\.|–|-) ?(?:§§? ?|Art(?:ikeln?|\.)? ?)?${NUMERAL})`;

/** The designation that opens an article, and what follows it: `§ 129a`, `§§ 18 und 19`, `Art 14 bis 17`, `Artikel 3`. */
export const ARTICLE_HEADING = new RegExp(`^((?:§§? ?|Art(?:ikel|\\.)? ?)${NUMERAL}${FURTHER}*)(?:[ :.]+(.*))?$`, 'u');

/** A designation that stands alone on its line, without a heading mark. */
export const LONE_ARTICLE = new RegExp(`^((?:§§? ?|Art(?:ikel|\\.)? ?)${NUMERAL}${FURTHER}*)$`, 'u');

/** The publisher's mark for a provision that has no designation of its own. It is no word of the law. */
export const PLACEHOLDER = /^\(XXXX\) ?/;

/** Words that name a division, with the ordinals and numbers that make a designation of them. */
const DIVISION_WORDS = [
  'Buch',
  'Hauptteil',
  'Teil',
  'Unterteil',
  'Hauptstück',
  'Hauptabschnitt',
  'Abschnitt',
  'Unterabschnitt',
  'Abteilung',
  'Unterabteilung',
  'Titel',
  'Untertitel',
  'Kapitel',
  'Unterkapitel',
  'Gruppe',
  'Untergruppe',
];
const WORD = `(?:${DIVISION_WORDS.join('|')})`;

/** `Abschnitt 9a`, `Teil II`, `Erster Abschnitt`, `Allgemeiner Teil`, `Dritter bis Fünfter Abschnitt`, `1. Abschnitt`. */
const WORD_NUMERAL = '(?:\\d+|[IVXLC]+|[A-Z])[a-z]?(?![\\p{L}])';
const ORDINAL = '(?:\\p{Lu}\\p{L}+(?:er|es|e)|(?:\\d+|[IVXLC]+)[a-z]?\\.)';
export const DIVISION_DESIGNATION = new RegExp(
  `^(?:${WORD} ${WORD_NUMERAL}\\.?(?: (?:und|bis) ${WORD_NUMERAL})?|${ORDINAL}(?: (?:und|bis) ${ORDINAL})? ${WORD})$`,
  'u',
);

/** Annexes: the designation, then the title. `Anlage 1 Begriffsbestimmungen`, `Anlage (zu § 2 Absatz 3)`, `Anlagen 1 bis 3`, `Anhang EV`. */
const ANNEX_NUMBER = String.raw`(?:\d+(?:\.\d+)*[a-z]?|[IVXLC]+[a-z]?|[A-Z]{1,2}(?:[.-]?\d+)?)(?![\p{L}])`;
export const ANNEX_HEADING = new RegExp(
  `^((?:Anlage|Anhang|Anlagenband|Beilage|Muster)(?:n)?(?: (?:Nr\\. )?${ANNEX_NUMBER}(?: (?:und|bis) ${ANNEX_NUMBER})?)?)(?: ?[-:.–]? ?(.*))?$`,
  'u',
);
/** To what an annex belongs. The files print it on a line of its own, above the heading of the annex. */
export const ANNEX_REFERENCE = /^\((?:zu|Zu|zum|zur) [^()]{1,200}\)$/;

/** The closing formula with the signatures, which is no part of the last division. */
export const CLOSING_HEADING = /^Schlu(?:ss|ß)formel$/;

/** Metadata that says which amendments the text already holds. */
export const AMENDED_KEYS = /^(?:Neugefasst|(?:Zuletzt |Mittelbar )?(?:geändert)|(?:Mittelbare )?Änderung|Stand)\b/iu;
export const RESTATED_KEYS = /^Neugefasst\b/i;
/** A note on the state of the text, one line above it: `Stand: Ersetzt V 212-4-1 v. 8.7.2016`. */
export const STATE_NOTE = /^Stand: (.*)$/;
/** An amendment the publisher has not worked into the text. */
export const NOT_WORKED_IN = /noch nicht berücksichtigt|nicht ausführbar/i;
/** A note on the state counts as an amendment only where it speaks of one; others tell what the act replaced or when it came into force. */
export const STATE_NOTE_OF_AMENDMENT = /geändert|neugefasst|berücksichtigt/i;
/** `v. 30.3.2021`, `vom 3. 4. 1998`. */
export const DATE_OF_ACT = /\bv(?:om|\.) ?(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)/g;
/** `BGBl I: 2021, 327`: the year of the gazette. */
export const GAZETTE_YEAR = /: ?(\d{4})\b/;
/** The year that the abbreviation carries to tell editions apart: `GwG 2017` is cited `GwG`. */
export const EDITION_YEAR = / (?:1[89]|20)\d\d$/;
