import { describe, expect, it } from 'vitest';
import type { RtfParagraph } from './read-rtf.ts';
import { describeRussianStatute } from './russian-metadata.ts';

function describeHead(...lines: string[]) {
  const paragraphs = [...lines, '', 'Статья 1. Сфера действия', 'Закон Кыргызской Республики применяется.'].map(
    (text): RtfParagraph => ({ text, bold: false, centred: false, note: false }),
  );
  return describeRussianStatute(paragraphs);
}

const HEAD = ['г.Бишкек', 'от 20 февраля 2009 года N 57', '', 'ЗАКОН КЫРГЫЗСКОЙ РЕСПУБЛИКИ', ''];

describe('titles', () => {
  it('go over several lines up to a blank one', () => {
    expect(describeHead(...HEAD, 'О хранении вещей', 'и находках', '', '(В редакции Закона КР)')).toMatchObject({
      title: 'О хранении вещей и находках',
      alternativeTitles: ['Закон Кыргызской Республики "О хранении вещей и находках"'],
    });
  });

  it('keep what stands in brackets in them', () => {
    expect(describeHead(...HEAD, 'О хранителях', '(представителях)').title).toBe('О хранителях (представителях)');
  });

  it.each([
    ['НАЛОГОВЫЙ КОДЕКС КЫРГЫЗСКОЙ РЕСПУБЛИКИ', 'Налоговый кодекс Кыргызской Республики'],
    ['УГОЛОВНЫЙ КОДЕКС РОССИЙСКОЙ ФЕДЕРАЦИИ', 'Уголовный кодекс Российской Федерации'],
  ])('%s is cited in small letters', (title, cited) => {
    expect(describeHead(title)).toMatchObject({ title, alternativeTitles: [cited] });
  });

  it('are empty where the head has none', () => {
    expect(describeHead()).toMatchObject({ title: '', alternativeTitles: [], identifiers: [], versionDate: '' });
  });
});

describe('dates and number', () => {
  it('are those of the act, then of the acts that amended it', () => {
    const found = describeHead(
      ...HEAD,
      'О хранении вещей',
      '',
      '(В редакции Законов КР от 15 июля 2009 года N 207,',
      '13 декабря 2012 года N 199)',
      '(Введен в действие Законом от 1 января 2014 года N 3)',
    );
    expect(found.dates.map(({ event, date }) => `${event} ${date}`)).toEqual([
      'adopted 2009-02-20',
      'amended 2009-07-15',
      'amended 2012-12-13',
    ]);
    expect(found.versionDate).toBe('2012-12-13');
    expect(found.identifiers).toEqual([{ scheme: 'act-number', value: 'KG:57/2009' }]);
  });

  it('are the same for two versions of one act', () => {
    const earlier = describeHead(...HEAD, 'О хранении вещей');
    const later = describeHead(...HEAD, 'О хранении вещей', '', '(В редакции Закона КР от 15 июля 2009 года N 207)');
    expect(later.identifiers).toEqual(earlier.identifiers);
    expect(later.versionDate).not.toBe(earlier.versionDate);
  });

  it('leave out a month that no calendar has, and a number without a date', () => {
    expect(describeHead('от 20 брюмера 2009 года N 57').dates).toEqual([]);
    expect(describeHead('N 57').identifiers).toEqual([]);
  });

  it('name each amendment once', () => {
    const twice = '(В редакции Законов КР от 15 июля 2009 года N 207, 15 июля 2009 года N 208)';
    expect(describeHead(...HEAD, 'О хранении', '', twice).dates).toHaveLength(2);
  });
});

describe('status', () => {
  it.each(['(Утратил силу в соответствии с Законом КР от 1 марта 2020 года N 5)', 'Утратила силу', '(утратило силу)'])(
    '%s ends the act',
    (line) => expect(describeHead(...HEAD, 'О хранении', '', line).status).toBe('repealed'),
  );

  it('is open without it', () => expect(describeHead(...HEAD, 'О силе').status).toBe('unknown'));
});

describe('country', () => {
  it.each([
    ['закон Республики Казахстан, Республики Казахстан', 'KZ'],
    ['кодекс Российской Федерации, Российской Федерации', 'RU'],
    ['закон Республики Беларусь, Республики Беларусь', 'BY'],
    ['закон Республики Узбекистан, Республики Узбекистан', 'UZ'],
    ['закон Республики Таджикистан, Республики Таджикистан', 'TJ'],
  ])('%s', (line, code) => expect(describeHead(line).country).toBe(code));

  it('is the state named most', () => {
    expect(describeHead('Российской Федерации', 'Кыргызской Республики').country).toBe('KG');
  });
});
