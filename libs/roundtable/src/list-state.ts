/** How far the list of speakers is. */
export const LIST_STATES = ['provisional', 'published', 'final'] as const;
export type ListState = (typeof LIST_STATES)[number];

/** Which state may follow which. A final list is opened again only by making it published, with a reason. */
export const NEXT_LIST_STATES: Readonly<Record<ListState, readonly ListState[]>> = {
  provisional: ['published'],
  published: ['final', 'provisional'],
  final: ['published'],
};

/** Going back needs a reason: somebody was told otherwise already. */
export function isStepBack(from: ListState, to: ListState): boolean {
  return LIST_STATES.indexOf(to) < LIST_STATES.indexOf(from);
}

/** Requests come, change and go until the list is final. */
export function isOpen(state: ListState): boolean {
  return state !== 'final';
}
