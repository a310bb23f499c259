import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import { type Actor, ApiTokens, type SignedIn, tokensOf } from '@app/identity';
import { ScopeBeyondRights } from '../access/access.errors.js';
import { By, ThisEdition, WhoIsSignedIn } from '../access/requester.js';
import { scopesOf } from '../access/scopes.js';
import { PathId } from '../http/path-id.js';
import { Answers } from '../openapi/answers.js';
import { ApiTokenList, MadeToken, NewToken } from './api-token.views.js';

/** Tokens by which programs use this API with a part of somebody's rights. */
@ApiTags('staff')
@Controller('api/v1/editions/:edition/api-tokens')
export class ApiTokensController {
  constructor(
    private readonly database: DataSource,
    private readonly tokens: ApiTokens,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(200, "One's own tokens, the newest first; the secretariat reads everybody's.", ApiTokenList)
  async list(@ThisEdition() edition: Edition, @WhoIsSignedIn() signedIn: SignedIn): Promise<ApiTokenList> {
    const tokens = await tokensOf(this.database, edition.id, ownerOf(edition, signedIn));
    return {
      tokens: tokens.map(({ ownerId, ...token }) => ({ ...token, isMine: ownerId === signedIn.accountId })),
      scopes: scopesOf(signedIn.roles[edition.id]),
    };
  }

  @Post()
  @HttpCode(201)
  @Answers(201, 'The token, whose secret is shown this once.', MadeToken)
  async make(
    @ThisEdition() edition: Edition,
    @WhoIsSignedIn() signedIn: SignedIn,
    @Body({ schema: NewToken }) wish: NewToken,
    @By() by: Actor,
  ): Promise<MadeToken> {
    mustBeOwnRights(wish.scopes, scopesOf(signedIn.roles[edition.id]));
    const token = { ...wish, accountId: signedIn.accountId, editionId: edition.id };
    return inTransaction(this.database, (tx) => this.tokens.make(tx, token, by, this.clock.now()));
  }

  @Delete(':id')
  @HttpCode(204)
  @Answers(204, 'The token opens nothing any more.')
  async revoke(
    @ThisEdition() edition: Edition,
    @WhoIsSignedIn() signedIn: SignedIn,
    @PathId('id') id: string,
    @By() by: Actor,
  ): Promise<void> {
    const token = { id, editionId: edition.id, ownerId: ownerOf(edition, signedIn) };
    await inTransaction(this.database, (tx) => this.tokens.revoke(tx, token, by, this.clock.now()));
  }
}

/** The secretariat answers for everybody's tokens, all others for their own. */
function ownerOf(edition: Edition, { roles, accountId }: SignedIn): string | undefined {
  return roles[edition.id].includes('secretariat') ? undefined : accountId;
}

function mustBeOwnRights(wished: readonly string[], own: readonly string[]): void {
  const beyond = wished.find((scope) => !own.includes(scope));
  if (beyond) throw new ScopeBeyondRights(beyond);
}
