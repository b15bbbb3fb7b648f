import { describe, expect, it } from 'vitest';
import { type StarterProvision, sixLanguages, starterFaults, starterProvisions } from './index.ts';
import { starterProvisionSchema } from './starter-schema.ts';

const provisions = starterProvisions();

/** The script that a summary of each language must be written in, and those it must be free of. */
const scripts: Record<(typeof sixLanguages)[number], { needs: RegExp; refuses: RegExp }> = {
  ar: { needs: /\p{Script=Arabic}/u, refuses: /[\p{Script=Han}\p{Script=Cyrillic}]/u },
  zh: { needs: /\p{Script=Han}/u, refuses: /[\p{Script=Arabic}\p{Script=Cyrillic}]/u },
  en: { needs: /[a-z]/, refuses: /[\p{Script=Arabic}\p{Script=Han}\p{Script=Cyrillic}]/u },
  fr: { needs: /[a-z]/, refuses: /[\p{Script=Arabic}\p{Script=Han}\p{Script=Cyrillic}]/u },
  ru: { needs: /\p{Script=Cyrillic}/u, refuses: /[\p{Script=Arabic}\p{Script=Han}]/u },
  es: { needs: /[a-z]/, refuses: /[\p{Script=Arabic}\p{Script=Han}\p{Script=Cyrillic}]/u },
};

function first(): StarterProvision {
  return structuredClone(provisions[0] as StarterProvision);
}

describe('the starter set', () => {
  it('has at least 200 provisions of at least 40 States', () => {
    expect(provisions.length).toBeGreaterThanOrEqual(200);
    expect(new Set(provisions.map((record) => record.country)).size).toBeGreaterThanOrEqual(40);
  });

  it('has acts whose original language is each of the six', () => {
    const languages = new Set(provisions.map((record) => record.act.titleLanguage));
    for (const language of sixLanguages) expect(languages).toContain(language);
  });

  it('has acts in languages beyond the six', () => {
    const languages = new Set(provisions.map((record) => record.act.titleLanguage));
    for (const language of ['de', 'it', 'ja', 'nl', 'pl', 'pt', 'tr', 'uk']) expect(languages).toContain(language);
  });

  it('says the same number of years, sums and articles in the three languages that write digits alike', () => {
    const digits = (text: string) =>
      [...text.matchAll(/\d[\d.,’\s]*\d|\d/g)].map(([found]) => found.replace(/\D/g, ''));
    for (const { id, summaries } of provisions) {
      expect(digits(summaries.es), id).toEqual(digits(summaries.fr));
    }
  });

  it('covers what a reader looks for first', () => {
    const subjects = new Set(provisions.flatMap((record) => [...record.crimeTypes, ...record.forms]));
    for (const subject of [
      'extradition',
      'mutual-legal-assistance',
      'money-laundering',
      'organized-criminal-group',
      'corruption',
      'trafficking-in-persons',
      'smuggling-of-migrants',
      'cybercrime',
      'obstruction-of-justice',
      'drug-offences',
      'firearms',
      'terrorism',
    ]) {
      expect(subjects).toContain(subject);
    }
  });

  it.each([
    ['legal persons', 'untoc:10'],
    ['confiscation', 'untoc:12'],
    ['confiscation abroad', 'untoc:13'],
    ['jurisdiction', 'untoc:15'],
    ['sentenced persons', 'untoc:17'],
    ['central authorities', 'untoc:18(13)'],
    ['refusal of assistance', 'untoc:18(21)'],
    ['joint investigations', 'untoc:19'],
    ['special techniques', 'untoc:20'],
    ['witnesses', 'untoc:24'],
    ['victims', 'untoc-tip:6'],
    ['cooperating offenders', 'untoc:26'],
    ['speciality', 'cets024:14'],
    ['nationality', 'cets024:6'],
  ])('has provisions on %s', (_subject, article) => {
    expect(provisions.some((record) => record.treatyArticles.includes(article))).toBe(true);
  });

  it('does not contradict itself', () => {
    expect(starterFaults(provisions)).toEqual([]);
  });

  it('is read once', () => {
    expect(starterProvisions()).toBe(provisions);
  });

  it('asserts nothing of a text later than the year it was compiled', () => {
    for (const record of provisions) expect(Number(record.asOf.slice(0, 4)), record.id).toBeLessThanOrEqual(2026);
  });
});

