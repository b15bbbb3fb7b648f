/** How statutes print the designations of their parts, as data. Words are matched without regard to case. */

/** Grouping words. Their order in the text, not here, tells which contains which. */
export const DIVISION_WORDS =
  'chapter|part|sub-?part|title|book|division|subdivision|sub-?chapter|' +
  'livre|titre|chapitre|partie|sous-section|libro|título|titulo|capítulo|capitulo|teil|buch|kapitel|abschnitt|' +
  'hoofdstuk|afdeling|titel|capo|titolo|pennod|rhan|раздел|глава';

/** Annexes: they close every grouping of the act itself. */
export const ANNEX_WORDS = 'schedule|annex|appendix|annexe|anexo|anlage|bijlage|allegato|atodlen|приложение';

/** Words before the number of a provision. `section` of a common-law act is one too. */
export const PROVISION_WORDS =
  'article|section|regulation|rule|art\\.?|sec\\.?|artículo|articulo|artigo|artikel|articolo|erthygl|adran|статья|المادة|§';

/** Ordinals, in words, that stand for the number of a grouping or annex. */
export const ORDINALS =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|' +
  'premier|première|deuxième|troisième|quatrième|primero|segundo|tercero|cuarto|quinto|sexto';

/** Heading of the list of contents that repeats the headings of the act. */
export const CONTENTS_HEADING =
  /^(?:arrangement of (?:sections|articles|regulations)|table of contents|contents|index of sections|table des matières|índice|inhaltsverzeichnis|inhoud)\W{0,3}$/i;

/** How an act names itself: "This Act may be cited as the …", "This Act is called the …". */
export const SELF_CITATION =
  /\bth(?:is|ese) (?:act|ordinance|law|code|proclamation|decree|order|regulations?|rules) (?:may|shall) be cited (?:for all purposes )?as (?:the )?([^;]{3,200})|\bthis (?:act|law) is called (?:the )?([^;]{3,200})/i;

/** A printed line that is the title of an act. */
export const TITLE_LINE = /\b(?:act|ordinance|code|law|decree|proclamation|regulations|rules|bill|constitution)\b/i;

/** Words of a law at large that begin no title: `ACT` alone, "An Act to …". */
export const NO_TITLE = /^(?:act|an act\b.*|bill|a bill\b.*|code|law)$/i;

/** First and only provisions are numbered in words. */
export const NUMBER_WORDS = 'premier|première|1er|primero|único|unico|primo|premièrement';

/** `第一条`, `第12条之一`: word and number in one, as Chinese and Japanese print them. */
export const HAN_PROVISION =
  '第[〇零一二三四五六七八九十百千两\\d]{1,9}[条條](?:[之の][一二三四五六七八九十\\d]{1,3})?';

/** Number of a provision: `5`, `1º`, `34A`, `141 bis`, `12-1`. */
export const PROVISION_NUMBER =
  '\\d{1,4}(?:\\.?[º°ª])?(?:[A-Z]{1,3}\\b)?(?:-\\d{1,3})?(?: ?(?:bis|ter|quater|quinquies|sexies)\\b)?';
