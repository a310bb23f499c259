import type { Edition } from '@app/edition';
import type { Language } from '@app/i18n';
import type { AgendaWords } from './agenda-words.js';
import { exportPath } from '../../feeds/exported-schedules.js';

/** One way to take the whole programme along. */
interface Taken {
  href: string;
  /** Media type without parameters. */
  type: string;
  words: string;
}

/** The released programme in every format that is offered to everybody, the calendar first. */
export function takeAlong({ edition, language, t }: AgendaWords): Taken[] {
  const file = (format: 'xml' | 'json' | 'xcal' | 'csv') => exportPath(edition, format, language);
  return [
    {
      href: `/${edition.code}/feeds/programme.ics?lang=${language}`,
      type: 'text/calendar',
      words: t('agenda:take.ics'),
    },
    { href: file('xml'), type: 'application/vnd.c3voc.schedule+xml', words: t('agenda:take.xml') },
    { href: file('json'), type: 'application/json', words: t('agenda:take.json') },
    { href: file('xcal'), type: 'application/calendar+xml', words: t('agenda:take.xcal') },
    { href: file('csv'), type: 'text/csv', words: t('agenda:take.csv') },
    { href: changesFeedPath(edition, language), type: 'application/atom+xml', words: t('agenda:take.atom') },
  ];
}

/** `/wsis2027/feeds/changes.atom?lang=en` */
export function changesFeedPath({ code }: Pick<Edition, 'code'>, language: Language): string {
  return `/${code}/feeds/changes.atom?lang=${language}`;
}
