import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

/** What the running app offers: its document and its routes; set once when the app has been put together. */
@Injectable()
export class ApiDescription {
  document: OpenAPIObject;
  /** Every route that the server knows, as the policy table names it: `GET /healthz`. HEAD counts as GET. */
  readonly routes = new Set<string>();
}
