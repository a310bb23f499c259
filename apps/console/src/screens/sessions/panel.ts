import type { Session } from './sessions-question';

/** A seat of the panel as the form has it. */
export interface Chair {
  personId: string;
  role: string;
  name: string;
  organization: string;
  objectsToRecording: boolean;
}

export interface Panel {
  seats: Chair[];
  version: number;
}

/** People are written as they write themselves, own script first. */
export function chairsOf({ panel, version }: Session): Panel {
  const seats = panel.map(({ personId, role, organization, objectsToRecording, ...names }) => {
    const latin = [names.courtesyTitle, names.givenName, names.familyName].filter(Boolean).join(' ');
    return { personId, role, name: names.nameInOwnScript ?? latin, organization, objectsToRecording };
  });
  return { seats, version };
}

export function panelSentence(seats: readonly Chair[]): string {
  return seats.map(({ name }) => name).join(', ');
}

/** The names of those who do not want to be recorded. */
export function objecting(seats: readonly Chair[]): string[] {
  return seats.filter(({ objectsToRecording }) => objectsToRecording).map(({ name }) => name);
}
