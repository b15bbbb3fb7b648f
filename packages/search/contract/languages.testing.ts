import { describe, expect, it } from 'vitest';
import { found, indexOfTexts, type Open } from './open-for-test.testing.ts';

/** Texts of one language, and which of them a query finds. */
const languages: Record<string, { texts: Record<string, string>; cases: [query: string, references: string[]][] }> = {
  zh: {
    texts: {
      crime: '掩饰犯罪所得的，是洗钱罪。',
      act: '反洗钱工作由主管部门负责，第191条另有规定。',
      other: '运钱的车辆应当洗净。',
      drugs: '走私、贩卖、运输、制造毒品，无论数量多少。',
    },
    cases: [
      ['洗钱', ['act', 'crime']],
      ['洗钱罪', ['crime']],
      ['反洗钱', ['act']],
      ['贩卖毒品', ['drugs']],
      ['"贩卖毒品"', []],
      ['制造毒品', ['drugs']],
      ['罪', ['crime']],
      ['洗', ['act', 'crime', 'other']],
      ['净', ['other']],
      ['钱车', []],
      ['"洗钱工作"', ['act']],
      ['"第191条"', ['act']],
      ['"第191条规定"', []],
      ['第１９１条', ['act']],
      ['洗钱 -罪', ['act']],
      ['洗*', ['act', 'crime', 'other']],
      ['NEAR(洗钱 191, 20)', ['act']],
    ],
  },
  ar: {
    texts: {
      plain: 'يعاقب كل من ارتكب جريمة غسل الأموال بالسجن.',
      vocalised: 'تُعَدُّ الجَرِيمَةُ مَشْهُودَةً وَتُصادَرُ الأَمْوَالُ',
      other: 'تنشأ إدارة للتعاون الدولي في الوزارة',
    },
    cases: [
      ['الأموال', ['plain', 'vocalised']],
      ['الاموال', ['plain', 'vocalised']],
      ['أموال', ['plain', 'vocalised']],
      ['والأموال', ['plain', 'vocalised']],
      ['بالأموال', ['plain', 'vocalised']],
      ['جريمة', ['plain', 'vocalised']],
      ['الْجَرِيمَة', ['plain', 'vocalised']],
      ['غسل الأموال', ['plain']],
      ['"غسل الأموال"', ['plain']],
      ['التعاون', ['other']],
      ['اداره', ['other']],
    ],
  },
  de: {
    texts: {
      laundering: 'Wer Geldwäsche begeht, wird mit Freiheitsstrafe bestraft.',
      street: 'Der Verkehr auf der Straße; die Maßnahmen der Gerichte.',
      other: 'Es war ein Gericht, das die Gifte prüft.',
    },
    cases: [
      ['Geldwäsche', ['laundering']],
      ['Geldwaesche', ['laundering']],
      ['geldwasche', ['laundering']],
      ['STRASSE', ['street']],
      ['Straßen', ['street']],
      ['Massnahme', ['street']],
      ['"die Maßnahmen der Gerichte"', ['street']],
      ['Gerichts', ['other', 'street']],
    ],
  },
  fr: {
    texts: {
      accused: "L'accusé a droit à l'assistance d'un avocat de l'État.",
      elision: "Lorsqu'il s'agit de l'extradition, l'article 696 s'applique.",
      accents: 'Les délits réprimés par la présente loi.',
    },
    cases: [
      ['accuse', ['accused']],
      ['ACCUSÉ', ['accused']],
      ['l’accusé', ['accused']],
      ["d'extradition", ['elision']],
      ["qu'extradition", ['elision']],
      ['réprimé', ['accents']],
      ['delits reprimes', ['accents']],
      ['"assistance d’un avocat"', ['accused']],
    ],
  },
  ru: {
    texts: {
      seizure: 'Арест имущества производится судом; её решение окончательно.',
      other: 'Учёт преступлений ведёт прокурор.',
    },
    cases: [
      ['имущество', ['seizure']],
      ['арестом имуществом', ['seizure']],
      ['ее', ['seizure']],
      ['учет', ['other']],
      ['учёта', ['other']],
      ['преступление', ['other']],
    ],
  },
  es: {
    texts: {
      extradition: 'La extradición procederá cuando los delitos sean punibles en ambos países.',
      law: 'Según la Ley Nº 25.246, el lavado de activos se sancionará.',
    },
    cases: [
      ['extradicion', ['extradition']],
      ['extradiciones delito', ['extradition']],
      ['país', ['extradition']],
      ['25246', ['law']],
      ['25.246', ['law']],
      ['lavados de activo', ['law']],
    ],
  },
};

/** Words are found in the forms, spellings and cuts of their language. */
export function describeLanguages(open: Open): void {
  describe.each(Object.entries(languages))('words of %s', (language, { texts, cases }) => {
    it.each(cases)('%s', (query, references) => {
      expect(found(indexOfTexts(open, language, texts), query)).toEqual(references);
    });
  });

  describe('words of two languages', () => {
    it('do not meet by accident of stemming', () => {
      // English `dies` and `warring` lose their ends; German `die` and `war` stand in every text.
      const german = indexOfTexts(open, 'de', { text: 'Es war die Tat der Person.' });
      for (const query of ['dies', 'warring']) expect(found(german, query)).toEqual([]);
      expect(found(german, 'Personen')).toEqual(['text']);
    });

    it('are found in one query', () => {
      const index = indexOfTexts(open, 'ru', { text: 'Сведения передаются в Интерпол (Interpol) по делу 洗钱.' });
      for (const query of ['interpol', 'сведений Interpol', '洗钱', 'дело INTERPOL']) {
        expect(found(index, query)).toEqual(['text']);
      }
    });

    it('of languages without a stemmer are found as they stand', () => {
      const index = indexOfTexts(open, 'it', { text: 'Il riciclaggio è punito.', other: 'La pena.' });
      expect(found(index, 'riciclaggio')).toEqual(['text']);
      expect(found(index, 'PUNITO')).toEqual(['text']);
      expect(found(indexOfTexts(open, 'th', { text: 'กฎหมายอาญา' }), 'กฎหมาย')).toEqual(['text']);
      expect(found(indexOfTexts(open, 'ko', { text: '범죄를 처벌한다' }), '범죄')).toEqual(['text']);
    });
  });
}
