import { STARTING_SEVERITIES } from './conflict-kinds.js';
import type { Picture, PicturePerson, PictureRoom, PictureSession } from './picture.js';

/** For specs: a Forum of 5–9 July 2027 in Zurich with rooms H (Hall 1), K (Hall 1) and T (Tower), and nothing that binds. */
export function aPicture(facts: Partial<Omit<Picture, 'rooms' | 'people'>> & Things = {}): Picture {
  const { rooms = [aRoom('H'), aRoom('K'), aRoom('T', { building: 'Tower' })], people = [], ...others } = facts;
  return {
    days: {
      startsOn: '2027-07-05',
      endsOn: '2027-07-09',
      from: new Date('2027-07-04T22:00:00Z'),
      to: new Date('2027-07-09T22:00:00Z'),
      timeZone: 'Europe/Zurich',
    },
    sessions: [],
    breaks: [],
    walking: { withinBuilding: 0, betweenBuildings: 0, walks: [] },
    apart: [],
    audiences: new Map([['youth', { en: 'Youth' }]]),
    severities: STARTING_SEVERITIES,
    balance: { fromPanellists: 0, leastShareOfGender: 0, leastRegions: 0, leastStakeholderTypes: 0 },
    rooms: new Map(rooms.map((room) => [room.code, room])),
    people: new Map(people.map((person) => [person.id, person])),
    ...others,
  };
}

interface Things {
  rooms?: PictureRoom[];
  people?: PicturePerson[];
}

export function aRoom(code: string, facts: Partial<PictureRoom> = {}): PictureRoom {
  const size = { capacity: 100, booths: 0, boothLanguages: [], captioning: false };
  return { code, name: `Room ${code}`, building: 'Hall 1', ...size, isClosed: false, blockers: [], ...facts };
}

export function aPerson(id: string, facts: Partial<PicturePerson> = {}): PicturePerson {
  const unknown = { gender: null, region: null, stakeholderType: null };
  return { id, name: `Ms ${id}`, zones: [], available: [], present: [], ...unknown, ...facts };
}

/** `09:00-10:00` on Tuesday 6 July, by the clocks of Zurich. */
export function stretch(span: string, day = '2027-07-06'): { from: Date; to: Date } {
  const [from, to] = span.split('-').map((time) => new Date(`${day}T${time}:00+02:00`));
  return { from, to };
}

/** A session on that Tuesday with these people on its panel; nobody was asked of their standing. */
export function aSession(
  code: string,
  span: string,
  { people = [], ...facts }: Partial<Omit<PictureSession, 'people'>> & { people?: string[] } = {},
): PictureSession {
  const { from, to } = stretch(span);
  return {
    code,
    title: `Session ${code}`,
    startsAt: from,
    endsAt: to,
    mode: 'on-site-and-remote',
    people: people.map((id) => ({ id, isOnPanel: true })),
    interpretation: [],
    captioning: false,
    actionLines: [],
    audiences: [],
    expected: null,
    seatLimit: null,
    ...facts,
  };
}
