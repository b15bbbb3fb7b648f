/** ISO 3166-1 alpha-3 to alpha-2, for the states whose statutes public collections of financial-crime law hold. */
const pairs =
  'ARE AE,ARG AR,AUS AU,AUT AT,BEL BE,BGR BG,BHR BH,BHS BS,BMU BM,BRA BR,BRB BB,CAN CA,CHE CH,CHL CL,CHN CN,COL CO,CYM KY,' +
  'CYP CY,CZE CZ,DEU DE,DNK DK,EGY EG,ESP ES,EST EE,FIN FI,FRA FR,GBR GB,GGY GG,GIB GI,GRC GR,HKG HK,HRV HR,HUN HU,IDN ID,' +
  'IMN IM,IND IN,IRL IE,ISL IS,ISR IL,ITA IT,JEY JE,JOR JO,JPN JP,KAZ KZ,KEN KE,KGZ KG,KOR KR,KWT KW,LBN LB,LIE LI,LTU LT,' +
  'LUX LU,LVA LV,MAC MO,MAR MA,MCO MC,MEX MX,MLT MT,MUS MU,MYS MY,NGA NG,NLD NL,NOR NO,NZL NZ,OMN OM,PAK PK,PAN PA,PER PE,' +
  'PHL PH,POL PL,PRT PT,QAT QA,ROU RO,RUS RU,SAU SA,SGP SG,SVK SK,SVN SI,SWE SE,SYC SC,THA TH,TUN TN,TUR TR,TWN TW,TZA TZ,' +
  'UGA UG,UKR UA,URY UY,USA US,UZB UZ,VGB VG,VNM VN,ZAF ZA,ZMB ZM,ZWE ZW,EUR EU,EUE EU,EU EU,UN UN,UNO UN,INTERNATIONAL UN';

const byAlpha3: ReadonlyMap<string, string> = new Map(
  pairs.split(',').map((pair) => pair.split(' ') as [string, string]),
);

/** The code this project uses for a jurisdiction: alpha-2, `EU` or `UN`; `''` where the code is not known. */
export function countryCode(jurisdiction: string): string {
  const code = jurisdiction.trim().toUpperCase();
  if (/^[A-Z]{2}$/.test(code)) return code;
  return byAlpha3.get(code) ?? '';
}
