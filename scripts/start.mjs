// `npm start`: installs and builds what is missing, then becomes the launcher (apps/cli/src/start).
import './setup.mjs';

process.argv.splice(2, 0, 'start');
await import('../dist/apps/cli/src/main.js');
