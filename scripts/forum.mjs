// `npm run forum -- COMMAND …`: the command line of the platform.
import './setup.mjs';

await import('../dist/apps/cli/src/main.js');
