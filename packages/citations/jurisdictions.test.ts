import { describe, expect, it } from 'vitest';
import { type CitationContext, targetInWords } from './citation.ts';
import { findCitations } from './find-citations.ts';

/** Invented sentences of the kinds that each jurisdiction writes: what is cited in them, in order. */
const decisions: [string, string, string, string[]][] = [
  [
    'DE',
    'de',
    'Das Landgericht hat § 261 Abs. 1 Satz 1 Nr. 2 StGB in Verbindung mit Art. 103 Abs. 2 GG verkannt (vgl. BGHSt 50, 347; 1 StR 12/20).',
    ['provision DE stgb 261', 'provision DE gg 103', 'case DE report bghst 50 347', 'case DE docket 1 str 12 20'],
  ],
  [
    'CH',
    'de',
    'Der Händler verletzte Artikel 305bis Ziffer 1 StGB und Art. 9 Abs. 1 GwG.',
    ['provision CH stgb 305bis', 'provision CH gwg 9'],
  ],
  [
    'FR',
    'fr',
    "La cour a violé les articles 324-1 et 131-30 du code pénal, ensemble l'article 6 § 1 de la Convention européenne des droits de l'homme (Crim., 2 mars 2020, pourvoi n° 19-80.111).",
    ['provision FR code penal 324-1', 'provision FR code penal 131-30', 'treaty echr:6(1)', 'case FR docket 19 80 111'],
  ],
  [
    'GB',
    'en',
    'Contrary to s.328 of the Proceeds of Crime Act 2002 and sections 1 and 2 of the Fraud Act 2006; see R v Fish [2010] EWCA Crim 12, [2011] 1 Cr App R 5.',
    [
      'provision GB proceeds of crime act 2002 328',
      'provision GB fraud act 2006 1',
      'provision GB fraud act 2006 2',
      'case neutral-citation 2010 ewca crim 12',
      'case report 2011 1 cr app r 5',
    ],
  ],
  [
    'IN',
    'en',
    'He was charged under Section 420 of the Indian Penal Code and Section 3 of the Prevention of Fishing Act, 2002; see AIR 1999 SC 123 and (2001) 2 SCC 30.',
    [
      'provision IN indian penal code 420',
      'provision IN prevention of fishing act 2002 3',
      'case IN report air 1999 sc 123',
      'case report 2001 2 scc 30',
    ],
  ],
  [
    'AU',
    'en',
    'Section 400.3 of the Criminal Code and s 5 of the Fish Act 1901 apply: Fish v Salt [2015] HCA 12.',
    ['provision AU criminal code 400.3', 'provision AU fish act 1901 5', 'case neutral-citation 2015 hca 12'],
  ],
  [
    'CA',
    'en',
    'Under section 462.31 of the Criminal Code, as read in R v Salt, 2015 SCC 5.',
    ['provision CA criminal code 462.31', 'case neutral-citation 2015 scc 5'],
  ],
  [
    'SG',
    'en',
    'An offence under section 54(1) of the Salt Act 1992: Public Prosecutor v Fish [2020] SGHC 8.',
    ['provision SG salt act 1992 54', 'case neutral-citation 2020 sghc 8'],
  ],
  [
    'HK',
    'en',
    'Section 25 of the Fish and Salt Ordinance (Cap. 455) was applied in [2010] HKCFA 3.',
    ['provision HK fish and salt ordinance 25', 'case neutral-citation 2010 hkcfa 3'],
  ],
  [
    'US',
    'en',
    'Convicted under 18 U.S.C. §§ 1956(h) and 1957, section 5324 of title 31, United States Code, and 31 C.F.R. § 1010.311; see 410 U.S. 113 and No. 1:12-cr-00001.',
    [
      'provision US 18 usc 1956',
      'provision US 18 usc 1957',
      'provision US 31 usc 5324',
      'provision US 31 cfr 1010.311',
      'case US report 410 u s 113',
      'case US docket 1 12 cr 00001',
    ],
  ],
  [
    'AR',
    'es',
    'El artículo 303, inciso 1, del Código Penal y el art. 14 de la ley 25.246, según el artículo 18 de la Constitución Nacional.',
    ['provision AR codigo penal 303', 'provision AR ley 25246 14', 'provision AR constitucion nacional 18'],
  ],
  [
    'UY',
    'es',
    'Los artículos 30 a 33 de la Ley N° 19.574, de 20 de diciembre de 2017, y el Decreto-Ley N° 14.294.',
    ['provision UY ley 19574 30', 'provision UY ley 19574 33', 'act UY decreto ley 14294'],
  ],
  [
    'CN',
    'zh',
    '依照《中华人民共和国刑法》第一百九十一条第一款、第六十七条，刑事诉讼法第二百条之规定，参见（2020）湘01刑终12号。',
    [
      'provision CN 刑法 法 191',
      'provision CN 刑法 法 67',
      'provision CN 刑事 事诉 诉讼 讼法 法 200',
      'case CN docket 2020 湘 01 刑终 12 号',
    ],
  ],
  [
    'SA',
    'ar',
    'استناداً إلى المادة (الثانية) من نظام مكافحة غسل الأموال والمادتين (٣) و(٤) من نظام الإجراءات الجزائية.',
    [
      'provision SA نظام مكافحه غسل الاموال 2',
      'provision SA نظام الاجراءات الجزاءيه 3',
      'provision SA نظام الاجراءات الجزاءيه 4',
    ],
  ],
  [
    'RU',
    'ru',
    'Осуждён по ч. 2 ст. 174.1 УК РФ, по статье 228 Уголовного кодекса РФ и статье 3 Федерального закона "О рыболовстве".',
    [
      'provision RU ук рф 174.1',
      'provision RU уголовный кодекс российской федерации 228',
      'provision RU о рыболовстве 3',
    ],
  ],
  [
    'NL',
    'nl',
    'Strafbaar gesteld in artikel 420bis, eerste lid, van het Wetboek van Strafrecht en artikel 2 Opiumwet (ECLI:NL:HR:2020:12).',
    ['provision NL wetboek van strafrecht 420bis', 'provision NL opiumwet 2', 'case ecli ecli nl hr 2020 12'],
  ],
  [
    'EU',
    'en',
    'Article 3, point (2), of Directive (EU) 2015/849, Article 83(1) TFEU and Case C-117/20.',
    ['provision EU directive eu 2015 849 3', 'treaty tfeu:83(1)', 'case EU docket c 117 20'],
  ],
  [
    'INTL',
    'en',
    'Fish v. Salt [GC], no. 12345/06, § 12, under Article 6 § 1 of the European Convention on Human Rights.',
    ['case application 12345 06', 'treaty echr:6(1)'],
  ],
];

