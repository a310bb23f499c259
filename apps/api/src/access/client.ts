import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/**
 * Where a request comes from, as limits count it: the IPv4 address, or the /64 that one IPv6 subscriber has. X-Forwarded-For is
 * believed from TRUSTED_PROXY only (Fastify does that).
 */
export function clientOf(request: Pick<FastifyRequest, 'ip'>): string {
  const ip = request.ip.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return ip.includes(':') ? networkOf(ip) : ip;
}

function networkOf(ip: string): string {
  const [head, tail = ''] = ip.toLowerCase().split('::');
  const parts = (text: string) => text.split(':').filter(Boolean);
  const gap = ip.includes('::') ? 8 - parts(head).length - parts(tail).length : 0;
  const whole = [...parts(head), ...Array<string>(Math.max(0, gap)).fill('0'), ...parts(tail)];
  return `${whole
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')}::/64`;
}

/** `clientOf` the request. */
export const Client = createParamDecorator((_: unknown, context: ExecutionContext) =>
  clientOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
