import { CHANGES, INVITATION_STATES, type LifecycleAct, may, mayForOthers } from './lifecycle.js';

const acts = Object.keys(CHANGES) as LifecycleAct[];

it('invites whoever was not asked, declined or sent somebody else; only the asked answer, and may change their answer', () => {
  const table = INVITATION_STATES.flatMap((state) =>
    acts.filter((act) => may(state, act)).map((act) => `${state} –${act}→ ${CHANGES[act].to}`),
  );

  expect(table).toEqual([
    'suggested –invite→ invited',
    'invited –invite-again→ unchanged',
    'invited –accept→ accepted',
    'invited –decline→ declined',
    'invited –name-substitute→ unchanged',
    'invited –refuse-substitute→ unchanged',
    'invited –withdraw-substitute→ unchanged',
    'invited –delegate→ delegated',
    'invited –deliver→ unchanged',
    'accepted –accept→ accepted',
    'accepted –decline→ declined',
    'accepted –name-substitute→ unchanged',
    'accepted –refuse-substitute→ unchanged',
    'accepted –withdraw-substitute→ unchanged',
    'accepted –delegate→ delegated',
    'accepted –deliver→ unchanged',
    'declined –invite→ invited',
    'declined –accept→ accepted',
    'declined –decline→ declined',
    'declined –name-substitute→ unchanged',
    'declined –refuse-substitute→ unchanged',
    'declined –withdraw-substitute→ unchanged',
    'declined –delegate→ delegated',
    'delegated –invite→ invited',
    'delegated –take-back→ as-before',
  ]);
});

it('lets others write down for who was never asked what they said in another way, and nothing else', () => {
  const more = INVITATION_STATES.flatMap((state) =>
    acts.filter((act) => mayForOthers(state, act) && !may(state, act)).map((act) => `${state} ${act}`),
  );

  expect(more).toEqual(['suggested accept', 'suggested decline', 'suggested name-substitute']);
});
