import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LawDocument, LawNode, ReadResult } from '../../law-document.ts';
import { sourceFileOf } from '../../source-file.ts';
import { saudiMarkdown } from './saudi-markdown.ts';

const frontMatter = {
  title: 'نظام التجربة',
  source: 'nezams',
  source_url: 'https://nezams.com/%D9%86%D8%B8%D8%A7%D9%85-%D8%A3/',
  doc_type: 'نظام',
};

function fileOf(body: string, more: Record<string, string> = {}) {
  const lines = Object.entries({ ...frontMatter, ...more }).map(
    ([key, value]) => `${key}: ${value.startsWith('[') ? value : `"${value}"`}`,
  );
  return sourceFileOf(
    'a.md',
    new TextEncoder().encode(`---\n${lines.join('\n')}\n---\n\n# ${more.title ?? frontMatter.title}\n\n${body}\n`),
  );
}

function lawOf(body: string, more: Record<string, string> = {}): LawDocument {
  const [result] = saudiMarkdown.read(fileOf(body, more), {});
  if (result?.outcome !== 'law') throw new Error(JSON.stringify(result));
  return result.document;
}

function outline(nodes: readonly LawNode[], depth = 0): string[] {
  return nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${node.role}|${node.number}|${node.heading}|${node.text}`,
    ...outline(node.children, depth + 1),
  ]);
}

const bodyOutline = (...lines: string[]) => outline(lawOf(lines.join('\n\n')).nodes);

describe('saudiMarkdown structure', () => {
  it('reads marked articles with headings, repeated articles and two texts under one number', () => {
    expect(
      bodyOutline(
        '## المادة الأولى: التعريفات',
        'نص.',
        '### (المادة الثانية) الأهداف',
        'نص.',
        '## المادة الثانية مكرر (١)',
        'نص.',
        '## المادة (٣)',
        'نص.',
        '## المادة (٣)',
        'آخر.',
      ),
    ).toEqual([
      'article|المادة الأولى|التعريفات|نص.',
      'article|المادة الثانية|الأهداف|نص.',
      'article|المادة الثانية مكرر (١)||نص.',
      'article|المادة (٣)||نص.',
      'article|المادة (٣)||آخر.',
    ]);
  });

  it('opens the parts printed between a heading and the designation that repeats it', () => {
    expect(
      bodyOutline(
        '## المادة الأولى',
        '(الباب الأول)',
        'أحكام عامة',
        'أولاً: تعاريف',
        'المادة الأولى:',
        'نص.',
        '## المادة الثانية',
        'الباب الثاني: الفصل الأول: الجرائم',
        'المادة الثانية',
        'نص.',
        '## المادة الثالثة',
        'الفصل الثاني : العقوبات',
        'نص بلا تكرار.',
      ),
    ).toEqual([
      'division|الباب الأول|أحكام عامة|',
      '  division|أولاً|تعاريف|',
      '    article|المادة الأولى||نص.',
      'division|الباب الثاني||',
      '  division|الفصل الأول|الجرائم|',
      '    article|المادة الثانية||نص.',
      '  division|الفصل الثاني|العقوبات|',
      '    article|المادة الثالثة||نص بلا تكرار.',
    ]);
  });

  it('keeps a repetition in other signs, and the heading that only the repetition bears', () => {
    expect(
      bodyOutline('## المادة الأولى', 'المادة (1)', 'نص.', '## المادة الثانية', 'المادة الثانية: العضوية', 'نص.'),
    ).toEqual(['article|المادة الأولى||المادة (1)\nنص.', 'article|المادة الثانية|العضوية|نص.']);
  });

  it('puts the articles of another instrument below the article they carry out, each instrument in its own part', () => {
    expect(
      bodyOutline(
        '## المادة الأولى',
        'نص.',
        'اللائحة:',
        'الباب الأول:',
        'أحكام',
        'المادة الأولى:',
        'لائحة.',
        'المادة الثانية:',
        'لائحة.',
        'الدليل الإجرائي',
        'المادة الأولى:',
        'دليل.',
        '## المادة الثانية',
        'اللائحة:',
        'تعريف اللائحة.',
      ),
    ).toEqual([
      'article|المادة الأولى||نص.',
      '  division||اللائحة|',
      '    division|الباب الأول|أحكام|',
      '      article|المادة الأولى||لائحة.',
      '      article|المادة الثانية||لائحة.',
      '  division||الدليل الإجرائي|',
      '    article|المادة الأولى||دليل.',
      'article|المادة الثانية||اللائحة:\nتعريف اللائحة.',
    ]);
  });

  it('puts the new wording in quotation marks below the article it replaces', () => {
    expect(bodyOutline('## المادة الأولى', 'قديم.', 'عدلت لتكون بالنص الآتي:', '“المادة الأولى:', 'جديد”.')).toEqual([
      'article|المادة الأولى||قديم.\nعدلت لتكون بالنص الآتي:',
      '  article|المادة الأولى||جديد”.',
    ]);
  });

  it('finds an article that lost its mark, and takes no mention for one', () => {
    expect(
      bodyOutline(
        '## المادة الأولى',
        'نص.',
        'المادة الثانية:',
        'نص.',
        'المادة الثانية من هذا النظام.',
        'المادة دون اعتراض.',
        '## المادة الثالثة',
        'نص.',
      ),
    ).toEqual([
      'article|المادة الأولى||نص.',
      'article|المادة الثانية||نص.\nالمادة الثانية من هذا النظام.\nالمادة دون اعتراض.',
      'article|المادة الثالثة||نص.',
    ]);
  });

  it('reads a law without any heading mark', () => {
    expect(
      bodyOutline(
        'تمهيد.',
        'الباب الأول',
        'عام',
        'المادة الأولى:',
        'نص.',
        'المادة ٢: تعريف',
        'نص.',
        'الفصل الثاني: خاص',
        'المادة الثالثة',
        'نص.',
      ),
    ).toEqual([
      'text|||تمهيد.',
      'division|الباب الأول|عام|',
      '  article|المادة الأولى||نص.',
      '  article|المادة ٢|تعريف|نص.',
      '  division|الفصل الثاني|خاص|',
      '    article|المادة الثالثة||نص.',
    ]);
  });
});

describe('saudiMarkdown decrees, agreements, regulations', () => {
  it('reads the items of a decree as articles and the law it enacts in a division of its own', () => {
    expect(
      bodyOutline(
        'نحن الملك',
        '### رسمنا بما هو آت:',
        'أولاً: الموافقة على النظام.',
        'ثانياً: على الوزراء تنفيذ مرسومنا هذا.',
        'نظام التجربة',
        '## المادة الأولى',
        'نص.',
        'أولاً: بند داخلي.',
        '## المادة الثانية',
        'نص.',
        '### والله الموفق.',
        'صدر في: ١ / ١ / ١٤٤٤هـ',
      ),
    ).toEqual([
      'text|||نحن الملك\nرسمنا بما هو آت:',
      'article|أولاً||الموافقة على النظام.',
      'article|ثانياً||على الوزراء تنفيذ مرسومنا هذا.',
      'division||نظام التجربة|',
      '  article|المادة الأولى||نص.\nأولاً: بند داخلي.',
      '  article|المادة الثانية||نص.',
      '  text|||والله الموفق.\nصدر في: ١ / ١ / ١٤٤٤هـ',
    ]);
  });

  it('keeps articles that an item amends below the item', () => {
    expect(
      bodyOutline(
        '## أولا',
        'تعديل المادتين بالنص الآتي:',
        '### المادة الثالثة',
        'جديد.',
        '### المادة الخامسة',
        'جديد.',
        '## ثانيا',
        'ينشر.',
      ),
    ).toEqual([
      'article|أولا||تعديل المادتين بالنص الآتي:',
      '  article|المادة الثالثة||جديد.',
      '  article|المادة الخامسة||جديد.',
      'article|ثانيا||ينشر.',
    ]);
  });

  it('reads numbered headings of agreements and the closing', () => {
    expect(
      bodyOutline(
        '### أولاً: الهدف',
        'نص.',
        '### رابعا المبادئ',
        '### المبدأ الأول الشفافية',
        'نص.',
        'حررت هذه المذكرة في الرياض.',
        'عن الطرف الأول',
      ),
    ).toEqual([
      'article|أولاً|الهدف|نص.',
      'article|رابعا|المبادئ|',
      '  article|المبدأ الأول|الشفافية|نص.',
      'text|||حررت هذه المذكرة في الرياض.\nعن الطرف الأول',
    ]);
    expect(bodyOutline('### البند ١ تعريفات', 'نص.', '### البند الثاني', 'نص.')).toEqual([
      'article|البند ١|تعريفات|نص.',
      'article|البند الثاني||نص.',
    ]);
  });

  it('opens a division for an annex that counts anew', () => {
    expect(
      bodyOutline('## المادة ١', 'نص.', '## المادة ٢', 'نص.', '## المادة ١', 'ملحق.', '## المادة ٢', 'ملحق.'),
    ).toEqual([
      'article|المادة ١||نص.',
      'article|المادة ٢||نص.',
      'division|||',
      '  article|المادة ١||ملحق.',
      '  article|المادة ٢||ملحق.',
    ]);
    expect(bodyOutline('## المادة الأولى', 'نص.', 'ملحق (١): القائمة', 'سطر.').slice(1)).toEqual([
      'division|ملحق (١)|القائمة|سطر.',
    ]);
  });

  it('reads n/m provisions and numbered paragraphs where nothing else is numbered', () => {
    expect(
      bodyOutline('### الفصل الأول تعاريف', '١ /١\u200f- نص.', 'أ- فقرة.', '١ /٢\u200f- نص.', '٢ /١\u200f- نص.'),
    ).toEqual([
      'division|الفصل الأول|تعاريف|',
      '  article|١/١||نص.\nأ- فقرة.',
      '  article|١/٢||نص.',
      '  article|٢/١||نص.',
    ]);
    expect(bodyOutline('إن الطرفين', '١- نص.', '٢ – نص.')).toEqual([
      'text|||إن الطرفين',
      'article|١||نص.',
      'article|٢||نص.',
    ]);
  });

  it('reads the odd headings that the extraction produced', () => {
    expect(
      bodyOutline(
        '## المادة القاعدة الأولى',
        'نص.',
        '## المادة أولا',
        'نص.',
        '## المادة المجال ونطاق التطبيق',
        'نص.',
        '### المادة (٦١) قضت المحكمة بالمصادرة.',
        'مادة (٦٣) للسلطة أن تأمر.',
      ),
    ).toEqual([
      'article|المادة القاعدة الأولى||نص.',
      'article|المادة أولا||نص.',
      'article|المادة|المجال ونطاق التطبيق|نص.',
      'article|المادة (٦١)||قضت المحكمة بالمصادرة.',
      'article|مادة (٦٣)||للسلطة أن تأمر.',
    ]);
  });

  it('takes the titles that most articles bear on a line of their own as headings', () => {
    const article = (number: string, title: string) => [`## المادة ${number}`, title, 'نص طويل ينتهي بنقطة.'];
    expect(
      bodyOutline(...article('الأولى', 'تعريفات'), ...article('الثانية', 'الإنشاء'), ...article('الثالثة', 'المقر')),
    ).toEqual([
      'article|المادة الأولى|تعريفات|نص طويل ينتهي بنقطة.',
      'article|المادة الثانية|الإنشاء|نص طويل ينتهي بنقطة.',
      'article|المادة الثالثة|المقر|نص طويل ينتهي بنقطة.',
    ]);
  });
});

