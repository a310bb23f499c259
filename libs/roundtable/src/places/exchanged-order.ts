import type { FloorWish, Placed } from '../speaking-order.js';

/** Two requests that stand in each other's place. */
export interface ExchangedPlaces {
  oneId: string;
  otherId: string;
}

/**
 * The order of the rules after the protocol office's exchanges, one after the other. An exchange moves its two and nobody else; it rests
 * while one of them is off the list, and the other has their own place back.
 */
export function inExchangedOrder<W extends FloorWish>(
  ruled: Placed<W>[],
  exchanges: readonly ExchangedPlaces[],
): Placed<W>[] {
  const order = [...ruled];
  for (const { oneId, otherId } of exchanges) {
    const [one, other] = [oneId, otherId].map((id) => order.findIndex((wish) => wish.id === id));
    if (one >= 0 && other >= 0) [order[one], order[other]] = [order[other], order[one]];
  }
  return order.map((wish, at) => (wish.place === at + 1 ? wish : { ...wish, place: at + 1, decidedBy: 'exchange' }));
}
