import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

/** The document of the running app; set once when the app has been put together. */
@Injectable()
export class ApiDescription {
  document: OpenAPIObject;
}
