import { instruments, treatyArticles } from '@comity/reference';
import { describe, expect, it } from 'vitest';
import { targetInWords } from './citation.ts';
import { findCitations } from './find-citations.ts';
import { treatiesNamed, treatyKeys, treatyNames, treatyReference } from './treaty-names.ts';

const named = (text: string) => treatyNames(text).map(({ printed, act }) => `${act.treaty}: ${printed}`);
const noParts = { parts: '', paragraph: undefined };

describe('treatyNames', () => {
  it.each([
    [
      'under UNTOC and the UN Convention against Corruption',
      ['untoc: UNTOC', 'uncac: UN Convention against Corruption'],
    ],
    ['la Convention de Palerme', ['untoc: Convention de Palerme']],
    [
      'de la Convención Única de 1961 sobre Estupefacientes',
      ['un1961: Convención Única de 1961 sobre Estupefacientes'],
    ],
    [
      'Конвенции Организации Объединенных Наций против коррупции',
      ['uncac: Конвенции Организации Объединенных Наций против коррупции'],
    ],
    ['اتفاقية الأمم المتحدة لمكافحة الفساد', ['uncac: اتفاقية الأمم المتحدة لمكافحة الفساد']],
    ['根据《联合国反腐败公约》的规定', ['uncac: 联合国反腐败公约']],
    ['Protokoll zum Übereinkommens gegen Fische', []],
  ])('in %s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it('prefers the longer name, a protocol before its convention', () => {
    expect(
      named('the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children'),
    ).toEqual([
      'untoc-tip: Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children',
    ]);
  });

  it('takes a name over the end of a line, and with either apostrophe', () => {
    expect(named('United Nations Convention\nagainst Corruption')).toHaveLength(1);
    expect(named('Convention européenne des droits de l’homme')).toHaveLength(1);
  });

  it('takes no name out of a longer word, nor a law report for the convention', () => {
    expect(named('UNTOCs')).toEqual([]);
    expect(named('no. 28341/95, ECHR 2000-V')).toEqual([]);
    expect(named('Article 8 ECHR')).toEqual(['echr: ECHR']);
  });

  it('knows every treaty of the reference data by its short name in each language', () => {
    for (const { id, labels } of instruments) {
      for (const label of Object.values(labels)) {
        expect(
          treatyNames(`— ${label} —`).map(({ act }) => act.treaty),
          label,
        ).toContain(id);
      }
    }
  });

  it('holds the brackets of a Chinese title', () => {
    const [name] = treatyNames('《联合国反腐败公约》');
    expect(name).toMatchObject({ start: 0, end: 10 });
  });
});

describe('treatyReference', () => {
  it.each([
    ['18', { parts: '(13)', paragraph: undefined }, 'untoc:18(13)'],
    ['18', { parts: ', paragraph 13', paragraph: undefined }, 'untoc:18(13)'],
    ['18', { parts: '', paragraph: '13' }, 'untoc:18(13)'],
    ['6', { parts: '(1)(a)(i)', paragraph: undefined }, 'untoc:6(1)(a)(i)'],
    ['6', { parts: ', paragraph 1 (a)', paragraph: undefined }, 'untoc:6(1)(a)'],
    ['18', { parts: '(99)', paragraph: undefined }, 'untoc:18'],
    ['18', noParts, 'untoc:18'],
    ['99', noParts, undefined],
  ])('article %s with %j', (article, parts, expected) => {
    expect(treatyReference('untoc', article, parts)).toBe(expected);
  });

  it('takes the parts as printed where the structure of a treaty is not known', () => {
    expect(treatyReference('echr', '6', { parts: ' § 1', paragraph: undefined })).toBe('echr:6(1)');
    expect(treatyReference('echr', '6', { parts: ' §§ 1 and 3', paragraph: undefined })).toBe('echr:6(1)');
  });

  it('finds every article of every known treaty under its own number', () => {
    for (const { id } of instruments) {
      for (const { reference, depth, number } of treatyArticles(id)) {
        if (depth === 0) expect(treatyReference(id, number, noParts)).toBe(reference);
      }
    }
  });
});

describe('names for look-up', () => {
  it('lead from a treaty to its names and back', () => {
    expect(treatyKeys('uncac')).toContain('united nations convention against corruption');
    expect(treatiesNamed(new Set(['united nations convention against corruption']))).toEqual(['uncac']);
    expect(treatyKeys('nothing')).toEqual([]);
    expect(treatiesNamed(new Set(['nothing']))).toEqual([]);
  });
});

describe('articles of treaties in the languages of the library', () => {
  it.each([
    ['en', 'article 18, paragraph 13, of the United Nations Convention against Transnational Organized Crime'],
    ['en', 'paragraph 13 of article 18 of UNTOC'],
    ['fr', "l'article 18, paragraphe 13, de la Convention de Palerme"],
    ['es', 'artículo 18, párrafo 13, de la Convención de Palermo'],
    ['es', 'el párrafo 13 del artículo 18 de la Convención de Palermo'],
    ['ru', 'пункт 13 статьи 18 Палермской конвенции'],
    ['zh', '《联合国打击跨国有组织犯罪公约》第十八条第十三款'],
    ['ar', 'المادة 18 من اتفاقية الأمم المتحدة لمكافحة الجريمة المنظمة عبر الوطنية'],
    [
      'de',
      'Artikel 18 Absatz 13 des Übereinkommens der Vereinten Nationen gegen die grenzüberschreitende organisierte Kriminalität',
    ],
    ['nl', 'artikel 18 van het Verdrag van de Verenigde Naties tegen grensoverschrijdende georganiseerde misdaad'],
  ])('%s: %s', (language, text) => {
    const targets = findCitations(text, { language, country: 'UN' }).map(({ target }) => targetInWords(target));
    expect(targets).toHaveLength(1);
    expect(targets[0]).toMatch(/^treaty untoc:18(\(13\))?$/);
  });
});
