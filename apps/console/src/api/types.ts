/* Made by `npm run contract` from docs/openapi.json. Not edited by hand. */
export interface paths {
  '/api/v1/me': {
    get: {
      parameters: { query?: never; path?: never; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          email: string;
          name: string;
          language: string;
          editions: Array<{
            code: string;
            shortName: string;
            roles: Array<'secretariat' | 'programme-editor' | 'accreditation-officer' | 'protocol-officer'>;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/me/session': {
    delete: {
      parameters: { query?: never; path?: never; header?: never; cookie?: never };
      responses: {
        204: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions': {
    get: {
      parameters: { query?: never; path?: never; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          editions: Array<{
            code: string;
            shortName: string;
            startsOn: string;
            endsOn: string;
            isCurrent: boolean;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          names: {
            en: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          shortName: string;
          numberPrefix: string;
          city: {
            en?: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          venue: string;
          startsOn: string;
          endsOn: string;
          timeZone: string;
          isCurrent: boolean;
          isDemonstration: boolean;
          registrationOpensAt: string | null;
          onSiteClosesAt: string | null;
          remoteClosesAt: string | null;
          decisionWorkingDays: number;
          answersKeptUntil: string | null;
          contactAddress: string;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    patch: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          names?: {
            en: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          shortName?: string;
          city?: {
            en?: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          venue?: string;
          startsOn?: string;
          endsOn?: string;
          timeZone?: string;
          registrationOpensAt?: string | null;
          onSiteClosesAt?: string | null;
          remoteClosesAt?: string | null;
          decisionWorkingDays?: number;
          answersKeptUntil?: string | null;
          contactAddress?: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          names: {
            en: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          shortName: string;
          numberPrefix: string;
          city: {
            en?: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          venue: string;
          startsOn: string;
          endsOn: string;
          timeZone: string;
          isCurrent: boolean;
          isDemonstration: boolean;
          registrationOpensAt: string | null;
          onSiteClosesAt: string | null;
          remoteClosesAt: string | null;
          decisionWorkingDays: number;
          answersKeptUntil: string | null;
          contactAddress: string;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/rooms': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          rooms: Array<{
            code: string;
            name: string;
            building: string;
            floor: string;
            capacity: number;
            booths: number;
            captioning: boolean;
            streaming: boolean;
            position: number;
            closedAt: string | null;
            version: number;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    post: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          code: string;
          name: string;
          capacity: number;
          building?: string;
          floor?: string;
          booths?: number;
          captioning?: boolean;
          streaming?: boolean;
          position?: number;
        } } };
      responses: {
        201: { content: { 'application/json': {
          code: string;
          name: string;
          building: string;
          floor: string;
          capacity: number;
          booths: number;
          captioning: boolean;
          streaming: boolean;
          position: number;
          closedAt: string | null;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/rooms/{room}': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        room: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          name: string;
          building: string;
          floor: string;
          capacity: number;
          booths: number;
          captioning: boolean;
          streaming: boolean;
          position: number;
          closedAt: string | null;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    patch: {
      parameters: { query?: never; path: {
        edition: string;
        room: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          name?: string;
          capacity?: number;
          building?: string;
          floor?: string;
          booths?: number;
          captioning?: boolean;
          streaming?: boolean;
          position?: number;
          isClosed?: boolean;
        } } };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          name: string;
          building: string;
          floor: string;
          capacity: number;
          booths: number;
          captioning: boolean;
          streaming: boolean;
          position: number;
          closedAt: string | null;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/vocabularies/{name}': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        name: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          terms: Array<{
            code: string;
            parentCode: string | null;
            labels: {
              en: string;
              fr?: string;
              es?: string;
              ru?: string;
              zh?: string;
              ar?: string;
            };
            isHeading: boolean;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/countries': {
    get: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          countries: Array<{
            code: string;
            name: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/staff': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          staff: Array<{
            id: string;
            email: string;
            name: string;
            roles: Array<'secretariat' | 'programme-editor' | 'accreditation-officer' | 'protocol-officer'>;
            openSessions: number;
            lastSignedInAt: string | null;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    post: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          email: string;
          role: 'secretariat' | 'programme-editor' | 'accreditation-officer' | 'protocol-officer';
          name?: string;
          language?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
        } } };
      responses: {
        201: { content: { 'application/json': {
          staff: Array<{
            id: string;
            email: string;
            name: string;
            roles: Array<'secretariat' | 'programme-editor' | 'accreditation-officer' | 'protocol-officer'>;
            openSessions: number;
            lastSignedInAt: string | null;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/staff/{accountId}/roles/{role}': {
    delete: {
      parameters: { query?: never; path: {
        edition: string;
        accountId: string;
        role: string;
      }; header?: never; cookie?: never };
      responses: {
        204: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/staff/{accountId}/sessions': {
    delete: {
      parameters: { query?: never; path: {
        edition: string;
        accountId: string;
      }; header?: never; cookie?: never };
      responses: {
        204: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
}
export type Problem = {
  type: string;
  /** What happened, as a sentence in the language of the request. */
  title: string;
  status: number;
  /** Stable; what a program decides by. */
  code: string;
  /** Names the request in our log. */
  requestId: string;
  errors?: Array<{
    field: string;
    message: string;
  }>;
};
