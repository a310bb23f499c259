import { createRequire } from 'node:module';

// As CommonJS: its ESM build imports JSON in a way that Jest warns of in every test.
const { isSupportedCountry, parsePhoneNumberFromString } = createRequire(import.meta.url)(
  'libphonenumber-js/min',
) as typeof import('libphonenumber-js/min');

/** A telephone number as E.164; one without a prefix is of `country` (ISO 3166-1 alpha-2). Undefined: none that could be called. */
export function readPhone(written: string, country: string): string | undefined {
  const number = parsePhoneNumberFromString(written, isSupportedCountry(country) ? country : undefined);
  return number?.isValid() ? number.number : undefined;
}

/** Whether the text is a country or area as telephone numbers and our list know it. */
export function isCountryCode(text: string): boolean {
  return isSupportedCountry(text);
}
