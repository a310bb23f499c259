import type { PartRow } from '@app/speakers';
import type { Key } from './own-part.js';

/** What opened the page, for a form to send back. A form with a file has them before it. */
export function KeyFields({ opens, part }: { opens: Key; part: Pick<PartRow, 'code'> }) {
  return (
    <>
      <input type="hidden" name={opens.token ? 'token' : 'session'} value={opens.token ?? part.code} />
      {opens.mandate && <input type="hidden" name="mandate" value={opens.mandate} />}
    </>
  );
}
