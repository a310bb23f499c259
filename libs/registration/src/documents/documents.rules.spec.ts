import { REGISTRATION_STATUSES } from '../registration-status.js';
import { hasRoomFor, mayChangeDocuments } from './documents.rules.js';

const asked = (...wants: boolean[]) => wants.map((wantsDocuments) => ({ wantsDocuments }));

describe('documents of a registration', () => {
  it('can be changed once they were asked for, until it is decided', () => {
    const may = REGISTRATION_STATUSES.filter((status) => mayChangeDocuments(status, asked(true, false)));

    expect(may).toEqual(['under-review', 'information-requested']);
  });

  it('are not taken from whoever was asked nothing, or something else', () => {
    expect(mayChangeDocuments('under-review', [])).toBe(false);
    expect(mayChangeDocuments('information-requested', asked(false))).toBe(false);
  });

  it.each([
    ['the first', 10_000_000, [], true],
    ['the fifth', 1, [1, 1, 1, 1], true],
    ['a sixth', 1, [1, 1, 1, 1, 1], false],
    ['what fills the room', 10_000_000, [10_000_000, 10_000_000], true],
    ['a byte more than fits', 10_000_000, [10_000_000, 10_000_001], false],
  ])('have room for %s: %d beside %p is %p', (_what, bytes, there, fits) => {
    expect(
      hasRoomFor(
        bytes,
        there.map((size) => ({ bytes: size })),
      ),
    ).toBe(fits);
  });
});
