import { describe, expect, it } from 'vitest';
import { type Suggestion, suggestTraffickingElements } from './suggest.ts';

const sexual: [language: string, text: string][] = [
  [
    'en',
    'The accused promised two young women work as waitresses abroad. On arrival their passports were taken, they were locked in a flat and forced into prostitution; he beat them when they refused.',
  ],
  [
    'fr',
    'Le prévenu a recruté deux jeunes femmes en leur promettant un emploi de serveuse à l’étranger. À leur arrivée, il a confisqué leurs passeports, les a enfermées dans un appartement et les a contraintes à la prostitution.',
  ],
  [
    'es',
    'El acusado captó a dos mujeres con la falsa promesa de un trabajo de camarera en el extranjero. Al llegar les quitó el pasaporte, las encerró en un piso y las obligó a ejercer la prostitución bajo amenazas.',
  ],
  [
    'ru',
    'Обвиняемый завербовал двух женщин, пообещав работу официанткой за границей. По прибытии он отобрал у них паспорта, запер в квартире и заставил заниматься проституцией, угрожая им.',
  ],
  [
    'ar',
    'قام المتهم بتجنيد امرأتين بوعود كاذبة للعمل نادلة في الخارج، وعند الوصول صادر جوازات السفر وحبسهما في شقة وأجبرهما على الدعارة تحت التهديد.',
  ],
  [
    'zh',
    '被告人以招聘服务员为名诱骗两名妇女到国外。到达后，被告人没收护照，将她们关押在公寓内，以殴打、威胁等手段强迫卖淫。',
  ],
  [
    'de',
    'Der Angeklagte warb zwei Frauen mit dem falschen Versprechen einer Arbeit als Kellnerin im Ausland an. Nach Ankunft nahm er ihnen den Pass ab, sperrte sie in einer Wohnung ein und zwang sie mit Drohungen zur Prostitution.',
  ],
  [
    'pt',
    'O arguido recrutou duas mulheres com a falsa promessa de trabalho no estrangeiro. À chegada reteve os passaportes e obrigou-as à prostituição, com ameaças, para pagar uma dívida.',
  ],
];

const labour: [language: string, text: string][] = [
  ['en', 'The labourers worked sixteen hours a day on the farm without pay, slept on the floor and could not leave.'],
  ['fr', 'Les ouvriers, soumis au travail forcé, travaillaient quinze heures par jour sans salaire dans la ferme.'],
  ['es', 'Los obreros hacían trabajos forzados en la finca, catorce horas diarias sin salario, y no podían salir.'],
  ['ru', 'Рабочих принуждали к труду: принудительный труд на ферме без оплаты, без выходных, не платили зарплату.'],
  ['ar', 'أجبر صاحب العمل العمال على العمل القسري في المزرعة دون أجر واحتجز جوازات سفرهم'],
  ['zh', '被告人将工人骗到砖窑，强迫劳动，不付工资，限制人身自由。'],
];

function notations(suggestions: Suggestion[]): string[] {
  return suggestions.map(({ notation }) => notation);
}

function expectSound(suggestions: Suggestion[]): void {
  for (const { notation, label, confidence, because } of suggestions) {
    expect(notation).toMatch(/^(ACT|MEANS|PURPOSE)_[A-Z_]+$/);
    expect(label).not.toBe(notation);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(because.length).toBeGreaterThan(0);
    expect(because.length).toBeLessThanOrEqual(5);
    for (const reason of because) expect(reason.trim()).not.toBe('');
  }
}

