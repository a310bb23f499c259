// `npm run setup`: everything that is needed before the first start or test.
import { nodeMustBeNewEnough } from './steps/node-version.mjs';

nodeMustBeNewEnough();
const { goToTop } = await import('./steps/top.mjs');
goToTop();
const { install } = await import('./steps/install.mjs');
install();
const { build } = await import('./steps/build.mjs');
build();
