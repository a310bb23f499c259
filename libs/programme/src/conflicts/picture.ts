import type { InLanguages, WalkingTimes } from '@app/edition';
import type { Severities } from './conflict-kinds.js';
import type { NamedSession, Stretch } from './conflict.js';

/**
 * Everything that decides on conflicts, read once and plain: the API, a release, a suggestion and an importer give the same picture to
 * the same function. Sessions have their time and are not cancelled; rooms, people and terms are found by code or id.
 */
export interface Picture {
  days: EditionDays;
  sessions: PictureSession[];
  rooms: ReadonlyMap<string, PictureRoom>;
  people: ReadonlyMap<string, PicturePerson>;
  breaks: PictureBreak[];
  walking: Pick<WalkingTimes, 'withinBuilding' | 'betweenBuildings' | 'walks'>;
  /** Lists of codes of which no two may run at the same time. */
  apart: Array<{ name: string; sessions: ReadonlySet<string> }>;
  /** Names of the vocabulary `audience`. */
  audiences: ReadonlyMap<string, InLanguages>;
  severities: Severities;
  balance: BalanceRule;
}

/** The days on which sessions may take place: their names, and the instants of their first and last midnight in the edition's zone. */
export interface EditionDays extends Stretch {
  startsOn: string;
  endsOn: string;
  timeZone: string;
}

export interface PictureSession extends NamedSession {
  /** Code; undefined: remote altogether. */
  room?: string;
  mode: 'on-site-and-remote' | 'on-site' | 'remote';
  people: Participant[];
  /** BCP 47 tags of what one can listen to beside the floor. */
  interpretation: string[];
  captioning: boolean;
  actionLines: string[];
  audiences: string[];
  expected: number | null;
  seatLimit: number | null;
}

/** Somebody who is needed in a session; each person once, whatever their roles. */
export interface Participant {
  id: string;
  /** False for a key person who only has to be able to be there. */
  isOnPanel: boolean;
  /** What the rooms above know; undefined: nobody asked them. */
  standing?: Standing;
}

/** How far somebody of a panel is with their invitation and their registration. */
export interface Standing {
  isConfirmed: boolean;
  isRemote: boolean;
  registration: 'none' | 'pending' | 'approved';
}

export interface PictureRoom {
  code: string;
  name: string;
  building: string;
  capacity: number;
  booths: number;
  /** Empty: any. */
  boothLanguages: string[];
  captioning: boolean;
  isClosed: boolean;
  blockers: Array<Stretch & { reason: string }>;
}

export interface PicturePerson {
  id: string;
  name: string;
  /** Where their clock may stand: one zone, or those of a country that has several; none: unknown. */
  zones: string[];
  /** Empty: always. */
  available: Stretch[];
  /** When they are at the venue; empty: nothing was said. */
  present: Stretch[];
  gender: string | null;
  region: string | null;
  stakeholderType: string | null;
}

export interface PictureBreak extends Stretch {
  names: InLanguages;
}

/** What an edition asks of its panels; 0 asks nothing. */
export interface BalanceRule {
  /** Panels with fewer people of whom it is known are not judged. */
  fromPanellists: number;
  /** Percent of the gender that is there least. */
  leastShareOfGender: number;
  leastRegions: number;
  leastStakeholderTypes: number;
}
