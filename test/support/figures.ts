import { appendFileSync } from 'node:fs';

/** Notes measured figures for the report of `npm run test:long`; other runs say them on the console. Never compared: machines differ. */
export function noteFigures(title: string, figures: object): void {
  const file = process.env.FORUM_FIGURES;
  const line = JSON.stringify({ title, figures });
  if (file) appendFileSync(file, `${line}\n`);
  else process.stdout.write(`figures ${line}\n`);
}
