import type { StarterProvision } from '@comity/reference';

/** An invented record of the starter set: section 1 of the act that `buildLaw` makes, unless told otherwise. */
export function starterRecord(given: {
  id?: string;
  number?: string;
  key?: string;
  crimeTypes?: string[];
  treatyArticles?: string[];
}): StarterProvision {
  const texts = Object.fromEntries(
    ['ar', 'zh', 'en', 'fr', 'ru', 'es'].map((language) => [language, `Summary ${language}`]),
  );
  return {
    id: given.id ?? 'staaaaaaaaaa',
    collection: 'starter',
    country: 'DE',
    act: {
      id: 'stgggggggggg',
      title: 'Gartengesetz',
      titleLanguage: 'de',
      alternativeTitles: ['GartG'],
      identifiers: [{ scheme: 'source', value: 'invented:gartg' }],
      date: '2020-02-03',
      number: '',
    },
    provision: { number: given.number ?? '§ 1', numberKey: given.key ?? '1', heading: 'Zweck', headingLanguage: 'de' },
    source: { url: 'https://law.example/gartg', publisher: 'Invented Gazette' },
    asOf: '2024-01-01',
    verifiedAgainst: 'Invented Gazette',
    crimeTypes: given.crimeTypes ?? ['corruption'],
    forms: [],
    treatyArticles: given.treatyArticles ?? ['uncac:15'],
    linksSaidBy: 'import',
    summaries: texts as StarterProvision['summaries'],
  };
}
