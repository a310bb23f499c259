import type { FastifyReply } from 'fastify';

/** Thrown where a page has to give way to another answer: that one sends itself. */
export class AnswerInstead extends Error {
  constructor(readonly send: (reply: FastifyReply) => unknown) {
    super('another answer is given instead');
  }
}
