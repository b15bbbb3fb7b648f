import { describe, expect, it } from 'vitest';
import { arabicOrdinal } from './arabic-ordinal.ts';
import { numberKey } from './numbers-as-written.ts';

const feminine = [
  '',
  'الأولى',
  'الثانية',
  'الثالثة',
  'الرابعة',
  'الخامسة',
  'السادسة',
  'السابعة',
  'الثامنة',
  'التاسعة',
  'العاشرة',
];
const masculine = [
  '',
  'الأول',
  'الثاني',
  'الثالث',
  'الرابع',
  'الخامس',
  'السادس',
  'السابع',
  'الثامن',
  'التاسع',
  'العاشر',
];
const nominative = ['', '', 'العشرون', 'الثلاثون', 'الأربعون', 'الخمسون', 'الستون', 'السبعون', 'الثمانون', 'التسعون'];
const hundredsNominative = [
  '',
  'المائة',
  'المائتان',
  'الثلاثمائة',
  'الأربعمائة',
  'الخمسمائة',
  'الستمائة',
  'السبعمائة',
  'الثمانمائة',
  'التسعمائة',
];

interface Form {
  isFeminine: boolean;
  isGenitive: boolean;
  /** `بعد المائة` behind the smaller number, else `المائة و…` before it. */
  isAfter: boolean;
}

function belowHundred(value: number, { isFeminine, isGenitive }: Form): string {
  const units = isFeminine ? feminine : masculine;
  const first = isFeminine ? 'الحادية' : 'الحادي';
  if (value <= 10) return units[value] ?? '';
  const unit = value % 10 === 1 ? first : units[value % 10];
  if (value < 20) return `${unit} ${isFeminine ? 'عشرة' : 'عشر'}`;
  const ten = (nominative[Math.floor(value / 10)] ?? '').replace(/ون$/u, isGenitive ? 'ين' : 'ون');
  return value % 10 === 0 ? ten : `${unit} و${ten}`;
}

function written(value: number, form: Form): string {
  const hundreds = (hundredsNominative[Math.floor(value / 100)] ?? '').replace(
    /ان$/u,
    form.isGenitive || form.isAfter ? 'ين' : 'ان',
  );
  const rest = value % 100 === 0 ? '' : belowHundred(value % 100, form);
  if (rest === '' || hundreds === '') return rest + hundreds;
  return form.isAfter ? `${rest} بعد ${hundreds}` : `${hundreds} و${rest}`;
}

const yesNo = [true, false];
const forms = yesNo.flatMap((isFeminine) =>
  yesNo.flatMap((isGenitive) => yesNo.map((isAfter): Form => ({ isFeminine, isGenitive, isAfter }))),
);

describe('arabicOrdinal', () => {
  it.each(forms)('reads every ordinal of 1 to 999: %o', (form) => {
    for (let value = 1; value <= 999; value += 1) {
      expect(arabicOrdinal(written(value, form)), written(value, form)).toBe(value);
    }
  });

  it('makes keys of every article of 1 to 999', () => {
    const form = { isFeminine: true, isGenitive: false, isAfter: true };
    for (let value = 1; value <= 999; value += 1)
      expect(numberKey(`المادة ${written(value, form)}`)).toBe(String(value));
  });

  it.each([
    ['الثالثة و العشرون', 23],
    ['الثالثه والعشرون', 23],
    ['الخامسة بعد المئة', 105],
    ['الخامسة بعد المئتين', 205],
    ['الخامسة بعد الماية', 105],
    ['الأولى بعد ثلاث مائة', 301],
    ['الحادية الخمسون بعد المائتين', 251],
    ['ثلاث وعشرون', 23],
    ['أولاً', 1],
    ['ثانيًا', 2],
    ['الثَّانِيَة', 2],
    ['٤٥', 45],
  ])('%s', (text, value) => expect(arabicOrdinal(text)).toBe(value));

  it.each(['', 'المتطلبات', 'الثالثة الرابعة', 'الثانية مجالات', 'بعد', 'و', 'ا'.repeat(500)])(
    '%s is no number',
    (text) => expect(arabicOrdinal(text)).toBeUndefined(),
  );
});
