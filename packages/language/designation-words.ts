/** Words that name a kind of provision beside its number, in folded spelling. They are no part of the key. */
export const kindWords = new Set(
  `
  article articles art arts articulo articulos artigo artigos artikel artikelen artikeln статья статьи статье ст
  section sections sec secs sect s ss seccion secao seccao sectie abschnitt unterabschnitt afdeling paragraaf paragraph paragraphs para paras par paragraphe
  parrafo paragrafo absatz abs lid alinea regulation regulations reg regs rule rules clause cl пункт п параграф
  part parts partie parte partes teil deel часть ч book livre libro livro buch boek книга title titre titulo titel раздел subtitle
  chapter chapters ch chap chapitre chapitres capitulo cap kapitel hoofdstuk глава гл подраздел subchapter subpart subsection sous-section
  schedule schedules sched annex annexe annexes anexo anexos anlage anhang bijlage приложение appendix appendice apendice
  division preamble no nr numero num n o number point punkt punto inciso item disposicion disposition
  `
    .trim()
    .split(/\s+/u),
);

/** Arabic kinds, without the article; folded. */
export const arabicKinds = new Set(
  'ماده مواد فصل باب قسم جزء بند فقره كتاب ملحق فرع مبحث قاعده رقم جدول لاءحه'.split(' '),
);

/** Additions to a number, with their variants: `271 bis`, `416 quáter`. The key has the first form. */
export const additions: Record<string, string> = {
  bis: 'bis',
  ter: 'ter',
  quater: 'quater quarter cuater',
  quinquies: 'quinquies quinques quinquis quinter',
  sexies: 'sexies sexiens',
  septies: 'septies septiens',
  octies: 'octies octiens',
  novies: 'novies nonies noviens',
  decies: 'decies deciens',
  undecies: 'undecies',
  duodecies: 'duodecies',
  terdecies: 'terdecies tredecies',
  quaterdecies: 'quaterdecies quaterdeciens',
  quindecies: 'quindecies quinquiesdecies',
  sexdecies: 'sexdecies sexiesdecies',
  septdecies: 'septdecies septiesdecies',
  octodecies: 'octodecies octiesdecies',
  novodecies: 'novodecies noviesdecies',
  vicies: 'vicies',
};

/** Ordinal endings written right behind digits: `1er`, `2nd`, `3º`, `1-я`. Letters that also number articles (a, e) are not here. */
export const ordinalEndings = new Set([
  'er',
  're',
  'ere',
  'eme',
  'ieme',
  'nd',
  'nde',
  'rd',
  'st',
  'th',
  'ste',
  'ro',
  'do',
  'to',
  'o',
  'я',
  'й',
  'ая',
  'ой',
]);
