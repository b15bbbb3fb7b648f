/** Values of a record as the neutral documents want them. */

/** The State in an address of the standard, `/akn/za/act/1979/70`; `''` for a region (`aa-au`, the African Union). */
export function countryOfFrbr(uri: string | null | undefined, jurisdiction: string | null | undefined): string {
  const place = /^\/akn\/([a-z]{2})(?:-[a-z0-9]{1,20})?\//.exec(uri ?? '')?.[1] ?? (jurisdiction ?? '').toLowerCase();
  // `AA` is a code that ISO 3166 leaves to users; here it is Africa.
  return /^[a-z]{2}$/.test(place) && place !== 'aa' ? place.toUpperCase() : '';
}

export function languageOf(code: string | null | undefined): string {
  return /^[a-z]{2,3}$/.test(code ?? '') ? (code as string) : 'en';
}

export function isoDay(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

export function webAddress(value: string | null | undefined): string {
  return /^https?:\/\/\S{1,1000}$/.test(value ?? '') ? (value as string) : '';
}
