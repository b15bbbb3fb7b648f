import { describe, expect, it } from 'vitest';
import { lawWith, outline, readWith, scoreWith } from '../html/outline.testing.ts';
import { rtfAct } from './index.ts';
import { asBytes, rtfOf } from './rtf.testing.ts';

const LAW = [
  'от 20 февраля 2009 года N 57',
  'ЗАКОН КЫРГЫЗСКОЙ РЕСПУБЛИКИ',
  '',
  'О хранении вещей',
  '',
  'Статья 1. Сфера действия',
  '',
  'Закон применяется к вещам, которые были сданы на хранение.',
  'Приложение N 1',
  '',
  'Вещи | Сроки',
  '',
  'Президент Кыргызской Республики',
].map(asBytes);

describe('rtfAct', () => {
  it('keeps head, articles, annexes and signature in their places', () => {
    expect(outline(lawWith(rtfAct, rtfOf(LAW)).nodes).slice(1)).toEqual([
      'article Статья 1|Сфера действия|Закон применяется к вещам, которые были сданы на хранение.',
      'division Приложение N 1|Вещи | Сроки|Президент Кыргызской Республики',
    ]);
  });

  it('lets the user override country and language', () => {
    expect(readWith(rtfAct, rtfOf(LAW), 'x.rtf', { country: 'KZ', language: 'ru-KZ' })).toMatchObject({
      outcome: 'law',
      document: { country: 'KZ', language: 'ru-KZ', source: { file: 'x.rtf', url: '' }, standing: 'unknown' },
    });
  });

  it('leaves a letter alone', () => {
    const letter = rtfOf(['Уважаемый хранитель,', 'вещи возвращены в срок, который был установлен.'].map(asBytes));
    expect(readWith(rtfAct, letter)).toMatchObject({ outcome: 'left-alone' });
    expect(scoreWith(rtfAct, letter)).toBe(0);
  });

  it('takes footnotes to the end of the act', () => {
    const noted = [...LAW.slice(0, 7), `${asBytes('Закон применяется')}{\\footnote ${asBytes('Сноска')}}`];
    expect(outline(lawWith(rtfAct, rtfOf(noted)).nodes).join('\n')).toContain('[1] Сноска');
  });

  it('names no state that the text does not name', () => {
    const nowhere = LAW.filter((line) => !/^\\'c7\\'c0/.test(line)).slice(4, -1);
    expect(lawWith(rtfAct, rtfOf(nowhere)).identifiers).toEqual([]);
  });
});
