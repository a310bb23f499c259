import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import {
  addCategory,
  changeCategory,
  changeDecidingRules,
  PARTICIPATION_MODES,
  type PoolName,
  poolsWithOffers,
  readCategories,
  readDecidingTable,
  setCapacity,
} from '@app/registration';
import { NothingHere } from '../access/access.errors.js';
import { By, ThisEdition } from '../access/requester.js';
import { SeenVersion, versionTag } from '../http/if-match.js';
import { Answers } from '../openapi/answers.js';
import {
  CapacityBody,
  CategoriesView,
  CategoryBody,
  CategoryView,
  categoryView,
  NewCategoryBody,
  RulesBody,
  rulesView,
  RulesView,
  SeatPoolsView,
} from './registration-settings.views.js';

/** How an edition sorts those who register, how many seats there are, and who decides. */
@ApiTags('edition')
@Controller('api/v1/editions/:edition')
export class RegistrationSettingsController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get('registration-categories')
  @Answers(200, 'The categories in their order, closed ones too.', CategoriesView)
  async categories(@ThisEdition() edition: Edition): Promise<CategoriesView> {
    return { categories: (await readCategories(this.database, edition.id)).map(categoryView) };
  }

  @Post('registration-categories')
  @HttpCode(201)
  @Answers(201, 'Added at the end.', CategoryView)
  async add(
    @ThisEdition() edition: Edition,
    @Body({ schema: NewCategoryBody }) { code, ...draft }: NewCategoryBody,
    @By() by: Actor,
  ): Promise<CategoryView> {
    const added = await inTransaction(this.database, (tx) =>
      addCategory(tx, edition.id, code, draft, by, this.clock.now()),
    );
    return categoryView(added);
  }

  @Put('registration-categories/:code')
  @Answers(200, 'Changed. If-Match is `"v<version>"` of the category as it was read.', CategoryView)
  async change(
    @ThisEdition() edition: Edition,
    @Param('code') code: string,
    @SeenVersion() version: number,
    @Body({ schema: CategoryBody }) draft: CategoryBody,
    @By() by: Actor,
  ): Promise<CategoryView> {
    const changed = await inTransaction(this.database, (tx) =>
      changeCategory(tx, edition.id, { code, version }, draft, by, this.clock.now()),
    );
    return categoryView(changed);
  }

  @Get('seat-pools')
  @Answers(200, 'Every pool of seats: general ones first. A pool that was never opened is not here.', SeatPoolsView)
  async pools(@ThisEdition() edition: Edition): Promise<SeatPoolsView> {
    return { pools: await poolsWithOffers(this.database, edition.id) };
  }

  @Put('seat-pools/:mode/:category')
  @Answers(
    200,
    'The capacity is set, the pool opened if it was not; `general` is the pool of everybody. If-Match is `"v<capacity>"` as it was read, 0 for a new pool.',
    SeatPoolsView,
  )
  async set(
    @ThisEdition() edition: Edition,
    @Param('mode') mode: string,
    @Param('category') category: string,
    @SeenVersion() seen: number,
    @Body({ schema: CapacityBody }) { capacity }: CapacityBody,
    @By() by: Actor,
  ): Promise<SeatPoolsView> {
    const pool = await this.poolIn(edition, mode, category);
    await inTransaction(this.database, (tx) =>
      setCapacity(tx, edition.id, { capacity, seen, pool }, by, this.clock.now()),
    );
    return this.pools(edition);
  }

  @Get('deciding-rules')
  @Answers(200, 'Who decides: the first rule that fits. Its ETag is wanted by a change.', RulesView)
  async rules(@ThisEdition() edition: Edition, @Res({ passthrough: true }) reply: FastifyReply): Promise<RulesView> {
    const table = await readDecidingTable(this.database, edition.id);
    void reply.header('etag', versionTag(table.version));
    return rulesView(table);
  }

  @Put('deciding-rules')
  @Answers(
    200,
    'The whole table is replaced. It counts from now on; what is being decided stays where it is.',
    RulesView,
  )
  async changeRules(
    @ThisEdition() edition: Edition,
    @SeenVersion() version: number,
    @Body({ schema: RulesBody }) { rules }: RulesBody,
    @By() by: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RulesView> {
    const table = await inTransaction(this.database, (tx) =>
      changeDecidingRules(tx, edition.id, { rules, version }, by, this.clock.now()),
    );
    void reply.header('etag', versionTag(table.version));
    return rulesView(table);
  }

  /** `general`, or a category that has seats of its own. */
  private async poolIn(edition: Edition, mode: string, category: string): Promise<PoolName> {
    const known = PARTICIPATION_MODES.find((one) => one === mode);
    const owns = (await readCategories(this.database, edition.id)).filter(({ hasOwnSeats }) => hasOwnSeats);
    if (!known || !(category === 'general' || owns.some(({ code }) => code === category))) throw new NothingHere();
    return { mode: known, category: category === 'general' ? '' : category };
  }
}
