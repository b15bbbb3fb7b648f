/**
 * Recognises the language of a law text where its file does not say it. Scripts that one language of the supported
 * ones uses decide by themselves; languages in Latin letters are told apart by their commonest function words.
 */

/** Letters of a script, and the language that a text in it has unless a table below says otherwise. Order matters. */
const SCRIPTS: readonly { language: string; letters: RegExp }[] = [
  // Kana before Han: a Japanese text has both, a Chinese one only Han.
  { language: 'ja', letters: /[\u3040-\u30ff]/g },
  { language: 'ko', letters: /[\uac00-\ud7af]/g },
  { language: 'zh', letters: /[\u4e00-\u9fff]/g },
  { language: 'ar', letters: /[\u0620-\u064a]/g },
  { language: 'ru', letters: /[\u0400-\u045f]/g },
];

/** Letters that Arabic or Russian do not use: a text with many of them is in a language we cannot name. */
const FOREIGN_LETTERS: Readonly<Record<string, RegExp>> = {
  ar: /[\u0672-\u06d3\u06d5]/g,
  ru: /[\u0452-\u045f\u0404\u0406\u0407\u0490-\u04ff]/g,
};

/** Function words that are frequent in statutes. A word of two languages counts for both. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in or is by for that be this as any with under shall section may not an which are on such',
  cy: 'y yr yn a i o ar mae ac neu gan ei eu wedi fel hyn unrhyw rhaid caiff nad sydd adran i’r o’r a’r os bod mewn',
  fr: 'le la les de des du et en un une est par pour dans que qui au aux sur ou être l’article à sont ce cette d’un',
  es: 'el la los las de del y en un una es por para que se con al su o no lo como artículo ley sus será a',
  de: 'der die das und in den von zu des im ist mit dem nicht ein eine oder auf nach für durch wird sind als bei zur',
  pt: 'o a os as de do da dos das e em um uma é por para que se com ao à no na nos nas ou não artigo lei pelo pela',
  nl: 'de het een en van in is dat te op voor met niet zijn door of aan bij als wordt artikel deze die tot uit ten',
  it: 'il lo la i gli le di del della dei delle e in un una è per che si con al alla o non da nel nella articolo dal',
  // Neighbours of the languages above: without them their texts would pass for Spanish, Portuguese or Dutch.
  af: 'die en van in is wat nie het ’n op aan te vir met word of deur moet enige hierdie wet dat by as',
  ca: 'el la els les de del dels i en un una és per que amb es no o a al als article llei aquesta aquest sense serà',
  cs: 'a v se na z o s nebo je k do pro podle které který která zákona není po za od',
  da: 'og i at den det en et er af til som på for med de der ikke eller skal kan om ved efter fra har denne loven',
  fi: 'ja on tai ei että jos se sen joka jonka mukaan sekä voidaan tämän lain',
  gl: 'o a os as de do da dos das e en un unha é por para que se con ao á non na no nas nos ou artigo lei pola polo',
  hu: 'a az és hogy nem egy ha vagy is kell meg szerint törvény által amely amelyet aki azt ezt valamint',
  id: 'dan yang dengan atau dari untuk dalam pada di ini oleh tidak dapat sebagaimana pasal ayat undang hal',
  ms: 'yang dan atau di dalam dengan untuk bagi oleh tidak boleh mana seksyen akta hendaklah adalah itu kepada',
  no: 'og i å at den det en et er av til som på for med de ikke eller skal kan om ved etter fra har dette denne loven',
  pl: 'w i z na do się nie o lub oraz jest przez od za po dla albo art ust których który która jeżeli ustawy',
  ro: 'și de a în la cu pe din care este sau se prin pentru al ale nu un o să sunt art legii prezenta unei unui',
  sv: 'och i att den det en ett är av till som på för med de inte eller ska skall kan om vid efter från har detta lagen',
  tr: 've bir bu ile için veya olan olarak de da kanun madde gibi göre kadar ise',
};

/** Letters without which no text of some length of the language is written: Bulgarian and Macedonian have none of these. */
const NEEDED_LETTERS: Readonly<Record<string, RegExp>> = { ru: /[ыэё]/gi };
const LONG_ENOUGH_FOR_NEEDED_LETTERS = 600;

const SCRIPT_SHARE = 0.3;
/** Share of function words below which a text is not prose of the language. Statutes have 25 to 45 %. */
const WORD_SHARE = 0.12;
const FEWEST_WORDS = 5;
const LARGEST_RIVAL_SHARE = 0.98;
const SAMPLE_CHARACTERS = 20_000;

const LANGUAGES_OF_WORD = languagesOfWord();

function languagesOfWord(): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const [language, words] of Object.entries(FUNCTION_WORDS)) {
    for (const word of words.split(' ')) table.set(word, [...(table.get(word) ?? []), language]);
  }
  return table;
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

/**
 * The language of `text` as an ISO 639-1 code (ar, ja, ko, ru, zh or one of the table above), or undefined where the text
 * is too short or in none of them. Looks at the first 20,000 characters.
 */
export function recogniseLanguage(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return undefined;
  return languageOfScript(sample, letters) ?? languageOfWords(sample);
}

function languageOfScript(sample: string, letters: number): string | undefined {
  for (const { language, letters: ofScript } of SCRIPTS) {
    const found = count(sample, ofScript);
    // A tenth in kana is enough: legal Japanese is mostly Han.
    if (found / letters < (language === 'ja' ? 0.1 : SCRIPT_SHARE)) continue;
    const foreign = FOREIGN_LETTERS[language];
    if (foreign && count(sample, foreign) / letters > 0.01) return undefined;
    const needed = found > LONG_ENOUGH_FOR_NEEDED_LETTERS ? NEEDED_LETTERS[language] : undefined;
    return needed && count(sample, needed) === 0 ? undefined : language;
  }
  return undefined;
}

function languageOfWords(sample: string): string | undefined {
  const words =
    sample
      .toLowerCase()
      .replaceAll("'", '’')
      .match(/[\p{L}’]+/gu) ?? [];
  const found = new Map<string, number>();
  for (const word of words) {
    for (const language of LANGUAGES_OF_WORD.get(word) ?? []) found.set(language, (found.get(language) ?? 0) + 1);
  }
  const [best, second] = [...found].sort((left, right) => right[1] - left[1]);
  if (!best || best[1] < FEWEST_WORDS || best[1] / words.length < WORD_SHARE) return undefined;
  // Neighbouring languages share words; a lead of one word in fifty tells them apart.
  return second && second[1] > best[1] * LARGEST_RIVAL_SHARE ? undefined : best[0];
}
