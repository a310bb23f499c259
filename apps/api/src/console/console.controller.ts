import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { chooseLanguage } from '@app/i18n';
import { NothingHere } from '../access/access.errors.js';
import { type ConsoleFile, ConsoleFiles } from './console-files.js';
import { unbuiltPage } from './unbuilt-page.js';

/** The door's screen reads codes with the camera of its own machine; the pictures stay there. */
const MAY_SCAN = 'camera=(self), microphone=(), geolocation=()';

/** Letters are looked at in frames. */
const OWN_FRAMES = "frame-src 'self'";

/** The secretariat's console: one page for every address below `/console`, and its scripts. What it shows it asks of the API. */
@ApiExcludeController()
@Controller('console')
export class ConsoleController {
  constructor(private readonly files: ConsoleFiles) {}

  @Get('assets/:file')
  asset(
    @Param('file') name: string,
    @Headers('accept-encoding') accepted: string | undefined,
    @Res() reply: FastifyReply,
  ): FastifyReply {
    const file = this.files.asset(name);
    if (!file) throw new NothingHere();
    void reply.header('cache-control', 'public, max-age=31536000, immutable');
    return send(reply, file, accepted);
  }

  @Get(['', '*'])
  page(
    @Headers('accept-encoding') accepted: string | undefined,
    @Headers('accept-language') wish: string | undefined,
    @Res() reply: FastifyReply,
  ): FastifyReply {
    void reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex');
    void reply.header('permissions-policy', MAY_SCAN);
    void reply.header(
      'content-security-policy',
      `${String(reply.getHeader('content-security-policy'))}; ${OWN_FRAMES}`,
    );
    const file = this.files.page();
    if (file) return send(reply, file, accepted);
    return reply
      .status(503)
      .type('text/html; charset=utf-8')
      .send(unbuiltPage(chooseLanguage(wish)));
  }
}

function send(reply: FastifyReply, file: ConsoleFile, accepted = ''): FastifyReply {
  void reply.type(file.type).header('vary', 'accept-encoding');
  if (/\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(file.brotli);
  if (/\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(file.gzip);
  return reply.send(file.bytes);
}
