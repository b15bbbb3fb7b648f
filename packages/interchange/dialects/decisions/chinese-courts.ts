import type { CaseDocument, CaseProceeding } from '../../case-document.ts';

/** Kinds of proceeding by the sign in a case number (`（2016）琼97刑终22号`); the first sign that occurs counts. */
export const chineseProceedings: readonly (readonly [RegExp, CaseProceeding['stage']])[] = [
  // A committed execution or parole is reviewed, as are petitions and retrials.
  [/再|监|申|更|执|核|复/u, 'review'],
  [/终|二终|抗/u, 'appeal'],
  [/初/u, 'first-instance'],
];

/** Levels of the four tiers of courts by their names. Intermediate and high courts sit at first instance and on appeals. */
export const chineseCourtLevels: readonly (readonly [RegExp, CaseDocument['court']['level']])[] = [
  [/^最高人民法院/u, 'supreme'],
  [/高级人民法院|中级人民法院|中级法院/u, 'unknown'],
  [/(?:区|县|市|旗|自治县|林区|矿区)?(?:人民)?法院$/u, 'first-instance'],
];

/** Kinds of document, by the end of the heading. */
export const chineseForms: readonly (readonly [RegExp, CaseDocument['form']])[] = [
  [/判决书/u, 'judgment'],
  [/裁定书|决定书/u, 'order'],
];

/** `（2016）琼97刑终22号`, in brackets of any width. */
export const chineseCaseNumber = /[（(〔［[]\d{4}[）)〕］\]][^：:，,。；\s]{2,30}?号/u;
/** The kind of document at the end of the heading: `刑事附带民事判决书`, `刑事判决书（速裁程序专用）`. */
export const chineseDocumentKind = /刑事(?:附带民事)?(?:判决书|裁定书|决定书|调解书)(?:[（(][^（）()]{1,12}[）)])?$/u;
/** Where a title printed before the heading ends; some have the time of publication behind it. */
export const chineseTitleEnd = /(?:判决书|裁定书|决定书|调解书|通知书)(?:[（(][\d.:\-－]{4,30}[）)])?/gu;

/** Phrases that open a part of a judgment. They begin a paragraph where a sentence or one of the phrases below ends. */
export const chinesePartOpenings = [
  '公诉机关指控',
  '公诉机关认为',
  '公诉机关起诉指控',
  '原判认定',
  '原审认定',
  '原审判决认定',
  '一审认定',
  '经审理查明',
  '经二审审理查明',
  '二审经审理查明',
  '经本院审理查明',
  '本院查明',
  '另查明',
  '上述事实',
  '以上事实',
  '认定上述事实',
  '原判认为',
  '原审法院认为',
  '原审认为',
  '一审法院认为',
  '本院认为',
  '宣判后',
  '宣判送达后',
  '经审理认为',
  '综上',
];
export const chineseBeforeOpening = ['。', '；', '本案', '审理终结', '诉讼'];
/** The words before the ruling of the court itself. */
export const chineseRulingWords = /(?:判决|裁定)如下/gu;
export const chineseReasonsWords = '本院认为';
