import { describe, expect, it } from 'vitest';
import { chineseNumber } from './chinese-number.ts';
import { numberKey } from './numbers-as-written.ts';

const digits = [...'零一二三四五六七八九'];

/** Writes 1 to 9999 in Chinese numerals as statutes print them: 一百零五, 一百一十, 十二. */
function written(value: number): string {
  const places: [unit: string, digit: number][] = [
    ['千', Math.floor(value / 1000)],
    ['百', Math.floor(value / 100) % 10],
    ['十', Math.floor(value / 10) % 10],
    ['', value % 10],
  ];
  let text = '';
  let gap = false;
  for (const [unit, digit] of places) {
    if (digit === 0) gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${digits[digit]}${unit}`;
      gap = false;
    }
  }
  return text.replace(/^一十/u, '十');
}

describe('chineseNumber', () => {
  it('reads every number of 1 to 9999', () => {
    for (let value = 1; value <= 9999; value += 1) expect(chineseNumber(written(value)), written(value)).toBe(value);
  });

  it('makes keys of every article of 1 to 999', () => {
    for (let value = 1; value <= 999; value += 1) expect(numberKey(`第${written(value)}条`)).toBe(String(value));
  });

  it.each([
    ['二〇〇一', 2001],
    ['一九九七', 1997],
    ['一一〇', 110],
    ['一百十二', 112],
    ['廿三', 23],
    ['卅', 30],
    ['壹佰贰拾叁', 123],
    ['兩百', 200],
    ['一万二千', 12_000],
    ['〇', 0],
    ['１９１', 191],
    ['٢', 2],
  ])('%s', (text, value) => expect(chineseNumber(text)).toBe(value));

  it.each(['', '法', '一二十', '万', '第一', '1.5', '一'.repeat(20), '999999999'])('%s is no number', (text) =>
    expect(chineseNumber(text)).toBeUndefined(),
  );
});
