import { hasMessage, type Language, messagesBelow, translator } from '@app/i18n';
import { type LetterKind, type Placeholder, rootOf } from './letter-kinds.js';

type Values = Record<string, string | number | string[]>;

/** What is known of the edition and of the person; the rest is invented. */
export interface KnownValues {
  /** The edition's name in the language. */
  edition: string;
  /** An instant in words of the language, in the place of every deadline. */
  deadline: string;
  /** Of the person: what a letter to them would say. */
  facts: Values;
  /** By placeholder: which of its options is looked at; default: the first one. */
  choices: Readonly<Record<string, string>>;
}

const DEADLINES = ['answerBy', 'proveBy', 'until', 'closesAt', 'answersBy'];

/** A value for everything that a letter of this kind could say, so that its words can be looked at before there is a letter. */
export function exampleValues(kind: LetterKind, language: Language, known: KnownValues): Values {
  const t = translator(language);
  const invented = ({ name }: Placeholder): string | number => {
    if (name === 'edition' || name === 'forum') return known.edition;
    if (DEADLINES.includes(name)) return known.deadline;
    if (name === 'hours') return 48;
    return hasMessage(`mail:examples.${name}`) ? t(`mail:examples.${name}`) : `[${name}]`;
  };
  const texts = kind.placeholders.filter(({ options }) => options.length === 0).map((one) => [one.name, invented(one)]);
  const chosen = kind.placeholders
    .filter(({ options }) => options.length > 0)
    .map((one) => [one.name, chosenValue(one, known.choices[one.name] ?? one.options[0], language)]);
  const items = messagesBelow(rootOf(kind.kind)).includes('list') ? { items: [t('mail:examples.item')] } : {};
  return { ...Object.fromEntries(texts), ...items, ...known.facts, ...Object.fromEntries(chosen) };
}

/** A value by which a message takes that option; an option that it lacks counts as `other`. */
function chosenValue({ kind, options }: Placeholder, option: string, language: Language): string | number {
  if (/^=?\d+$/.test(option)) return Number(option.replace('=', ''));
  if (kind === 'choice') return option;
  const isCounted = options.some((one) => !one.startsWith('=') && one !== 'other');
  const exact = options.filter((one) => one.startsWith('=')).map((one) => Number(one.slice(1)));
  const fits = (count: number) => !exact.includes(count) && (!isCounted || form(count, language) === option);
  return Array.from({ length: 101 }, (_, count) => count).find(fits) ?? 5;
}

function form(count: number, language: Language): string {
  return new Intl.PluralRules(language).select(count);
}
