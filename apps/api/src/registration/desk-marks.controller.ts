import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Clock } from '@app/config';
import { inTransaction } from '@app/database';
import type { Edition } from '@app/edition';
import type { Actor } from '@app/identity';
import {
  findOrAddTag,
  notesOf,
  putTag,
  readRegistration,
  readTag,
  removeTag,
  tagsOf,
  takeTagOff,
  writeNote,
} from '@app/registration';
import { By, ThisEdition } from '../access/requester.js';
import { PathId } from '../http/path-id.js';
import { Answers } from '../openapi/answers.js';
import { NoteBody, NotesView, TagBody, TagsView } from './desk.views.js';

/** What the desk writes on registrations for itself. */
@ApiTags('registrations')
@Controller('api/v1/editions/:edition')
export class DeskMarksController {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  @Get('registrations/:id/notes')
  @Answers(200, 'Notes about a registration, oldest first. Only the desk sees them here.', NotesView)
  async notes(@ThisEdition() edition: Edition, @PathId('id') id: string): Promise<NotesView> {
    await readRegistration(this.database, edition.id, id);
    return { notes: await notesOf(this.database, id) };
  }

  @Post('registrations/:id/notes')
  @HttpCode(200)
  @Answers(200, 'The note is written.', NotesView)
  async write(
    @ThisEdition() edition: Edition,
    @PathId('id') id: string,
    @Body({ schema: NoteBody }) { text }: NoteBody,
    @By() by: Actor,
  ): Promise<NotesView> {
    await readRegistration(this.database, edition.id, id);
    const note = { editionId: edition.id, registrationId: id, text };
    await inTransaction(this.database, (tx) => writeNote(tx, note, by, this.clock.now()));
    return { notes: await notesOf(this.database, id) };
  }

  @Get('desk-tags')
  @Answers(200, 'The tags of this edition by name, with how many registrations bear each.', TagsView)
  async tags(@ThisEdition() edition: Edition): Promise<TagsView> {
    return { tags: await tagsOf(this.database, edition.id) };
  }

  @Post('desk-tags')
  @HttpCode(200)
  @Answers(200, 'The tag of that name is there; case and accents make no other.', TagsView)
  async add(@ThisEdition() edition: Edition, @Body({ schema: TagBody }) { name }: TagBody): Promise<TagsView> {
    await inTransaction(this.database, (tx) => findOrAddTag(tx, edition.id, name, this.clock.now()));
    return this.tags(edition);
  }

  @Delete('desk-tags/:tag')
  @HttpCode(204)
  @Answers(204, 'The tag is gone from the edition and from everybody who bore it.')
  async remove(@ThisEdition() edition: Edition, @PathId('tag') tag: string, @By() by: Actor): Promise<void> {
    await inTransaction(this.database, (tx) => removeTag(tx, edition.id, tag, by, this.clock.now()));
  }

  @Post('registrations/:id/tags/:tag')
  @HttpCode(204)
  @Answers(204, 'It bears the tag; doing it twice is once.')
  async put(
    @ThisEdition() edition: Edition,
    @PathId('id') id: string,
    @PathId('tag') tag: string,
    @By() by: Actor,
  ): Promise<void> {
    await this.change(putTag, edition, id, tag, by);
  }

  @Delete('registrations/:id/tags/:tag')
  @HttpCode(204)
  @Answers(204, 'It bears the tag no more.')
  async takeOff(
    @ThisEdition() edition: Edition,
    @PathId('id') id: string,
    @PathId('tag') tag: string,
    @By() by: Actor,
  ): Promise<void> {
    await this.change(takeTagOff, edition, id, tag, by);
  }

  private async change(
    act: typeof putTag,
    { id: editionId }: Edition,
    registrationId: string,
    tagId: string,
    by: Actor,
  ) {
    await readRegistration(this.database, editionId, registrationId);
    await inTransaction(this.database, async (tx) => {
      const tag = await readTag(tx, editionId, tagId);
      await act(tx, { editionId, registrationId, tag }, by, this.clock.now());
    });
  }
}
