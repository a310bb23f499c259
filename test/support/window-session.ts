import type { BrowserContext } from 'playwright-core';
import { AccountService, SignInService } from '@app/identity';
import type { TestApi } from './api.js';

/** Signs a visitor's window in as whoever has that address, without a letter. */
export async function signInWindow(api: TestApi, window: BrowserContext, email: string): Promise<void> {
  const now = api.clock.now();
  const account = await api.app.get(AccountService).findOrAdd(api.database.manager, email, {});
  const path = await api.app.get(SignInService).linkFor(account.id, { code: 'any' }, 'en', undefined, now);
  const token = new URL(path, api.url).searchParams.get('token')!;
  const { sessionToken } = await api.app.get(SignInService).signIn(token, 'test', now);
  await window.addCookies([{ name: 'forum', value: sessionToken, url: api.url }]);
}
