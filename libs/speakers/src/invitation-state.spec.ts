import { mayBeAnsweredFor, INVITATION_STATES, LEADS_TO, may, type InvitationAct } from './invitation-state.js';

it('invites whoever was not asked or declined; only the asked answer, and may change their answer', () => {
  const acts: InvitationAct[] = ['invite', 'accept', 'decline'];
  const table = INVITATION_STATES.flatMap((state) =>
    acts.filter((act) => may(state, act)).map((act) => `${state} –${act}→ ${LEADS_TO[act]}`),
  );

  expect(table).toEqual([
    'suggested –invite→ invited',
    'invited –accept→ accepted',
    'invited –decline→ declined',
    'accepted –accept→ accepted',
    'accepted –decline→ declined',
    'declined –invite→ invited',
    'declined –accept→ accepted',
    'declined –decline→ declined',
  ]);
});

it('takes an answer that came in another way in every state, but no invitation', () => {
  const found = INVITATION_STATES.map((state) =>
    (['accept', 'decline', 'invite'] as const).map((act) => mayBeAnsweredFor(state, act)),
  );

  expect(found).toEqual(INVITATION_STATES.map(() => [true, true, false]));
});
