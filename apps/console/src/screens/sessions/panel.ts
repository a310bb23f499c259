import type { Session } from './sessions-question';

/** A seat of the panel as the form has it. */
export interface Chair {
  personId: string;
  role: string;
  name: string;
  organization: string;
}

export interface Panel {
  seats: Chair[];
  version: number;
}

/** People are written as they write themselves, own script first. */
export function chairsOf({ panel, version }: Session): Panel {
  const seats = panel.map(({ personId, role, courtesyTitle, givenName, familyName, nameInOwnScript, organization }) => {
    const latin = [courtesyTitle, givenName, familyName].filter(Boolean).join(' ');
    return { personId, role, name: nameInOwnScript ?? latin, organization };
  });
  return { seats, version };
}

export function panelSentence(seats: readonly Chair[]): string {
  return seats.map(({ name }) => name).join(', ');
}