describe('saudiMarkdown and files that are none', () => {
  it('recognises by the front matter', () => {
    expect(saudiMarkdown.recognise(fileOf('## المادة الأولى'))).toBeGreaterThan(0.9);
    expect(
      saudiMarkdown.recognise(fileOf('x', { source: 'other', issued_by: 'x', retrieved_at: 'x' })),
    ).toBeGreaterThan(0.5);
    for (const other of [
      '',
      '# نظام',
      '---\ntitle: Ley\nsource: nezams\n---\n',
      '---\ntitle: "قانون"\nidentifier: x\n---\n',
    ]) {
      expect(saudiMarkdown.recognise(sourceFileOf('a.md', new TextEncoder().encode(other)))).toBe(0);
    }
  });

  it('leaves a file alone that has a title and no text', () => {
    for (const body of ['', '#N/A', 'صدر في: ١ / ١ / ١٤٤٤هـ']) {
      expect([...saudiMarkdown.read(fileOf(body), {})][0]).toMatchObject({ outcome: 'left-alone' });
    }
  });

  it('refuses a broken front matter and a missing title', () => {
    const read = (text: string): ReadResult | undefined =>
      [...saudiMarkdown.read(sourceFileOf('a.md', new TextEncoder().encode(text)), {})][0];
    expect(read('---\ntitle: "نظام"\n# لا نهاية\n')).toMatchObject({ outcome: 'refused', place: 'line 1' });
    expect(read('---\nsource: nezams\n---\nنص')).toMatchObject({ outcome: 'refused' });
    expect(read('---\ntitle: "نظام\n---\nنص')).toMatchObject({ outcome: 'refused' });
  });

  it('honours the country and language that the user forces', () => {
    const [result] = saudiMarkdown.read(fileOf('## المادة الأولى\n\nنص.'), { country: 'AE', language: 'ar-AE' });
    expect(result).toMatchObject({ document: { country: 'AE', language: 'ar-AE' } });
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      '## المادة الأولى\n',
      'المادة الأولى:\n',
      'الباب الأول\n',
      'أولاً: ',
      'اللائحة:\n',
      '«',
      '(',
      ')',
      '١/٢- ',
      '١- ',
      'ملحق (١)\n',
      'مكرر',
      '### يقرر\n',
      'صدر في:\n',
      '\n',
      'نص.\n',
      '## أولا\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        for (const result of saudiMarkdown.read(fileOf(pieces.join('')), {}))
          expect(result.outcome).not.toBe('refused');
      }),
    );
  });
});