describe.each(provisions.map((record) => [record.country, record.provision.number, record] as const))(
  'the summaries of %s %s',
  (_country, _number, record) => {
    it.each(sixLanguages)('are plain text in %s', (language) => {
      const text = record.summaries[language];
      expect(text).toMatch(scripts[language].needs);
      // A foreign proper name may stand in Latin letters anywhere; other scripts may not.
      expect(text).not.toMatch(scripts[language].refuses);
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/ {2}|[<>*_#\n]/);
      expect(text).toMatch(/[.。]$/);
      expect(text.length).toBeLessThan(900);
    });

    it('name the same years in every language', () => {
      const years = (text: string) =>
        [...text.matchAll(/(?<!\d)(19|20)\d\d(?![\d万])/g)].map((match) => match[0]).sort();
      const expected = years(record.summaries.en);
      for (const language of sixLanguages) expect(years(record.summaries[language]), language).toEqual(expected);
    });
  },
);

describe('the schema', () => {
  it('refuses a missing language, an unknown field and a bad id', () => {
    const { es: _es, ...five } = first().summaries;
    expect(starterProvisionSchema.safeParse({ ...first(), summaries: five }).success).toBe(false);
    expect(starterProvisionSchema.safeParse({ ...first(), text: 'the law' }).success).toBe(false);
    expect(starterProvisionSchema.safeParse({ ...first(), id: 'st123' }).success).toBe(false);
  });

  it.each(['un1988:3(1)(b)', 'untoc-tip:5', 'uncac:23'])('knows %s as a treaty article', (article) => {
    expect(starterProvisionSchema.safeParse({ ...first(), treatyArticles: [article] }).success).toBe(true);
  });

  it.each(['untoc', 'untoc:', 'untoc:6(', 'untoc 6', ''])('refuses "%s" as a treaty article', (article) => {
    expect(starterProvisionSchema.safeParse({ ...first(), treatyArticles: [article] }).success).toBe(false);
  });

  it.each(['2021', '2021-11', '2021-11-30'])('knows %s as a date', (asOf) => {
    expect(starterProvisionSchema.safeParse({ ...first(), asOf }).success).toBe(true);
  });

  it.each(['', '21', '2021-13', '2021-00-01', '2021-11-32', '30.11.2021'])('refuses "%s" as a date', (asOf) => {
    expect(starterProvisionSchema.safeParse({ ...first(), asOf }).success).toBe(false);
  });

  it('refuses a link that is no web address', () => {
    const source = { url: 'javascript:alert(1)', publisher: 'A ministry' };
    expect(starterProvisionSchema.safeParse({ ...first(), source }).success).toBe(false);
  });
});

describe('starterFaults', () => {
  it('finds an id used twice and a provision that is there twice', () => {
    const faults = starterFaults([first(), first()]);
    expect(faults).toHaveLength(2);
    expect(faults[0]).toContain('the id is used twice');
    expect(faults[1]).toContain('of this act is there twice');
  });

  it('finds the id of an act given to a provision', () => {
    const record = first();
    record.id = record.act.id;
    expect(starterFaults([record])).toEqual([`${record.id}: the id is used twice`]);
  });

  it('finds one act described in two ways', () => {
    const other = { ...first(), id: 'st0000000000', provision: { ...first().provision, numberKey: '999' } };
    other.act.number = 'another';
    expect(starterFaults([first(), other])).toEqual([
      `st0000000000: act ${first().act.id} is described otherwise in ${first().id}`,
    ]);
  });

  it('finds two acts under one identifier', () => {
    const other = { ...first(), id: 'st0000000000' };
    other.act.id = 'st1111111111';
    expect(starterFaults([first(), other])[0]).toContain('belongs to another act too');
  });

  it('finds words that are in no vocabulary', () => {
    const record = first();
    record.crimeTypes = ['piracy'];
    record.forms = ['transfer'];
    record.treatyArticles = ['nowhere:1'];
    expect(starterFaults([record])).toEqual(
      ['piracy', 'transfer', 'nowhere:1'].map((id) => `${record.id}: "${id}" is in no vocabulary`),
    );
  });

  it('finds a heading without its language', () => {
    const record = first();
    record.provision.heading = 'A heading';
    record.provision.headingLanguage = '';
    expect(starterFaults([record])).toEqual([`${record.id}: a heading and its language go together`]);
  });
});
