import { z } from 'zod';
import { LIST_STATES, PARTS } from '@app/roundtable';

/** Ministers' data: every route that answers with these is the protocol office's and the secretariat's. */
const Request = z.object({
  id: z.string(),
  personId: z.string(),
  name: z.string(),
  nameInOwnScript: z.string().nullable(),
  ownScriptLanguage: z.string().nullable(),
  positionTitle: z.string(),
  part: z.enum(PARTS),
  office: z.string(),
  officeName: z.string(),
  country: z.string().nullable(),
  speaksFor: z.enum(['state', 'entity']),
  entity: z.string(),
  presentOnSite: z.boolean(),
  attends: z.boolean(),
  /** Null: as everybody. */
  minutes: z.number().nullable(),
  spokenAs: z.string(),
  speaksIn: z.string().nullable(),
  requestedAt: z.date(),
  /** A change of this request wants it as If-Match: `"v3"`. */
  version: z.number().int(),
});
export type RequestView = z.infer<typeof Request>;

const Speaker = Request.extend({
  /** From 1. */
  place: z.number().int(),
  /** `isSet`: by the protocol officer, in place of the table. */
  category: z.object({ code: z.string(), name: z.string(), isSet: z.boolean() }),
  /** Why at this place, in sentences. */
  why: z.string(),
  minutesGiven: z.number(),
  /** Null while the session has no time. */
  startsAt: z.date().nullable(),
  endsAt: z.date().nullable(),
  /** Whether the turn is over by the end of the session; null without a time. */
  fits: z.boolean().nullable(),
});
export type SpeakerView = z.infer<typeof Speaker>;

const Session = z.object({
  code: z.string(),
  title: z.string(),
  titleLanguage: z.string(),
  startsAt: z.date().nullable(),
  endsAt: z.date().nullable(),
  room: z.string().nullable(),
  isCancelled: z.boolean(),
  listState: z.enum(LIST_STATES),
  /** Rises whenever the list is given out; 0 before. */
  listNumber: z.number().int(),
});

export const RoundTableList = z.object({ roundTables: z.array(Session.extend({ requests: z.number().int() })) });
export type RoundTableList = z.infer<typeof RoundTableList>;

export const RoundTableView = Session.extend({
  minutesPerSpeaker: z.number(),
  requestsCloseAt: z.date().nullable(),
  listedAt: z.date().nullable(),
  /** Something changed after the list was last given out. */
  isChangedSince: z.boolean(),
  nextStates: z.array(z.enum(LIST_STATES)),
  speakers: z.array(Speaker),
  withdrawn: z.array(Request),
  /** Places that the protocol office exchanged, the first first. */
  exchanges: z.array(
    z.object({
      id: z.string(),
      /** Ids of the two requests, and their names. */
      one: z.object({ id: z.string(), name: z.string() }),
      other: z.object({ id: z.string(), name: z.string() }),
      reason: z.string(),
      madeBy: z.string(),
      madeAt: z.date(),
      /** False while one of the two is off the list. */
      isInForce: z.boolean(),
    }),
  ),
  /** What fits and what does not, in a sentence. */
  timeSentence: z.string(),
  time: z.object({ speakers: z.number(), minutes: z.number(), available: z.number(), fitting: z.number() }).nullable(),
  /** Offices of the edition's protocol table, highest category first. */
  offices: z.array(z.object({ code: z.string(), name: z.string() })),
  /** The edition's VIP categories, highest first. */
  categories: z.array(z.object({ code: z.string(), name: z.string() })),
  /** A change of minutes, deadline or state wants it as If-Match. */
  version: z.number().int(),
});
export type RoundTableView = z.infer<typeof RoundTableView>;

const TellingPlace = z
  .object({ place: z.number().int(), minutes: z.number(), startsAt: z.date().nullable() })
  .nullable();

/** Who has to be told of their place, and how many letters that makes. */
export const TellingView = z.object({
  changes: z.array(
    z.object({
      name: z.string(),
      /** What they were told; null: nothing yet. */
      was: TellingPlace,
      /** Null: no longer on a list that is given out. */
      is: TellingPlace,
      /** Letters about it: to the speaker and to those who act for them. 0: nobody can be reached. */
      readers: z.number().int(),
    }),
  ),
  letters: z.number().int(),
  /** Telling them gives it back, so that nothing is written that was not looked at. */
  seen: z.string(),
});
export type TellingView = z.infer<typeof TellingView>;

export const PeopleFound = z.object({
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      nameInOwnScript: z.string().nullable(),
      positionTitle: z.string(),
      organization: z.string(),
      country: z.string().nullable(),
    }),
  ),
});
export type PeopleFound = z.infer<typeof PeopleFound>;
