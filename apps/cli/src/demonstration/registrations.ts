import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import {
  type Application,
  ApplyService,
  bringCategories,
  CorrectService,
  DecideService,
  DocumentsService,
  expireUnproven,
  InformationService,
  lockRegistration,
  type ParticipationMode,
  type PoolName,
  poolsOf,
  prove,
  setCapacity,
  STARTING_CATEGORIES,
  WithdrawService,
} from '@app/registration';
import { daysBefore, hoursBefore } from './demonstration-clock.js';
import { MEDIA_SEATS, ON_SITE_SEATS } from './demonstration-edition.js';
import { inventedLetter } from './invented-letter.js';
import { GUEST_CATEGORY } from './guests-data.js';
import { welcomeGuests } from './guests.js';
import type { InventedPerson } from './people/invented-people.js';
import { PERSONAS } from './people/personas.js';
import { LOADER } from './programme/write-programme.js';

/** How far an application has come. */
type Fate =
  'unproven' | 'expired' | 'waiting' | 'in-review' | 'corrected' | 'asked' | 'approved' | 'rejected' | 'withdrawn';

interface Story {
  fate: Fate;
  mode: ParticipationMode;
  /** Default: a participant like others. */
  category?: string;
  /** Of the application, before the present. */
  hoursAgo: number;
  count: number;
}

/** Sixty-one applications; the participant's is the next. The media have few seats of their own, so some of them wait. The reviews of eight days ago are late. */
const STORIES: Story[] = [
  { fate: 'unproven', mode: 'on-site', hoursAgo: 5, count: 4 },
  { fate: 'unproven', mode: 'remote', hoursAgo: 30, count: 2 },
  { fate: 'expired', mode: 'on-site', hoursAgo: 24 * 9, count: 2 },
  { fate: 'in-review', mode: 'on-site', hoursAgo: 2, count: 4 },
  { fate: 'in-review', mode: 'on-site', hoursAgo: 26, count: 5 },
  { fate: 'in-review', mode: 'on-site', hoursAgo: 75, count: 3 },
  { fate: 'corrected', mode: 'on-site', hoursAgo: 74, count: 1 },
  { fate: 'asked', mode: 'on-site', hoursAgo: 75, count: 1 },
  { fate: 'in-review', mode: 'on-site', hoursAgo: 24 * 8, count: 2 },
  { fate: 'approved', mode: 'on-site', hoursAgo: 24 * 12, count: 14 },
  { fate: 'approved', mode: 'remote', hoursAgo: 24 * 6, count: 12 },
  { fate: 'rejected', mode: 'on-site', hoursAgo: 24 * 14, count: 4 },
  { fate: 'withdrawn', mode: 'on-site', hoursAgo: 24 * 16, count: 3 },
  { fate: 'approved', mode: 'on-site', category: 'media', hoursAgo: 24 * 21, count: MEDIA_SEATS },
  { fate: 'waiting', mode: 'on-site', category: 'media', hoursAgo: 24 * 20, count: 2 },
];

const MEDIA: PoolName = { mode: 'on-site', category: 'media' };
/** To the form of the media (forms/media.json). */
const MEDIA_ANSWERS = {
  medium: 'The Lakeside Courier',
  kind: 'print',
  'work-url': 'https://courier.example/',
  equipment: 'no',
};

/** Most say it, some that they would rather not, some leave it out. */
function genderAnswered(gender: string | null | undefined, at: Date): { gender?: string } {
  const draw = (at.getTime() / 60_000) % 11;
  if (!gender || draw < 2) return {};
  return { gender: draw < 4 ? 'not-said' : gender };
}

const QUESTION = 'Which project of your organization would you like to present, and with whom?';

const CORRECTED_ORGANIZATION = 'Harbour Network for Open Learning';

const OFFICER: Actor = { kind: 'system', name: 'Salma El-Fihranni' };

/**
 * Some of the invented people register, through the services that the form and the desk call; whose story is told is left
 * alone.
 */
export async function writeRegistrations(
  app: INestApplicationContext,
  edition: Edition,
  people: InventedPerson[],
  present: Date,
): Promise<void> {
  const database = app.get(DataSource);
  await openSeats(database, edition, daysBefore(present, 22));
  const desk = new Desk(app, edition, present);
  const queue = people.filter(({ standing }) => standing === 'expert');
  for (const story of STORIES) await desk.tell(story, queue.splice(0, story.count));
  await desk.tell({ fate: 'approved', mode: 'on-site', hoursAgo: 24 * 3, count: 1 }, [PERSONAS.participant]);
  await expireUnproven(database, daysBefore(present, 6));
}

