/**
 * How Spanish-language acts of the River Plate name their parts. Everything here can be read and corrected by a lawyer;
 * words are written without accents and in lower case, as `folded` writes them.
 */

/** Additions to an article number, in the order in which they follow each other; spellings of one rank share an entry. */
const FIRST_ADDITIONS: readonly (readonly string[])[] = [
  ['bis'],
  ['ter'],
  ['quater', 'cuater'],
  ['quinquies', 'quinques', 'quinque', 'quinquiens', 'quinto'],
  ['sexies', 'sexto'],
  ['septies', 'septimo'],
  ['octies', 'octavo', 'octeis'],
  ['nonies', 'novies', 'noveno'],
  ['decies', 'decimo'],
];
/** The tenth, the twentieth … addition after these beginnings: `duodecies`, `quinquiesdecies`, `tervicies`. */
const ADDITION_TENS = ['decies', 'vicies', 'tricies', 'quadragies'];
const ADDITION_UNITS = [
  ['un'],
  ['duo'],
  ['ter'],
  ['quater'],
  ['quin', 'quinquies'],
  ['sex', 'se', 'sexies'],
  ['septen', 'septies'],
  ['octo', 'octies'],
  ['novo', 'novies', 'nonies'],
];

/** Additions to an article number with their rank: `bis` 1, `ter` 2, `undecies` 10. */
export const NUMBER_ADDITIONS: ReadonlyMap<string, number> = additions();

const UNITS = ['primer', 'segund', 'tercer', 'cuart', 'quint', 'sext', 'septim', 'octav', 'noven'];
const TENS = ['decim', 'vigesim', 'trigesim', 'cuadragesim', 'quincuagesim'];

/** Ordinal words to their number: `primero`, `undécima`, `décimo segundo`; `único` counts as the first. */
export const ORDINAL_WORDS: ReadonlyMap<string, number> = ordinalWords();

/** Divisions from the outermost to the innermost. */
export const DIVISION_WORDS: readonly string[] = [
  'parte',
  'libro',
  'titulo',
  'capitulo',
  'seccion',
  'subseccion',
  'paragrafo',
];

/** A division without a number that carries one of these words in its place: `Título preliminar`, `Parte general`. */
export const DIVISION_NAMES: readonly string[] = [
  'preliminar',
  'general',
  'especial',
  'final',
  'complementario',
  'unico',
  'unica',
];

/** Headings of a closing group of articles that stand without a number. */
export const CLOSING_DIVISION =
  /^(?:disposicion(?:es)?|clausulas?|normas?) (?:transitorias?|finales?|complementarias?|generales|derogatorias?)(?: y (?:transitorias?|finales?|complementarias?|derogatorias?))?\.?$/;

/** First words of the title of an instrument that is annexed to an act. */
export const INSTRUMENT_WORDS: readonly string[] = (
  'acta acuerdo acuerdos adhesion arreglo carta canje codigo convencion convenio declaracion decreto enmienda enmiendas estatuto memorandum ' +
  'memorando modificaciones pacto protocolo reglamento reglas resolucion segundo tratado primer tercer'
).split(' ');

/** Words after which a sentence goes on, whatever stands on the next line. */
export const JOINING_WORDS: ReadonlySet<string> = new Set(
  (
    'el la los las lo de del al un una unos unas en con por para que se su sus sin sobre ante bajo desde entre hacia hasta segun tras y e o u ni ' +
    'cada este esta dicho dicha presente nro no n° nº ley leyes art arts articulo articulos inciso incisos ' +
    'nuestro cuyo cuya como si cuando tal otro otra mas'
  ).split(' '),
);

/** Nouns that the next line completes: `República` / `Argentina`, `párrafo` / `2`. */
export const COMPLETED_NOUNS: ReadonlySet<string> = new Set(
  'parrafo parrafos capitulo titulo decreto republica nacion estado estados naciones'.split(' '),
);

/**
 * Verbs with which an article changes another act, folded: `Sustitúyese`, `Incorpóranse`, `Modifíquese`, `quedará redactado`. Only the
 * imperative counts: the publisher's notes say `Artículo sustituido por`.
 */
export const AMENDING_VERB =
  /\b(?:sustitu|substitu|incorpor|modifi|agreg|reempla|insert|intercal|reform|adicion|anad|introduc|introduz|restable|renumer|ampli|aclar|suprim|derog|fij)\p{L}{0,5}?(?:ase|anse|ese|ense)\b|\bse (?:introduc|modific|sustitu|incorpor|agreg)\p{L}{1,8}|\bquedan? redactad|\bquedaran? (?:redactad|como sigue)|\b(?:sustituir|incorporar|modificar|reemplazar)/u;

/** Words that say that the new wording follows. */
export const WORDING_FOLLOWS = /\bsiguientes?\b|\bredactad[oa]s?\b|:["“”»]?$/;

/** The last article of an act. */
export const LAST_ARTICLE =
  /^(?:comuniq|registr[ae]se|publiq|de forma|cumplase|dese cuenta|comunicar al|el presente (?:acuerdo|convenio|tratado) entrara en vigor)/;

/** What opens the signatures of an act or a treaty. */
export const CLOSING_FORMULA =
  /^[-–—\s]*(?:dad[ao] en |registrad[ao] |firmantes$|en fe de lo cual|en testimonio de lo cual|hech[oa] (?:en|por)\b|y en fe de)/;

/** What opens a part that is no longer the act: corrections, and the list of earlier wordings that the publisher adds. */
export const CORRECTIONS = /^[-–—\s]*(?:fe de erratas|actas? de rectificacion|correccion(?:es)? (?:al|del) )/;
export const EARLIER_WORDINGS = /^antecedentes normativos\W*$/;

/** Lower case without accents and without the ordinal signs' variety; `ñ` becomes `n`. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

function additions(): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const [index, spellings] of FIRST_ADDITIONS.entries())
    for (const spelling of spellings) ranks.set(spelling, index + 1);
  for (const [ten, ending] of ADDITION_TENS.entries()) {
    const base = (ten + 1) * 10 - 1;
    ranks.set(ending, base);
    for (const [unit, beginnings] of ADDITION_UNITS.entries()) {
      for (const beginning of beginnings) ranks.set(beginning + ending, base + unit + 1);
    }
  }
  return ranks;
}

function ordinalWords(): Map<string, number> {
  const words = new Map<string, number>([
    ['unico', 1],
    ['unica', 1],
    ['primer', 1],
    ['tercer', 3],
    ['undecimo', 11],
    ['undecima', 11],
    ['duodecimo', 12],
    ['duodecima', 12],
    ['setimo', 7],
  ]);
  for (const ending of ['o', 'a']) {
    for (const [index, unit] of UNITS.entries()) words.set(unit + ending, index + 1);
    for (const [tenIndex, ten] of TENS.entries()) {
      words.set(ten + ending, (tenIndex + 1) * 10);
      for (const [index, unit] of UNITS.entries()) {
        const value = (tenIndex + 1) * 10 + index + 1;
        words.set(`${ten}${ending} ${unit}${ending}`, value);
        words.set(`${ten}o${unit}${ending}`, value);
      }
    }
  }
  return words;
}
