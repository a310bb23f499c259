import { createRequire } from 'node:module';

const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer');

/** Walks over every page: minutes each, though their files are short. */
const LONGEST = ['public-pages', 'console-screens'];
const KINDS = ['browser', 'faults', 'api', 'database', 'rules'];

/**
 * Jest begins with what took longest the last time, which a fresh clone does not know; by file size, as it does then, the longest
 * come last and one worker stands idle meanwhile. So: walks first, then browser and crash tests in turn (the ones need the processor,
 * the others wait for processes), then the rest, larger files first.
 */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const bySize = await super.sort(tests);
    const [browser, faults, ...rest] = KINDS.map((kind) =>
      bySize.filter(({ context }) => context.config.displayName?.name === kind),
    );
    const walks = browser.filter(isWalk);
    const others = bySize.filter((test) => ![browser, faults, ...rest].some((kind) => kind.includes(test)));
    return [
      ...walks,
      ...inTurn(
        faults,
        browser.filter((test) => !isWalk(test)),
      ),
      ...rest.flat(),
      ...others,
    ];
  }
}

const isWalk = ({ path }) => LONGEST.some((name) => path.includes(`/${name}.`));

function inTurn(one, other) {
  const longer = Math.max(one.length, other.length);
  return Array.from({ length: longer }, (_, n) => [one[n], other[n]])
    .flat()
    .filter(Boolean);
}
