import { nextItem, sumOf, swapped, type Item } from './inner-agenda';

const item = (startsAfter: number, minutes: number, title: string): Item => ({
  startsAfter,
  minutes,
  title,
  seatId: null,
});

describe('the agenda inside a session', () => {
  it('goes on where the last item ends', () => {
    expect(nextItem([])).toEqual(item(0, 10, ''));
    expect(nextItem([item(0, 5, 'Welcome'), item(10, 20, 'Talk')])).toEqual(item(30, 10, ''));
  });

  it('changes neighbours about within the stretch that they fill', () => {
    const agenda = [item(0, 5, 'Welcome'), item(10, 20, 'Talk'), item(30, 10, 'Close')];

    const expected = [item(0, 20, 'Talk'), item(25, 5, 'Welcome'), item(30, 10, 'Close')];

    expect(swapped(agenda, 0, 1)).toEqual(expected);
    expect(swapped(agenda, 1, -1)).toEqual(expected);
  });

  it('counts what is a number', () => {
    expect(sumOf([item(0, 5, 'Welcome'), item(5, Number.NaN, 'Talk')])).toBe(5);
  });
});
