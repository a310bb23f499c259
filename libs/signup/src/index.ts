export { SignupModule } from './signup.module.js';
export { giveUp, signUp, type Guards, type SignUpState, type SignUpWish } from './sign-up.js';
export { TAKES_SEAT, TAKES_SEAT_UNGUARDED } from './session-seats.js';
export { passSeatsOn } from './pass-seats-on.js';
export { removeSignUp, seatFromLine, type EditorsWish } from './by-editors.js';
export { endOverSignUps } from './end-sign-ups.js';
export { readSignUpRule, setSignUpRule, type SignUpRule } from './overlap-rule.js';
export { readReleasedSession, type ReleasedSession } from './released-session.queries.js';
export { mustTakeSignUp } from './signup.rules.js';
export { ownSignUps, type OwnSignUp } from './own-sign-ups.queries.js';
export {
  seatsOfSessions,
  signedUpFor,
  signedUpForOrganizers,
  type SessionSeats,
  type SignedUp,
  type SignUpsForOrganizers,
} from './sign-ups.queries.js';
export { signUpsCsv, signUpsForOrganizersCsv } from './sign-ups-csv.js';
export { SIGNUP_HOLDINGS } from './personal-data.js';
