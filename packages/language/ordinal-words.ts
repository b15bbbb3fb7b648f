/**
 * Numbers in words as divisions and articles are headed, in folded spelling: the value, then its ordinals and cardinals
 * in English, French, Spanish, Portuguese, German, Dutch and Russian. No form stands for two values.
 */
export const numberWords: Record<number, string> = {
  1: 'first one premier premiere primero primera primer uno primeiro primeira erster erste erstes ersten eerste een первый первая первое первого первой',
  2: 'second two deuxieme seconde segundo segunda dos dois zweiter zweite zweites zweiten tweede twee второй вторая второе второго',
  3: 'third three troisieme trois tercero tercera tercer tres terceiro terceira dritter dritte drittes dritten derde drie третий третья третье третьего третьей',
  4: 'fourth four quatrieme quatre cuarto cuarta cuatro quarto quarta vierter vierte viertes vierten vierde vier четвертый четвертая четвертое четвертого четвертой',
  5: 'fifth five cinquieme cinq quinto quinta cinco funfter funfte funftes funften vijfde vijf пятый пятая пятое пятого пятой',
  6: 'sixth six sixieme sexto sexta seis sechster sechste sechstes sechsten zesde zes шестой шестая шестое шестого',
  7: 'seventh seven septieme sept septimo septima setimo setima siete sete siebter siebte siebtes siebenter siebente siebentes siebten zevende zeven седьмой седьмая седьмое седьмого',
  8: 'eighth eight huitieme huit octavo octava ocho oitavo oitava oito achter achte achtes achten achtste acht восьмой восьмая восьмое восьмого',
  9: 'ninth nine neuvieme neuf noveno novena nueve nono nona nove neunter neunte neuntes neunten negende negen девятый девятая девятое девятого девятой',
  10: 'tenth ten dixieme dix decimo decima diez dez zehnter zehnte zehntes zehnten tiende tien десятый десятая десятое десятого десятой',
  11: 'eleventh eleven onzieme onze undecimo undecima once elfter elfte elftes elften elfde elf одиннадцатый одиннадцатая одиннадцатое одиннадцатой',
  12: 'twelfth twelve douzieme douze duodecimo duodecima doce doze zwolfter zwolfte zwolftes zwolften twaalfde twaalf двенадцатый двенадцатая двенадцатое двенадцатой',
  13: 'thirteenth thirteen treizieme treize decimotercero decimotercera trece treze dreizehnter dreizehnte dreizehntes dreizehnten dertiende dertien тринадцатый тринадцатая тринадцатое тринадцатой',
  14: 'fourteenth fourteen quatorzieme quatorze decimocuarto decimocuarta catorce catorze vierzehnter vierzehnte vierzehntes vierzehnten veertiende veertien четырнадцатый четырнадцатая четырнадцатое четырнадцатой',
  15: 'fifteenth fifteen quinzieme quinze decimoquinto decimoquinta quince funfzehnter funfzehnte funfzehntes funfzehnten vijftiende vijftien пятнадцатый пятнадцатая пятнадцатое пятнадцатой',
  16: 'sixteenth sixteen seizieme seize decimosexto decimosexta dieciseis dezesseis sechzehnter sechzehnte sechzehntes sechzehnten zestiende zestien шестнадцатый шестнадцатая шестнадцатое шестнадцатой',
  17: 'seventeenth seventeen decimoseptimo decimoseptima diecisiete dezessete siebzehnter siebzehnte siebzehntes siebzehnten zeventiende zeventien семнадцатый семнадцатая семнадцатое семнадцатой',
  18: 'eighteenth eighteen decimoctavo decimoctava dieciocho dezoito achtzehnter achtzehnte achtzehntes achtzehnten achttiende achttien восемнадцатый восемнадцатая восемнадцатое восемнадцатой',
  19: 'nineteenth nineteen decimonoveno decimonovena diecinueve dezenove neunzehnter neunzehnte neunzehntes neunzehnten negentiende negentien девятнадцатый девятнадцатая девятнадцатое девятнадцатой',
  20: 'twentieth twenty vingtieme vingt vigesimo vigesima veinte vinte zwanzigster zwanzigste zwanzigstes zwanzigsten twintigste twintig двадцатый двадцатая двадцатое двадцатой двадцать',
  30: 'thirtieth thirty trentieme trente trigesimo trigesima treinta trinta dreissigster dreissigste dreissigstes dreissigsten dertigste dertig тридцатый тридцатая тридцатое тридцатой тридцать',
  40: 'fortieth forty quarantieme quarante cuadragesimo cuadragesima cuarenta quadragesimo quadragesima quarenta vierzigster vierzigste vierzigstes veertigste сороковой сороковая сорок',
  50: 'fiftieth fifty cinquantieme cinquante quincuagesimo quincuagesima cincuenta quinquagesimo quinquagesima cinquenta funfzigster funfzigste funfzigstes vijftigste пятидесятый пятидесятая пятьдесят',
};

/** Words that join tens and units: `vingt et unième`, `treinta y uno`, `trinta e um`. */
export const joiningWords = new Set(['et', 'y', 'e', 'and']);

/** Endings of French and Spanish compounds whose unit is no word of its own. */
export const unitsInCompounds: Record<string, number> = { unieme: 1, un: 1, um: 1 };

const germanUnits = ['ein', 'zwei', 'drei', 'vier', 'funf', 'sechs', 'sieben', 'acht', 'neun'];
const dutchUnits = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];

/** German and Dutch write the unit before the ten in one word: `einundzwanzigster`, `drieëntwintigste`. */
export const unitBeforeTen: { pattern: RegExp; units: string[]; tens: Record<string, number> }[] = [
  {
    pattern: new RegExp(`^(${germanUnits.join('|')})und(zwanzig|dreissig|vierzig|funfzig)(?:st(?:er|es|en|e))?$`),
    units: germanUnits,
    tens: { zwanzig: 20, dreissig: 30, vierzig: 40, funfzig: 50 },
  },
  {
    pattern: new RegExp(`^(${dutchUnits.join('|')})en(twintig|dertig|veertig|vijftig)(?:ste)?$`),
    units: dutchUnits,
    tens: { twintig: 20, dertig: 30, veertig: 40, vijftig: 50 },
  },
];
