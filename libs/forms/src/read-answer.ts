import { isDay } from '@app/edition';
import { parseAddress } from '@app/mail';
import type { FormField } from './form-definition.js';
import { isCountryCode, readPhone } from './phone.js';

/** Why an answer cannot be taken; its sentence is `forms:fields.<fault>`. */
export type AnswerFault =
  'missing' | 'unknown' | 'text' | 'number' | 'date' | 'choice' | 'yes-no' | 'country' | 'phone' | 'url' | 'email';

type Value = string | string[] | number | boolean;
interface Read {
  value?: Value;
  fault?: AnswerFault;
}

/** One answer as it is kept: trimmed, a telephone number as E.164, an address as it is written to. `country` is where a number without prefix is of. */
export function readAnswer(field: FormField, given: unknown, country: string): Read {
  const value = READERS[field.type](given, field, country);
  return value === undefined ? { fault: FAULTS[field.type] } : { value };
}

const FAULTS: Record<FormField['type'], AnswerFault> = {
  text: 'text',
  'long-text': 'text',
  number: 'number',
  date: 'date',
  choice: 'choice',
  choices: 'choice',
  'yes-no': 'yes-no',
  country: 'country',
  phone: 'phone',
  url: 'url',
  email: 'email',
};

type ReadValue = (given: unknown, field: FormField, country: string) => Value | undefined;

const READERS: Record<FormField['type'], ReadValue> = {
  text: (given, { atMost = 200 }) => {
    const text = typeof given === 'string' ? given.replace(/\s+/g, ' ').trim() : '';
    return text && text.length <= atMost ? text : undefined;
  },
  'long-text': (given, { atMost = 2000 }) => {
    const text = typeof given === 'string' ? given.replace(/\r\n?/g, '\n').trim() : '';
    return text && text.length <= atMost ? text : undefined;
  },
  number: (given, { atLeast = 0, atMost = 1_000_000_000 }) => {
    const number = typeof given === 'string' && /^\s*\d{1,10}\s*$/.test(given) ? Number(given) : given;
    return typeof number === 'number' && Number.isInteger(number) && number >= atLeast && number <= atMost
      ? number
      : undefined;
  },
  date: (given) => (typeof given === 'string' && isDay(given.trim()) ? given.trim() : undefined),
  choice: (given, { options = [] }) => (options.some(({ code }) => code === given) ? (given as string) : undefined),
  choices: (given, { options = [] }) => {
    const chosen = [given].flat().filter((one) => one !== '');
    const isKnown = chosen.every((one) => options.some(({ code }) => code === one));
    return isKnown ? options.map(({ code }) => code).filter((code) => chosen.includes(code)) : undefined;
  },
  'yes-no': (given) =>
    given === true || given === 'yes' ? true : given === false || given === 'no' ? false : undefined,
  country: (given) => (typeof given === 'string' && isCountryCode(given) ? given : undefined),
  phone: (given, _, country) => (typeof given === 'string' ? readPhone(given, country) : undefined),
  url: (given) => {
    if (typeof given !== 'string' || given.length > 500) return undefined;
    const written = /^[a-z][a-z0-9+.-]*:/i.test(given.trim()) ? given.trim() : `https://${given.trim()}`;
    if (!URL.canParse(written)) return undefined;
    const { protocol, hostname, username, password, href } = new URL(written);
    const isWeb = protocol === 'https:' || protocol === 'http:';
    return isWeb && hostname.includes('.') && !username && !password ? href : undefined;
  },
  email: (given) => (typeof given === 'string' ? parseAddress(given)?.address : undefined),
};
