import { Injectable } from '@nestjs/common';

/** Set when the process was asked to stop: the proxy sees 503 on `/readyz` first, what has begun is finished. */
@Injectable()
export class Draining {
  hasBegun = false;
}
