import profiles from './language-profiles.json' with { type: 'json' };

/**
 * Recognises the language of a law text where its file does not say it. Scripts that one language uses decide by
 * themselves; languages that share the Cyrillic or Arabic script are told apart by letters of their own, those that share
 * the Latin or Devanagari script by their commonest function words. What each language is known by: `language-profiles.json`.
 */

interface LetterRule {
  /** Empty: a language that has no rule of its own. */
  language: string;
  has?: RegExp;
  share: number;
  without: RegExp | undefined;
  lacks: RegExp | undefined;
  after: number;
}

const scripts = Object.entries(profiles.scripts).map(([language, range]) => ({
  language,
  letters: new RegExp(`[${range}]`, 'gu'),
}));

const letterRules: ReadonlyMap<string, readonly LetterRule[]> = new Map(
  Object.entries(profiles.letters as Record<string, { language: string; [rule: string]: string | number }[]>).map(
    ([script, rules]) => [script, rules.map(letterRuleOf)],
  ),
);

function letterRuleOf(rule: { language: string; [name: string]: string | number }): LetterRule {
  const letters = (name: string) => (rule[name] === undefined ? undefined : new RegExp(`[${rule[name]}]`, 'giu'));
  const has = letters('has');
  return {
    language: rule.language,
    ...(has ? { has } : {}),
    share: Number(rule.share ?? 0),
    without: letters('without'),
    lacks: letters('lacks'),
    after: Number(rule.after ?? 0),
  };
}

const wordsOfDevanagari = new Set(['hi', 'ne', 'mr']);
const languagesOfWord = languagesByWord();

function languagesByWord(): Map<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const [language, words] of Object.entries(profiles.words)) {
    for (const word of new Set(words.split(' '))) table.set(word, [...(table.get(word) ?? []), language]);
  }
  return table;
}

/** Languages that share nearly all their function words: within a family a small lead is enough. */
const familyOf = new Map(profiles.family.flatMap((family, index) => family.map((language) => [language, index])));

const scriptShare = 0.3;
/** A tenth in kana is enough: legal Japanese is mostly Han. */
const kanaShare = 0.1;
/** Share of function words below which a text is not prose of the language. Statutes have 25 to 45 %. */
const wordShare = 0.12;
/** In languages that join their function words to others, so few stand alone; enough where no other language comes near. */
const leastWordShare = 0.05;
const clearLead = 3;
const fewestWords = 5;
/** One word that comes again and again, or two, are a table or a form. */
const fewestDistinct = 4;
const fewestDistinctOfSentence = 3;
const sentenceWords = 60;
const largestRivalShare = 0.98;
const sampleCharacters = 20_000;

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

/**
 * The language of `text` as an ISO 639-1 code (639-3 where there is none), or undefined where the text is too short, not
 * prose, or in no language of the profiles. Looks at the first 20,000 characters.
 */
export function recogniseLanguage(text: string): string | undefined {
  const sample = text.slice(0, sampleCharacters);
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return undefined;
  const script = scriptOf(sample, letters);
  if (script === undefined) return languageOfWords(sample, (language) => !wordsOfDevanagari.has(language));
  if (script === 'hi') return languageOfWords(sample, (language) => wordsOfDevanagari.has(language));
  return languageOfLetters(sample, script);
}

/** The language whose script prevails in the sample; undefined where none of the table does. */
function scriptOf(sample: string, letters: number): string | undefined {
  for (const { language, letters: ofScript } of scripts) {
    const share = count(sample, ofScript) / letters;
    if (share >= (language === 'ja' ? kanaShare : scriptShare)) return language;
  }
  return undefined;
}

function languageOfLetters(sample: string, script: string): string | undefined {
  const rules = letterRules.get(script);
  if (!rules) return script;
  const letters = count(sample, scripts.find(({ language }) => language === script)?.letters as RegExp);
  const rule = rules.find(
    ({ has, share, without, lacks, after }) =>
      (!has || count(sample, has) > share * letters) &&
      (!without || count(sample, without) <= letters / 500) &&
      (!lacks || (letters > after && count(sample, lacks) === 0)),
  );
  return rule ? rule.language || undefined : script;
}

interface Score {
  distinct: Set<string>;
  words: number;
  /** Of one letter: debris of broken text, unless longer words of the language are there too. */
  letters: number;
}

function languageOfWords(sample: string, eligible: (language: string) => boolean): string | undefined {
  const words =
    sample
      .toLowerCase()
      .replace(/['ʼ]/g, '’')
      .match(/[\p{L}\p{M}’‘]+/gu) ?? [];
  const scores = new Map<string, Score>();
  for (const word of words) {
    for (const language of languagesOfWord.get(word) ?? []) {
      const score = scores.get(language) ?? { distinct: new Set<string>(), words: 0, letters: 0 };
      if (word.length === 1) score.letters += 1;
      else {
        score.words += 1;
        score.distinct.add(word);
      }
      scores.set(language, score);
    }
  }
  const distinct = words.length < sentenceWords ? fewestDistinctOfSentence : fewestDistinct;
  const ranked = [...scores]
    .filter(([language, score]) => eligible(language) && score.distinct.size >= distinct)
    .map(([language, score]) => ({ language, found: score.words + Math.min(score.letters, score.words) }))
    .sort((left, right) => right.found - left.found);
  const [best, second] = ranked;
  if (!best || best.found < fewestWords || !isProse(best.found / words.length, best.found, second?.found ?? 0)) {
    return undefined;
  }
  if (!second || isOfOneFamily(best.language, second.language)) return best.language;
  // Neighbouring languages share words; a lead of one word in fifty tells them apart.
  return second.found > best.found * largestRivalShare ? undefined : best.language;
}

function isProse(share: number, found: number, rival: number): boolean {
  return share >= wordShare || (share >= leastWordShare && found >= 2 * fewestWords && found >= clearLead * rival);
}

function isOfOneFamily(one: string, other: string): boolean {
  const family = familyOf.get(one);
  return family !== undefined && family === familyOf.get(other);
}
