// `npm run build`: what is missing or older than its sources. Options: --force, --server, --console.
import { build } from './steps/build.mjs';

const options = process.argv.slice(2);
const only = ['server', 'console'].filter((part) => options.includes(`--${part}`));
build({ force: options.includes('--force'), ...(only.length > 0 && { only }) });
