import { describe, expect, it } from 'vitest';
import { sixLanguages } from './six-languages.ts';
import { starterProvisions } from './starter.ts';
import { type StarterCase, starterCaseFileSchema, starterCaseSchema } from './starter-case-schema.ts';
import { starterCaseFaults, starterCases } from './starter-cases.ts';

const cases = starterCases();

/** Two parties with a word for "against" between them, as case names of many courts print them. */
const partyNames = /\s(v\.?|vs\.?|c\.|c\/|gegen|contra|contre|против|versus)\s/i;

/** The script that a summary of each language must be written in, and those it must be free of. */
const scripts: Record<(typeof sixLanguages)[number], { needs: RegExp; refuses: RegExp }> = {
  ar: { needs: /\p{Script=Arabic}/u, refuses: /[\p{Script=Han}\p{Script=Cyrillic}]/u },
  zh: { needs: /\p{Script=Han}/u, refuses: /[\p{Script=Arabic}\p{Script=Cyrillic}]/u },
  en: { needs: /[a-z]/, refuses: /[\p{Script=Arabic}\p{Script=Han}\p{Script=Cyrillic}]/u },
  fr: { needs: /[a-z]/, refuses: /[\p{Script=Arabic}\p{Script=Han}\p{Script=Cyrillic}]/u },
  ru: { needs: /\p{Script=Cyrillic}/u, refuses: /[\p{Script=Arabic}\p{Script=Han}]/u },
  es: { needs: /[a-z]/, refuses: /[\p{Script=Arabic}\p{Script=Han}\p{Script=Cyrillic}]/u },
};

/** Sentences by their final stops; numbers and abbreviations with a stop inside are no end. */
function sentencesOf(text: string): number {
  return text.match(/[。؟?!]|\.(?=\s|$)/gu)?.length ?? 0;
}

/** An invented record that fits the schema. */
function invented(changes: Partial<StarterCase> = {}): StarterCase {
  return {
    id: 'st0000000001',
    collection: 'starter',
    country: 'XX',
    language: 'en',
    court: { name: 'Court of an Invented State', level: 'appeal' },
    date: '2020-01-02',
    number: '1/2020',
    identifiers: [{ scheme: 'docket', value: '1/2020' }],
    source: { url: 'https://court.example/', publisher: 'Court of an Invented State' },
    verifiedAgainst: 'Nothing',
    crimeTypes: ['money-laundering'],
    elements: ['jurisdiction'],
    treatyArticles: ['untoc:16'],
    cooperation: [{ form: 'extradition', states: ['YY'], basis: '' }],
    provisions: [],
    linksSaidBy: 'import',
    summaries: { ar: 'نص', zh: '文', en: 'text', fr: 'texte', ru: 'текст', es: 'texto' },
    ...changes,
  };
}

describe('the decisions of the starter set', () => {
  it('are at least 60, of at least 25 States, in at least ten languages', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    const states = new Set(cases.map(({ country }) => country));
    states.delete('INTL');
    expect(states.size).toBeGreaterThanOrEqual(25);
    expect(new Set(cases.map(({ language }) => language)).size).toBeGreaterThanOrEqual(10);
  });

  it('are cited without parties', () => {
    for (const { id, number, court, identifiers, source } of cases)
      for (const text of [number, court.name, source.publisher, ...identifiers.map(({ value }) => value)])
        expect(partyNames.test(` ${text} `), `${id}: ${text}`).toBe(false);
  });

  it('do not share an id with a provision or an act', () => {
    const taken = new Set(starterProvisions().flatMap(({ id, act }) => [id, act.id]));
    for (const { id } of cases) expect(taken.has(id), id).toBe(false);
  });

  it.each(sixLanguages)('have a summary of three to six sentences in %s, in its script', (language) => {
    const { needs, refuses } = scripts[language];
    for (const { id, summaries } of cases) {
      const text = summaries[language];
      expect(needs.test(text), id).toBe(true);
      expect(refuses.test(text), id).toBe(false);
      expect(sentencesOf(text), `${id}: ${text}`).toBeGreaterThanOrEqual(3);
      expect(sentencesOf(text), `${id}: ${text}`).toBeLessThanOrEqual(6);
    }
  });

  it('say what they were checked against', () => {
    for (const { id, verifiedAgainst } of cases)
      expect(verifiedAgainst, id).toMatch(/read|checked against|not checked/);
  });

  it.each([
    'extradition',
    'mutual-legal-assistance',
    'surrender-warrant',
    'speciality',
    'dual-criminality',
    'assurances',
    'political-offence-exception',
    'nationality-bar',
    'human-rights-bar',
    'death-penalty',
    'return-of-assets',
    'money-laundering',
    'corruption',
    'confiscation',
    'trafficking-in-persons',
    'smuggling-of-migrants',
    'organized-criminal-group',
    'jurisdiction',
    'ne-bis-in-idem',
    'electronic-evidence',
  ])('cover %s', (subject) => {
    const found = cases.filter(({ crimeTypes, elements, cooperation }) =>
      [...crimeTypes, ...elements, ...cooperation.map(({ form }) => form)].includes(subject),
    );
    expect(found.length).toBeGreaterThan(0);
  });

  it('are dated by the day and not in the future of the set', () => {
    for (const { id, date } of cases) {
      expect(date, id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(date < '2026-12-01', id).toBe(true);
    }
  });
});

describe('faults of a set of decisions', () => {
  it('are none for a sound record', () => {
    expect(starterCaseSchema.safeParse(invented()).success).toBe(true);
    expect(starterCaseFaults([invented()])).toEqual([]);
  });

  it('tell an id used twice', () => {
    expect(starterCaseFaults([invented(), invented({ number: '2/2020' })])).toEqual([
      'st0000000001: the id is used twice',
    ]);
  });

  it('tell a decision that is there twice', () => {
    const [fault] = starterCaseFaults([invented(), invented({ id: 'st0000000002' })]);
    expect(fault).toContain('is there twice');
  });

  it.each([
    ['crimeTypes', { crimeTypes: ['no-such-crime'] }],
    ['elements', { elements: ['no-such-element'] }],
    ['cooperation', { cooperation: [{ form: 'no-such-form', states: [], basis: '' }] }],
    ['treatyArticles', { treatyArticles: ['untoc:99'] }],
  ] as const)('tell an unknown word in %s', (_field, changes) => {
    const record = invented(changes as unknown as Partial<StarterCase>);
    expect(starterCaseSchema.safeParse(record).success).toBe(true);
    expect(starterCaseFaults([record])).toHaveLength(1);
  });

  it.each([
    ['an id of another form', { id: 'st00000000ol' }],
    ['a State by its name', { country: 'Invented State' }],
    ['an impossible month', { date: '2020-13-01' }],
    ['no identifier', { identifiers: [] }],
    ['a link that is no web address', { source: { url: 'ftp://court.example/', publisher: 'X' } }],
    ['a summary in five languages', { summaries: { ...invented().summaries, ar: '' } }],
  ])('do not arise for %s: the schema refuses it', (_case, changes) => {
    expect(starterCaseSchema.safeParse({ ...invented(), ...changes }).success).toBe(false);
  });

  it('refuses an empty file and a field it does not know', () => {
    expect(starterCaseFileSchema.safeParse([]).success).toBe(false);
    expect(starterCaseFileSchema.safeParse([{ ...invented(), parties: 'A and B' }]).success).toBe(false);
  });
});
