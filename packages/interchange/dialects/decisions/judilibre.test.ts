import { describe, expect, it } from 'vitest';
import { casesIn, fileOf, oneCase, readDecisions, refusalsIn } from './decisions.testing.ts';
import { judilibre } from './judilibre.ts';

const resolved = {
  id: 'aaaa0000',
  jurisdiction: 'Cour de cassation',
  chamber: 'Chambre criminelle',
  number: '19-80.001',
  numbers: ['19-80.001'],
  ecli: 'ECLI:FR:CCASS:2020:CR00001',
  formation: 'Formation de section',
  publication: ['Publié au Bulletin'],
  decision_date: '2020-11-01',
  solution: 'Rejet',
  type: 'Arrêt',
  summary: 'Le bateau saisi reste saisi.',
  themes: ['extradition', 'detention provisoire', 'blanchiment', 'bateau de papier', 'urgence'],
};
const coded = {
  ...resolved,
  jurisdiction: 'cc',
  chamber: 'cr',
  number: ['19-80.001'],
  solution: 'rejet',
  type: 'other',
};
const list = { resolved: [resolved], unresolved: [coded] };

describe('decisions of the Court of Cassation', () => {
  it('recognises a list and a single decision, and nothing else', () => {
    expect(judilibre.recognise(fileOf(list))).toBeGreaterThan(0.9);
    expect(judilibre.recognise(fileOf(resolved))).toBeGreaterThan(0.9);
    expect(judilibre.recognise(fileOf({ id: 'x', source: 'jurinet', text: 'long' }))).toBeGreaterThan(0.8);
    for (const other of [{ id: 'x', ecli: 'ECLI:DE:BGH:1' }, [], 'ecli', { text: 'ECLI:FR:CCASS' }]) {
      expect(judilibre.recognise(fileOf(other))).toBe(0);
    }
  });

  it('reads the typed facts of a decision', () => {
    expect(oneCase(fileOf(resolved))).toMatchObject({
      dialect: 'judilibre',
      country: 'FR',
      language: 'fr',
      title: 'Cour de cassation, Chambre criminelle, 1er novembre 2020, pourvoi n° 19-80.001',
      identifiers: [
        { scheme: 'ecli', value: 'ECLI:FR:CCASS:2020:CR00001' },
        { scheme: 'docket', value: '19-80.001' },
        { scheme: 'source', value: 'judilibre:aaaa0000' },
      ],
      court: { name: 'Cour de cassation', division: 'Chambre criminelle', level: 'supreme' },
      form: 'judgment',
      date: '2020-11-01',
      proceedings: [{ stage: 'cassation', outcome: 'Rejet', reference: '19-80.001' }],
      persons: [],
      licence: 'Licence Ouverte 2.0',
    });
  });

  it('types subject words that name a concept and keeps the others as words', () => {
    const { crimeTypes, cooperation, elements, keywords } = oneCase(fileOf(resolved));
    expect(crimeTypes).toEqual(['money-laundering']);
    expect(cooperation).toEqual([{ form: 'extradition', states: [], basis: '' }]);
    expect(elements).toEqual([{ concept: 'pre-trial-detention', asPrinted: 'detention provisoire' }]);
    expect(keywords).toEqual(['bateau de papier', 'urgence']);
  });

  it('reads a list once, from the form in words, and says so of the other', () => {
    const results = readDecisions(fileOf(list));
    expect(results.map(({ outcome }) => outcome)).toEqual(['case', 'left-alone']);
    expect(JSON.stringify(results[1])).toContain('1 decisions of \\"unresolved\\"');
  });

  it('makes the same document of both forms', () => {
    expect(oneCase(fileOf(coded))).toEqual(oneCase(fileOf(resolved)));
  });

  it('reads decisions that stand only in the coded form', () => {
    const other = { ...coded, id: 'bbbb', ecli: 'ECLI:FR:CCASS:2020:CR00002' };
    const cases = casesIn(readDecisions(fileOf({ resolved: [resolved], unresolved: [coded, other] })));
    expect(cases.map(({ identifiers }) => identifiers.at(-1)?.value)).toEqual(['judilibre:aaaa0000', 'judilibre:bbbb']);
  });

  it('puts the decision attacked before its own into the chain', () => {
    const contested = {
      date: '2019-05-16',
      title: "cour d'appel de Sablemer\nChambre 9",
      jurisdiction: "Cour d'appel",
      location: "Cour d'appel de Sablemer",
      chamber: 'Chambre 9',
      solution: 'Infirme',
      number: '18/00001',
    };
    expect(oneCase(fileOf({ ...resolved, contested })).proceedings).toEqual([
      {
        court: "Cour d'appel de Sablemer, Chambre 9",
        reference: '18/00001',
        date: '2019-05-16',
        stage: 'appeal',
        outcome: 'Infirme',
      },
      {
        court: 'Cour de cassation',
        reference: '19-80.001',
        date: '2020-11-01',
        stage: 'cassation',
        outcome: 'Rejet',
      },
    ]);
  });

  it('reads the law applied, decisions compared and files', () => {
    const full = {
      ...resolved,
      visa: [{ title: 'Article <a href="x">1er</a> du code des bateaux.' }, { title: '' }, 'no'],
      rapprochements: [{ title: 'Crim., 1 mars 2018, n° 17-80.000', url: 'https://example.org/1' }],
      files: [
        { type: 'comm_trad', name: 'traduction.pdf', url: 'https://example.org/2' },
        { type: 'Note', name: 'note', url: 'https://example.org/3.html' },
        { type: 'Note', name: 'without address' },
      ],
    };
    const document = oneCase(fileOf(full));
    expect(document.legalBases).toEqual([{ citation: 'Article 1er du code des bateaux.', target: '' }]);
    expect(document.citations).toEqual([
      { kind: 'case', text: 'Crim., 1 mars 2018, n° 17-80.000', target: 'https://example.org/1' },
    ]);
    expect(document.files).toEqual([
      { name: 'Arrêt traduit: traduction.pdf', mediaType: 'application/pdf', url: 'https://example.org/2' },
      { name: 'Note: note', mediaType: 'text/html', url: 'https://example.org/3.html' },
    ]);
  });

  it('knows the level of other courts and an order from a judgment', () => {
    const appeal = oneCase(fileOf({ ...resolved, jurisdiction: 'ca', chamber: 'Chambre 1' }));
    expect(appeal.court).toMatchObject({ name: "Cour d'appel", level: 'appeal' });
    const first = oneCase(fileOf({ ...resolved, jurisdiction: 'tj' }));
    expect(first.court.level).toBe('first-instance');
    expect(oneCase(fileOf({ ...resolved, type: 'Ordonnance' })).form).toBe('order');
    expect(oneCase(fileOf({ ...resolved, solution: 'avis' })).form).toBe('unknown');
  });

  it('leaves blank what the record does not give', () => {
    const bare = oneCase(fileOf({ id: 'c', ecli: 'ECLI:FR:CCASS:2021:X', chamber: 'xx', decision_date: '2021-99-99' }));
    expect(bare.date).toBeUndefined();
    expect(bare.identifiers.map(({ scheme }) => scheme)).toEqual(['ecli', 'source']);
    expect(bare.title).toBe('Cour de cassation, xx');
    expect(bare.texts).toEqual([]);
  });

  it('refuses a bad record with its place and reads the others', () => {
    const results = readDecisions(fileOf({ resolved: [resolved, 7, { ecli: 'x' }, { ...resolved, id: 'dd' }] }));
    expect(casesIn(results)).toHaveLength(2);
    expect(refusalsIn(results)).toEqual([
      'resolved record 2: This is no JSON object.',
      'resolved record 3: The field "id" is missing or is no text.',
    ]);
  });

  it('refuses an object that holds no decision', () => {
    const results = [...judilibre.read(fileOf({ total: 3 }), {})];
    expect(refusalsIn(results)).toEqual([': It holds neither a decision nor a list of decisions.']);
  });

  it('takes the State and the language that the user states', () => {
    expect(oneCase(fileOf(resolved), { country: 'SN', language: 'fr-SN' })).toMatchObject({
      country: 'SN',
      language: 'fr-SN',
    });
  });
});
