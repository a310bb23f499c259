import { inLanguage } from '@app/edition';
import { plainName } from '@app/people';
import { textFor, type PublicSeat, type PublicSession } from '@app/programme';
import type { AgendaWords } from './agenda-words.js';

const ATTENDANCE = {
  'on-site': 'OfflineEventAttendanceMode',
  remote: 'OnlineEventAttendanceMode',
  'on-site-and-remote': 'MixedEventAttendanceMode',
} as const;

/** The session for machines, as schema.org's Event. No `<` is left in it, so no text of ours can end the script element. */
export function jsonLdOf(session: PublicSession, words: AgendaWords, baseUrl: string): string {
  const { edition, language, home } = words;
  const { startsAt, endsAt, mode, languages, organizers, panel, code } = session;
  const url = `${baseUrl}${home}/sessions/${code}`;
  const about = {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: textFor(session, 'title', language).text,
    description: textFor(session, 'description', language).text || undefined,
    startDate: startsAt.toISOString(),
    endDate: endsAt.toISOString(),
    ...statusOf(session),
    eventAttendanceMode: `https://schema.org/${ATTENDANCE[mode]}`,
    location: placesOf(session, words, url),
    inLanguage: languages,
    organizer: organizers.map((name) => ({ '@type': 'Organization', name })),
    performer: everyoneOf(panel).map((seat) => ({
      '@type': 'Person',
      name: plainName(seat),
      url: `${baseUrl}${home}/people/${seat.personCode}`,
    })),
    url,
    superEvent: {
      '@type': 'Event',
      name: inLanguage(edition.names, language),
      startDate: edition.startsOn,
      endDate: edition.endsOn,
      url: `${baseUrl}${home}/agenda`,
    },
  };
  return JSON.stringify(about).replaceAll('<', '\\u003c');
}

/** Each once, in whatever parts. */
function everyoneOf(panel: PublicSeat[]): PublicSeat[] {
  return [...new Map(panel.map((seat) => [seat.personCode, seat])).values()];
}

function statusOf({ cancelled, movedFrom, startsAt }: PublicSession) {
  if (cancelled) return { eventStatus: 'https://schema.org/EventCancelled' };
  if (movedFrom && movedFrom.startsAt !== startsAt.toISOString())
    return { eventStatus: 'https://schema.org/EventRescheduled', previousStartDate: movedFrom.startsAt };
  return { eventStatus: 'https://schema.org/EventScheduled' };
}

function placesOf({ room, mode }: PublicSession, { edition, language }: AgendaWords, url: string) {
  const address = [room?.building || edition.venue, inLanguage(edition.city, language)].filter(Boolean).join(', ');
  return [
    ...(room ? [{ '@type': 'Place', name: room.name, address: address || room.name }] : []),
    ...(mode === 'on-site' ? [] : [{ '@type': 'VirtualLocation', url }]),
  ];
}