describe('suggestTraffickingElements', () => {
  it.each(sexual)(
    'finds recruitment, deception, coercion and sexual exploitation in a text in %s',
    (language, text) => {
      const found = suggestTraffickingElements({ text, language });
      expect(notations(found)).toEqual(
        expect.arrayContaining([
          'ACT_RECRUITMENT',
          'MEANS_DECEPTION',
          'MEANS_THREAT_FORCE_OR_COERCION',
          'PURPOSE_SEXUAL_EXPLOITATION',
        ]),
      );
      expectSound(found);
      for (const { because, basis } of found) {
        expect(basis).toBe('text');
        for (const reason of because) expect(text.toLowerCase()).toContain(reason);
      }
    },
  );

  it.each(labour)('finds forced labour in a text in %s', (language, text) => {
    const found = suggestTraffickingElements({ text, language });
    expect(notations(found)).toContain('PURPOSE_FORCED_LABOUR_OR_SERVICES');
    expectSound(found);
  });

  it('gives the most confident first, and those below a half only when asked', () => {
    const [language, text] = sexual[0] as [string, string];
    const proposed = suggestTraffickingElements({ text, language });
    const all = suggestTraffickingElements({ text, language }, { least: 0 });
    expect(proposed.every(({ confidence }) => confidence >= 0.5)).toBe(true);
    expect(all.length).toBeGreaterThan(proposed.length);
    expect(all.map(({ confidence }) => confidence)).toEqual(
      all.map(({ confidence }) => confidence).sort((first, second) => second - first),
    );
    expect(all.slice(0, proposed.length)).toEqual(proposed);
    expectSound(all);
  });

  it('takes a language tag with a region', () => {
    const [, text] = sexual[2] as [string, string];
    expect(suggestTraffickingElements({ text, language: 'es-AR' })).toEqual(
      suggestTraffickingElements({ text, language: 'es' }),
    );
  });

  it('proposes the removal of organs for different words of it, and not for one that may be of an injury', () => {
    const sale = 'The broker paid the donor for a kidney; the transplant was done abroad.';
    const blow = 'He hit her and her kidney was injured.';
    expect(notations(suggestTraffickingElements({ text: sale, language: 'en' }))).toContain(
      'PURPOSE_REMOVAL_OF_ORGANS',
    );
    expect(notations(suggestTraffickingElements({ text: blow, language: 'en' }))).not.toContain(
      'PURPOSE_REMOVAL_OF_ORGANS',
    );
  });

  it('says so when it knows a heading only', () => {
    const found = suggestTraffickingElements({ heading: 'The State v. A.', text: '', language: 'en' });
    expect(notations(found)).toContain('ACT_RECRUITMENT');
    expectSound(found);
    for (const { basis, because } of found) {
      expect(basis).toBe('frequency');
      expect(because[0]).toMatch(/^\d+ of 100 recorded cases$/);
    }
  });

  it.each(['', ' ', '\n\n', '…', '.'])('proposes nothing for %j', (text) => {
    expect(suggestTraffickingElements({ text, language: 'en' })).toEqual([]);
  });

  it.each(['x', '7', '卖', '\ud83d', '\u0000'])('bears the single character %j', (text) => {
    for (const language of ['en', 'zh', 'ar', 'xx', '']) {
      expectSound(suggestTraffickingElements({ text, language }, { least: 0 }));
    }
  });

  it.each([
    ['en', 'Article 5. This Act enters into force on 1 January.'],
    ['en', 'The court adjourned the hearing and ordered that the costs be paid within a month.'],
    ['fr', 'La présente loi entre en vigueur le 1er janvier.'],
    ['zh', '本法自公布之日起施行。'],
  ])('proposes nothing for what is not about trafficking: %s', (language, text) => {
    expect(suggestTraffickingElements({ text, language })).toEqual([]);
  });

  it('proposes nothing for a language without signs', () => {
    expect(suggestTraffickingElements({ text: 'Hän pakotti heidät työhön.', language: 'fi' })).toEqual([]);
  });

  it('is not misled by words that objects have by nature', () => {
    const text = 'constructor __proto__ toString hasOwnProperty';
    expectSound(suggestTraffickingElements({ text, language: 'en' }, { least: 0 }));
  });

  it.each(sexual)('reads a megabyte in %s in less than two seconds', (language, text) => {
    const long = text.repeat(Math.ceil(1_000_000 / text.length));
    const start = performance.now();
    expectSound(suggestTraffickingElements({ text: long, language }));
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('reads a megabyte of gaps and repeated beginnings of phrases in less than two seconds', () => {
    const start = performance.now();
    suggestTraffickingElements({ text: 'took took took kept passport '.repeat(35_000), language: 'en' });
    suggestTraffickingElements({ text: 'a'.repeat(1_000_000), language: 'en' });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
