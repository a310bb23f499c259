import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SubmissionWishAnswerer } from '../../libs/consultation/src/following/ask-for-link.js';
import { SignInWishAnswerer } from '../../libs/identity/src/wishes/sign-in-wish.job.js';
import { LinkWishAnswerer } from '../../libs/registration/src/proving/link-wish.job.js';

const ANSWERERS = {
  'sign-in': SignInWishAnswerer,
  registration: LinkWishAnswerer,
  consultation: SubmissionWishAnswerer,
} as const;

/** What the worker does with every wish for a link that waits; then the letters are in the outbox. */
export async function answerWishes(app: INestApplicationContext): Promise<void> {
  const waiting = await app.get(DataSource).query(`select id, purpose from link_wish order by asked_at, id`);
  for (const { id, purpose } of waiting) {
    await app.get(ANSWERERS[purpose as keyof typeof ANSWERERS], { strict: false }).run(id);
  }
}
