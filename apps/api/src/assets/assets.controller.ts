import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { NothingHere } from '../access/access.errors.js';
import { findAsset } from './assets.js';

@Controller('assets')
export class AssetsController {
  @Get(':file')
  send(
    @Param('file') file: string,
    @Headers('accept-encoding') accepted: string | undefined,
    @Res() reply: FastifyReply,
  ): void {
    const asset = findAsset(file);
    if (!asset) throw new NothingHere();
    const encoding = /\bbr\b/.test(accepted ?? '') ? 'br' : /\bgzip\b/.test(accepted ?? '') ? 'gzip' : undefined;
    const body = encoding === 'br' ? asset.brotli : encoding === 'gzip' ? asset.gzip : asset.bytes;
    void reply
      .type(asset.type)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('vary', 'accept-encoding');
    if (encoding) void reply.header('content-encoding', encoding);
    void reply.send(body);
  }
}