async function openSeats(database: DataSource, edition: Edition, at: Date): Promise<void> {
  const { id } = edition;
  await inTransaction(database, async (tx) => {
    if ((await poolsOf(tx, id)).some(({ category }) => category === MEDIA.category)) return;
    const categories = STARTING_CATEGORIES.map((one) => ({ ...one, hasOwnSeats: one.code === MEDIA.category }));
    await bringCategories(tx, id, [...categories, GUEST_CATEGORY]);
    await setCapacity(tx, id, { capacity: ON_SITE_SEATS }, LOADER, at);
    await setCapacity(tx, id, { capacity: MEDIA_SEATS, pool: MEDIA }, LOADER, at);
    await welcomeGuests(tx, edition, at);
  });
}

class Desk {
  private readonly database: DataSource;
  private hasDocument = false;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly edition: Edition,
    private readonly present: Date,
  ) {
    this.database = app.get(DataSource);
  }

  async tell({ fate, mode, category, hoursAgo }: Story, people: InventedPerson[]): Promise<void> {
    for (const [at, person] of people.entries()) {
      const appliedAt = new Date(hoursBefore(this.present, hoursAgo).getTime() + at * 7 * 60_000);
      // Two of three tick the public list.
      const consents = { 'privacy-notice': 1, ...(at % 3 < 2 && { 'public-list': 1 }) };
      if (!(await this.registrationOf(person.facts.email)))
        await this.apply(person, { mode, category, consents }, appliedAt);
      if (fate === 'unproven' || fate === 'expired') continue;
      await this.lead(person, fate, new Date(appliedAt.getTime() + 4 * 60_000));
    }
  }

  private async apply(
    { facts }: InventedPerson,
    as: Pick<Story, 'mode' | 'category'> & Pick<Application, 'consents'>,
    at: Date,
  ): Promise<void> {
    const { email, givenName, familyName, organization, country, gender, language = 'en', stakeholderType } = facts;
    const application = {
      email,
      givenName,
      familyName,
      organization,
      country,
      stakeholderType: stakeholderType ?? 'CS',
      ...as,
      answers: { ...(as.category === MEDIA.category && MEDIA_ANSWERS), ...genderAnswered(gender, at) },
      language,
    };
    await this.app.get(ApplyService).apply(this.edition, application, at);
  }

  /** From the proven address to where it stands now; goes on from wherever a load that was broken off left it. */
  private async lead({ facts }: InventedPerson, fate: Fate, provenAt: Date): Promise<void> {
    const { edition } = this;
    const id = (await this.registrationOf(facts.email))!;
    const by: Actor = { kind: 'link', name: `${facts.givenName} ${facts.familyName}` };
    const { version, status } = await inTransaction(this.database, async (tx) => {
      const registration = await lockRegistration(tx, id);
      if (!registration.provenAt) await prove(tx, registration, edition, by, provenAt);
      return registration;
    });
    if (status !== 'under-review') return;
    const on = { edition, id, version };
    const decidedAt = new Date(provenAt.getTime() + 50 * 3_600_000);
    if (fate === 'corrected') await this.correct(id, new Date(provenAt.getTime() + 3 * 3_600_000));
    if (fate === 'asked') await this.ask(facts, on, decidedAt);
    if (fate === 'approved') await this.app.get(DecideService).approve(on, OFFICER, decidedAt);
    if (fate === 'rejected') await this.app.get(DecideService).reject(on, REASON, OFFICER, decidedAt);
    if (fate === 'withdrawn') await this.app.get(WithdrawService).withdraw(edition, id, decidedAt, by);
  }

  private async correct(id: string, at: Date): Promise<void> {
    const { database, edition } = this;
    const registration = await inTransaction(database, (tx) => lockRegistration(tx, id));
    const wish = { ...registration, organization: CORRECTED_ORGANIZATION, answers: registration.answers };
    if (registration.organization === wish.organization) return;
    await this.app.get(CorrectService).correct({ edition, id, version: registration.version }, wish, at);
  }

  /** For words and documents; the first who is asked has added a letter since. */
  private async ask(
    { givenName, familyName, organization }: InventedPerson['facts'],
    on: { edition: Edition; id: string; version: number },
    askedAt: Date,
  ): Promise<void> {
    await this.app.get(InformationService).ask(on, QUESTION, OFFICER, askedAt, { wantsDocuments: true });
    if (this.hasDocument) return;
    this.hasDocument = true;
    const source = inventedLetter({ name: `${givenName} ${familyName}`, organization });
    const letter = { name: 'Letter of nomination.pdf', source };
    const at = new Date(askedAt.getTime() + 3_600_000);
    await this.app.get(DocumentsService).add({ edition: on.edition, registrationId: on.id }, letter, at);
  }

  private async registrationOf(email: string): Promise<string | undefined> {
    const [row] = await this.database.query(`select id from registration where edition_id = $1 and email_key = $2`, [
      this.edition.id,
      email.toLowerCase(),
    ]);
    return row?.id;
  }
}

const REASON =
  'The application does not say how you are linked to the organization. Send us a letter from it and apply again.';
