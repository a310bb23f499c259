import { Refusal } from '@app/refusals';
import type { TurnState } from './floor-state.js';

/** Names are read out in the order that was made final. */
export class ListNotFinal extends Refusal {
  constructor() {
    super('conflict', 'roundtable.floor-list-not-final');
  }
}

export class FloorEmpty extends Refusal {
  constructor() {
    super('conflict', 'roundtable.floor-empty');
  }
}

export class FloorNotOpened extends Refusal {
  constructor() {
    super('conflict', 'roundtable.floor-not-opened');
  }
}

export class FloorAlreadyOpened extends Refusal {
  constructor() {
    super('conflict', 'roundtable.floor-already-opened');
  }
}

export class FloorStillOpen extends Refusal {
  constructor() {
    super('conflict', 'roundtable.floor-still-open');
  }
}

export class FloorClosed extends Refusal {
  constructor() {
    super('conflict', 'roundtable.floor-closed');
  }
}

export class NobodyLeft extends Refusal {
  constructor() {
    super('conflict', 'roundtable.floor-nobody-left');
  }
}

export class NobodySpeaks extends Refusal {
  constructor() {
    super('conflict', 'roundtable.floor-nobody-speaks');
  }
}

export class NoSuchTurn extends Refusal {
  constructor() {
    super('not-found', 'roundtable.floor-turn-unknown', 'turn');
  }
}

/** The turn is in another state than the act needs. */
export class TurnNotSo extends Refusal {
  constructor(state: TurnState) {
    super('conflict', 'roundtable.floor-turn-not-so', 'turn', { state });
  }
}

export class NothingToUndo extends Refusal {
  constructor() {
    super('conflict', 'roundtable.floor-nothing-to-undo');
  }
}

/** Somebody else acted first: nothing was done. */
export class FloorMovedOn extends Refusal {
  constructor() {
    super('stale', 'roundtable.floor-moved-on');
  }
}

export class AskedAlready extends Refusal {
  constructor() {
    super('conflict', 'roundtable.floor-asked-already', 'person');
  }
}

/** A screen's address that was never given out, or was taken back. */
export class NoSuchScreen extends Refusal {
  constructor() {
    super('not-found', 'roundtable.screen-unknown');
  }
}
