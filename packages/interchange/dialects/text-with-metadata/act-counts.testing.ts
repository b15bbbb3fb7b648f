/** What the staged texts with metadata hold. One file a line: name, own articles, quoted articles, divisions; `- - -` for a file that holds no text. */
export const actCounts = `
aus/act/aml-ctf-2006/2025-03-31 321 0 104
aus/act/aml-ctf-2006/2026-03-31 331 0 104
aus/act/aml-ctf-2006/2026-06-04 331 0 104
aus/act/aml-ctf-2006/2026-07-01 332 0 104
aus/act/aml-ctf-amendment-2024/2024-12-10 332 84 93
aus/act/autonomous-sanctions-2011/2024-04-09 29 0 8
aus/act/charter-un-1945/2021-09-14 231 0 36
ca/act/criminal-code-aml-ctf/2026-05-26 15 0 0
ca/act/facfoa/2026-05-26 20 0 11
ca/act/jvcfoa/2026-05-26 30 0 16
ca/act/pcmltfa/2026-05-26 261 21 99
ca/act/united-nations-act/2026-05-26 4 0 3
ch/act/amla/2026-10-01 70 0 15
ch/act/criminal-code-aml-ctf/2026-10-01 4 0 0
ch/act/embargo-act/2023-07-01 18 0 4
ch/reg/amlo/2026-10-01 39 0 10
eu/dir/2015-849/2024-12-30 81 0 29
eu/dir/2024-1640/2024-05-31 80 0 22
eu/reg/2024-1624/2024-05-31 90 0 30
gbr/act/eccta-2023/2023-10-26 416 341 124
gbr/act/ectea-2022/2022-03-15 147 34 94
gbr/act/poca-2002/2026-07-06 963 5 252
gbr/act/samla-2018/2026-07-02 140 2 38
gbr/act/terrorism-2000/2026-07-03 566 2 237
hk/ord/amlo/2026-05-15 387 0 113
hk/ord/cbmcbni/2026-01-01 80 0 17
hk/ord/osco/2025-09-19 84 0 12
hk/ord/unatmo/2019-06-20 52 0 13
hk/ord/unso/2018-07-06 3 0 0
sg/act/cdsa/2026-05-01 765 0 58
sg/act/tsofa/2025-07-18 50 0 17
sg/act/united-nations-act/2023-04-28 7 0 1
sg/reg/un-anti-terrorism-measures/2023-04-28 17 0 2
usa/cfr/31-1010/2026-07-07 81 0 11
usa/usc/18-1956/2024 1 0 0
usa/usc/18-1957/2024 1 0 0
usa/usc/18-2339a/2024 1 0 0
usa/usc/18-2339c/2024 1 0 0
usa/usc/bsa-31-53-ii/2024 28 0 1
usa/usc/ieepa-50-35/2024 10 0 2
`;

/** The same of the treaties and resolutions of the United Nations, of which the extraction lost some headings. */
export const treatyCounts = `
un/treaty/palermo-2000/2000-11-15 - - -
un/treaty/tf-convention-1999/1999-12-09 28 0 1
un/treaty/uncac-2003/2003-10-31 - - -
un/treaty/vienna-1988/1988-12-20 - - -
un/unscr/1267-1999/1999-10-15 16 0 0
un/unscr/1373-2001/2001-09-28 9 0 0
un/unscr/1540-2004/2004-04-28 12 0 0
`;
