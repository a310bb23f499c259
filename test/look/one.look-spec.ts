import { mkdirSync, writeFileSync } from 'node:fs';
import { aBrowser, aVisitor } from '../support/browser.js';
import { aDemonstration } from '../support/demonstration.js';
import { EVERY_PAGE } from '../support/pages-to-see.js';
import { pictureOf } from '../support/picture.js';
import { see } from '../support/see.js';
it('one', async () => {
  mkdirSync('/tmp/pics', { recursive: true });
  const [stage, browser] = await Promise.all([aDemonstration(), aBrowser()]);
  const of = new RegExp(process.env.LOOK_AT!);
  for (const language of (process.env.LOOK_LANG ?? 'en,ar').split(',') as Array<'en'>)
    for (const width of (process.env.LOOK_WIDTH ?? '390,1440').split(',').map(Number) as Array<390>) {
      const window = await aVisitor(browser, { language, width }); window.setDefaultTimeout(6000);
      for (const what of EVERY_PAGE.filter(({ name }) => of.test(name))) {
        try {
          const page = await see(window, stage, what, language);
          writeFileSync(`/tmp/pics/${what.name}-${language}-${width}.png`, await pictureOf(page));
        } catch (fault) { console.log(what.name, language, width, String(fault).slice(0, 300)); writeFileSync(`/tmp/pics/FAULT.png`, await window.pages()[0].screenshot({ fullPage: true })); }
      }
      await window.close();
    }
  await browser.close();
  await stage.api.close();
}, 100_000);