describe('a decision', () => {
  it.each(decisions)('of %s in %s: %s', (country, language, text, targets) => {
    const found = findCitations(text, { country, language });
    expect(found.map(({ target }) => targetInWords(target))).toEqual(targets);
  });
});

/** Sentences of acts that cite the act itself, in each language: the numbers cited. */
const acts: [string, string, string, string[]][] = [
  ['DE', 'de', 'Die §§ 2 und 5 gelten; § 7 Absatz 3 bleibt unberührt.', ['2', '5', '7']],
  ['CH', 'de', 'Die Meldung nach Artikel 9 unterbleibt.', ['9']],
  [
    'FR',
    'fr',
    "Dans les conditions prévues aux articles L. 12-1 et R. 3, l'article 4 est applicable.",
    ['l12-1', 'r3', '4'],
  ],
  ['GB', 'en', 'Subject to section 3, a person to whom sections 5 and 6 apply may fish.', ['3', '5', '6']],
  [
    'UN',
    'en',
    'Without prejudice to article 4, paragraph 2, of this Convention, States apply articles 7 and 8.',
    ['4', '7', '8'],
  ],
  ['AR', 'es', 'Sin perjuicio del artículo 4 y de los artículos 8 bis y 9.', ['4', '8bis', '9']],
  ['CN', 'zh', '违反本法第五条、第六条之一规定的，依照第九条处罚。', ['5', '6-1', '9']],
  ['SA', 'ar', 'تطبق أحكام المادة (الخامسة عشرة) من هذا النظام، وفقاً للمادة (٣).', ['15', '3']],
  ['KG', 'ru', 'В случаях, предусмотренных статьей 5 и пунктом 2 статьи 7 настоящего Закона.', ['5', '7']],
  ['NL', 'nl', 'De artikelen 2, eerste lid, en 5 zijn van toepassing, behoudens artikel 7a.', ['2', '5', '7a']],
];

describe('an act', () => {
  it.each(acts)('of %s in %s cites itself: %s', (country, language, text, numbers) => {
    const found = findCitations(text, { country, language, inAct: true });
    expect(found.map(({ target }) => targetInWords(target))).toEqual(
      numbers.map((number) => `provision same-act ${number}`),
    );
  });

  it.each(acts)('of %s in %s: the same words in a decision cite nothing: %s', (country, language, text) => {
    const context: CitationContext = { country, language };
    expect(findCitations(text, context)).toEqual([]);
  });
});
