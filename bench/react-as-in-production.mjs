// Loaded before a process of the bench: React as production has it, several times faster. The whole of production's mode asks for passwords.
import { createRequire } from 'node:module';

const { NODE_ENV } = process.env;
const require = createRequire(import.meta.url);
process.env.NODE_ENV = 'production';
for (const part of ['react', 'react/jsx-runtime', 'react-dom/server']) require(part);
process.env.NODE_ENV = NODE_ENV;
