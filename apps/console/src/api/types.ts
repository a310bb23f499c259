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
            roles: Array<'secretariat' | 'programme-editor' | 'accreditation-officer' | 'protocol-officer' | 'check-in-officer' | 'reviewer'>;
          }>;
          token: {
            name: string;
            scopes: Array<string>;
            expiresAt: string;
          } | null;
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
      }; header: {
        'If-Match': string;
      }; cookie?: never };
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
            boothLanguages: Array<string>;
            layout: 'theatre' | 'classroom' | 'boardroom' | 'u-shape' | 'round-tables' | 'stage';
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
          boothLanguages?: Array<string>;
          layout?: 'theatre' | 'classroom' | 'boardroom' | 'u-shape' | 'round-tables' | 'stage';
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
          boothLanguages: Array<string>;
          layout: 'theatre' | 'classroom' | 'boardroom' | 'u-shape' | 'round-tables' | 'stage';
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
          boothLanguages: Array<string>;
          layout: 'theatre' | 'classroom' | 'boardroom' | 'u-shape' | 'round-tables' | 'stage';
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
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          name?: string;
          capacity?: number;
          building?: string;
          floor?: string;
          booths?: number;
          boothLanguages?: Array<string>;
          layout?: 'theatre' | 'classroom' | 'boardroom' | 'u-shape' | 'round-tables' | 'stage';
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
          boothLanguages: Array<string>;
          layout: 'theatre' | 'classroom' | 'boardroom' | 'u-shape' | 'round-tables' | 'stage';
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
  '/api/v1/editions/{edition}/walking-times': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          withinBuilding: number;
          betweenBuildings: number;
          walks: Array<{
            from: string;
            to: string;
            minutes: number;
          }>;
          buildings: Array<string>;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    put: {
      parameters: { query?: never; path: {
        edition: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          withinBuilding: number;
          betweenBuildings: number;
          walks: Array<{
            from: string;
            to: string;
            minutes: number;
          }>;
        } } };
      responses: {
        200: { content: { 'application/json': {
          withinBuilding: number;
          betweenBuildings: number;
          walks: Array<{
            from: string;
            to: string;
            minutes: number;
          }>;
          buildings: Array<string>;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/breaks': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          breaks: Array<{
            id: string;
            names: {
              en: string;
              fr?: string;
              es?: string;
              ru?: string;
              zh?: string;
              ar?: string;
            };
            startsAt: string;
            endsAt: string;
            isPublic: boolean;
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
          names: {
            en: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          startsAt: string;
          endsAt: string;
          isPublic: boolean;
        } } };
      responses: {
        201: { content: { 'application/json': {
          id: string;
          names: {
            en: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          startsAt: string;
          endsAt: string;
          isPublic: boolean;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/breaks/{id}': {
    put: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          names: {
            en: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          startsAt: string;
          endsAt: string;
          isPublic: boolean;
        } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          names: {
            en: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          startsAt: string;
          endsAt: string;
          isPublic: boolean;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    delete: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      responses: {
        204: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/blockers': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          blockers: Array<{
            id: string;
            room: string;
            startsAt: string;
            endsAt: string;
            reason: string;
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
          room: string;
          startsAt: string;
          endsAt: string;
          reason: string;
        } } };
      responses: {
        201: { content: { 'application/json': {
          id: string;
          room: string;
          startsAt: string;
          endsAt: string;
          reason: string;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/blockers/{id}': {
    put: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          room: string;
          startsAt: string;
          endsAt: string;
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          room: string;
          startsAt: string;
          endsAt: string;
          reason: string;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    delete: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      responses: {
        204: { content?: never };
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
            roles: Array<'secretariat' | 'programme-editor' | 'accreditation-officer' | 'protocol-officer' | 'check-in-officer' | 'reviewer'>;
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
          role: 'secretariat' | 'programme-editor' | 'accreditation-officer' | 'protocol-officer' | 'check-in-officer' | 'reviewer';
          name?: string;
          language?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
        } } };
      responses: {
        201: { content: { 'application/json': {
          staff: Array<{
            id: string;
            email: string;
            name: string;
            roles: Array<'secretariat' | 'programme-editor' | 'accreditation-officer' | 'protocol-officer' | 'check-in-officer' | 'reviewer'>;
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
  '/api/v1/editions/{edition}/api-tokens': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          tokens: Array<{
            id: string;
            name: string;
            scopes: Array<string>;
            owner: string;
            isMine: boolean;
            createdAt: string;
            expiresAt: string;
            lastUsedAt: string | null;
            revokedAt: string | null;
          }>;
          scopes: Array<'edition:read' | 'edition:write' | 'staff:read' | 'registrations:read' | 'registrations:write' | 'registration-rules:read' | 'registration-rules:write' | 'privacy:read' | 'privacy:write' | 'door:read' | 'door:write' | 'delegations:read' | 'delegations:write' | 'letters:read' | 'letters:write' | 'programme:read' | 'programme:write' | 'consultation:read' | 'consultation:write' | 'round-tables:read' | 'round-tables:write'>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    post: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          name: string;
          scopes: Array<'edition:read' | 'edition:write' | 'staff:read' | 'registrations:read' | 'registrations:write' | 'registration-rules:read' | 'registration-rules:write' | 'privacy:read' | 'privacy:write' | 'door:read' | 'door:write' | 'delegations:read' | 'delegations:write' | 'letters:read' | 'letters:write' | 'programme:read' | 'programme:write' | 'consultation:read' | 'consultation:write' | 'round-tables:read' | 'round-tables:write'>;
          expiresAt: string;
        } } };
      responses: {
        201: { content: { 'application/json': {
          id: string;
          secret: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/api-tokens/{id}': {
    delete: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        204: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/draft-sessions/{code}/sign-ups': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          seats: {
            capacity: number | null;
            taken: number;
            inLine: number;
          } | null;
          people: Array<{
            id: string;
            name: string;
            organization: string;
            country: string;
            number: string;
            state: 'seated' | 'waiting';
            signedUpAt: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/draft-sessions/{code}/sign-ups.csv': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/draft-sessions/{code}/sign-ups/{id}/seat': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
        id: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          reason: string;
          beyond?: boolean;
        } } };
      responses: {
        200: { content: { 'application/json': {
          seats: {
            capacity: number | null;
            taken: number;
            inLine: number;
          } | null;
          people: Array<{
            id: string;
            name: string;
            organization: string;
            country: string;
            number: string;
            state: 'seated' | 'waiting';
            signedUpAt: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/draft-sessions/{code}/sign-ups/{id}/removal': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
        id: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          seats: {
            capacity: number | null;
            taken: number;
            inLine: number;
          } | null;
          people: Array<{
            id: string;
            name: string;
            organization: string;
            country: string;
            number: string;
            state: 'seated' | 'waiting';
            signedUpAt: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/own-sessions/{code}/sign-ups': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          seats: {
            capacity: number | null;
            taken: number;
            inLine: number;
          } | null;
          people: Array<{
            name: string;
            organization: string;
            country: string;
            state: 'seated' | 'waiting';
            signedUpAt: string;
          }>;
          unnamed: {
            seated: number;
            waiting: number;
          };
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/own-sessions/{code}/sign-ups.csv': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/sign-up-rule': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          overlapsAllowed: boolean;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    put: {
      parameters: { query?: never; path: {
        edition: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          overlapsAllowed: boolean;
        } } };
      responses: {
        200: { content: { 'application/json': {
          overlapsAllowed: boolean;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/own-seats': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          seats: Array<{
            code: string;
            title: string;
            state: 'seated' | 'waiting';
            signedUpAt: string;
            place: number | null;
            capacity: number | null;
            taken: number;
            inLine: number;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/own-seats/{code}': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          seats: Array<{
            code: string;
            title: string;
            state: 'seated' | 'waiting';
            signedUpAt: string;
            place: number | null;
            capacity: number | null;
            taken: number;
            inLine: number;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    delete: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          seats: Array<{
            code: string;
            title: string;
            state: 'seated' | 'waiting';
            signedUpAt: string;
            place: number | null;
            capacity: number | null;
            taken: number;
            inLine: number;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/notice-rounds': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          rounds: Array<{
            number: number;
            state: 'counting' | 'open' | 'approved' | 'held' | 'with-next' | 'sending' | 'sent' | 'overtaken';
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/releases/{number}/notices': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        number: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          number: number;
          state: 'counting' | 'open' | 'approved' | 'held' | 'with-next' | 'sending' | 'sent' | 'overtaken';
          quietUntil: string;
          decidedAt: string | null;
          decidedBy: string;
          reason: string;
          endedAt: string | null;
          work: {
            done: number;
            total: number | null;
          } | null;
          people: number;
          languages: Array<{
            language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
            people: number;
          }>;
          states: Array<{
            state: 'due' | 'written' | 'by-hand' | 'told-by-hand' | 'needless';
            people: number;
          }>;
          atOnce: number;
          letters: number;
          post: {
            waiting: number;
            sending: number;
            sent: number;
            failed: number;
          };
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/releases/{number}/notices/decision': {
    put: {
      parameters: { query?: never; path: {
        edition: string;
        number: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          decision: 'approved' | 'held' | 'with-next';
          reason?: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          number: number;
          state: 'counting' | 'open' | 'approved' | 'held' | 'with-next' | 'sending' | 'sent' | 'overtaken';
          quietUntil: string;
          decidedAt: string | null;
          decidedBy: string;
          reason: string;
          endedAt: string | null;
          work: {
            done: number;
            total: number | null;
          } | null;
          people: number;
          languages: Array<{
            language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
            people: number;
          }>;
          states: Array<{
            state: 'due' | 'written' | 'by-hand' | 'told-by-hand' | 'needless';
            people: number;
          }>;
          atOnce: number;
          letters: number;
          post: {
            waiting: number;
            sending: number;
            sent: number;
            failed: number;
          };
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/releases/{number}/notices/people': {
    get: {
      parameters: { query?: {
        state?: 'due' | 'written' | 'by-hand' | 'told-by-hand' | 'needless';
        cursor?: string;
        limit?: number;
      }; path: {
        edition: string;
        number: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          notices: Array<{
            id: string;
            personId: string;
            name: string;
            organization: string;
            language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
            state: 'due' | 'written' | 'by-hand' | 'told-by-hand' | 'needless';
            isAtOnce: boolean;
            changes: Array<{
              code: string;
              kinds: Array<'added' | 'removed' | 'left' | 'cancelled' | 'restored' | 'moved' | 'room' | 'mode' | 'renamed' | 'role'>;
              was?: {
                title: string;
                titleLanguage: string;
                startsAt: string;
                endsAt: string;
                room: string | null;
              };
              is?: {
                title: string;
                titleLanguage: string;
                startsAt: string;
                endsAt: string;
                room: string | null;
              };
            }>;
            letters: number;
            settledAt: string | null;
            settledBy: string;
          }>;
          next?: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/notices/{id}/letters': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          letters: Array<{
            name: string;
            isCopy: boolean;
            language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
            words: {
              subject: string;
              heading: string;
              greeting: string;
              paragraphs: Array<string>;
              facts: Array<{
                label: string;
                lines: Array<string>;
              }>;
              differences: Array<{
                mark: string;
                title: string;
                titleLanguage: string;
                lines: Array<{
                  label: string;
                  was?: string;
                  is?: string;
                }>;
              }>;
              list?: {
                heading: string;
                items: Array<string>;
              };
              action?: string;
              closing: string;
              hasQr: boolean;
              attachments: Array<string>;
            };
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/notices/{id}/told-by-hand': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        204: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/notice-rule': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          quietMinutes: number;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    put: {
      parameters: { query?: never; path: {
        edition: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          quietMinutes: number;
        } } };
      responses: {
        200: { content: { 'application/json': {
          quietMinutes: number;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/announcements': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          announcements: Array<{
            id: string;
            name: string;
            state: 'draft' | 'waiting' | 'sending' | 'written' | 'stopped';
            audience: {
              group: 'panel' | 'speakers' | 'unconfirmed' | 'unregistered' | 'materials-missing' | 'organizers' | 'registrations';
              parameters: Record<string, string>;
            };
            writtenBy: string;
            writtenAt: string;
            submittedBy: string;
            submittedAt: string | null;
            decidedBy: string;
            decidedAt: string | null;
            reason: string;
            endedAt: string | null;
            letters: {
              unwritten: number;
              waiting: number;
              sending: number;
              sent: number;
              failed: number;
              withdrawn: number;
            };
          }>;
          groups: Array<'panel' | 'speakers' | 'unconfirmed' | 'unregistered' | 'materials-missing' | 'organizers' | 'registrations'>;
          placeholders: Array<'name' | 'organization' | 'edition' | 'days'>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    post: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          name: string;
          audience: {
            group: 'panel' | 'speakers' | 'unconfirmed' | 'unregistered' | 'materials-missing' | 'organizers' | 'registrations';
            parameters: Record<string, string>;
          };
          texts: Record<string, {
            subject: string;
            body: string;
          }>;
          button?: 'none' | 'agenda' | 'page';
        } } };
      responses: {
        201: { content: { 'application/json': {
          id: string;
          name: string;
          state: 'draft' | 'waiting' | 'sending' | 'written' | 'stopped';
          audience: {
            group: 'panel' | 'speakers' | 'unconfirmed' | 'unregistered' | 'materials-missing' | 'organizers' | 'registrations';
            parameters: Record<string, string>;
          };
          writtenBy: string;
          writtenAt: string;
          submittedBy: string;
          submittedAt: string | null;
          decidedBy: string;
          decidedAt: string | null;
          reason: string;
          endedAt: string | null;
          letters: {
            unwritten: number;
            waiting: number;
            sending: number;
            sent: number;
            failed: number;
            withdrawn: number;
          };
          texts: Record<string, {
            subject: string;
            body: string;
          }>;
          button: 'none' | 'agenda' | 'page';
          isByMe: boolean;
          people: {
            reached: number;
            languages: Array<{
              language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
              people: number;
            }>;
            noAddress: number;
            unsubscribed: number;
            suppressed: number;
            erased: number;
          };
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/announcements/{id}': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          name: string;
          state: 'draft' | 'waiting' | 'sending' | 'written' | 'stopped';
          audience: {
            group: 'panel' | 'speakers' | 'unconfirmed' | 'unregistered' | 'materials-missing' | 'organizers' | 'registrations';
            parameters: Record<string, string>;
          };
          writtenBy: string;
          writtenAt: string;
          submittedBy: string;
          submittedAt: string | null;
          decidedBy: string;
          decidedAt: string | null;
          reason: string;
          endedAt: string | null;
          letters: {
            unwritten: number;
            waiting: number;
            sending: number;
            sent: number;
            failed: number;
            withdrawn: number;
          };
          texts: Record<string, {
            subject: string;
            body: string;
          }>;
          button: 'none' | 'agenda' | 'page';
          isByMe: boolean;
          people: {
            reached: number;
            languages: Array<{
              language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
              people: number;
            }>;
            noAddress: number;
            unsubscribed: number;
            suppressed: number;
            erased: number;
          };
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    put: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          name: string;
          audience: {
            group: 'panel' | 'speakers' | 'unconfirmed' | 'unregistered' | 'materials-missing' | 'organizers' | 'registrations';
            parameters: Record<string, string>;
          };
          texts: Record<string, {
            subject: string;
            body: string;
          }>;
          button?: 'none' | 'agenda' | 'page';
        } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          name: string;
          state: 'draft' | 'waiting' | 'sending' | 'written' | 'stopped';
          audience: {
            group: 'panel' | 'speakers' | 'unconfirmed' | 'unregistered' | 'materials-missing' | 'organizers' | 'registrations';
            parameters: Record<string, string>;
          };
          writtenBy: string;
          writtenAt: string;
          submittedBy: string;
          submittedAt: string | null;
          decidedBy: string;
          decidedAt: string | null;
          reason: string;
          endedAt: string | null;
          letters: {
            unwritten: number;
            waiting: number;
            sending: number;
            sent: number;
            failed: number;
            withdrawn: number;
          };
          texts: Record<string, {
            subject: string;
            body: string;
          }>;
          button: 'none' | 'agenda' | 'page';
          isByMe: boolean;
          people: {
            reached: number;
            languages: Array<{
              language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
              people: number;
            }>;
            noAddress: number;
            unsubscribed: number;
            suppressed: number;
            erased: number;
          };
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    delete: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      responses: {
        204: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/announcements/{id}/submission': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          name: string;
          state: 'draft' | 'waiting' | 'sending' | 'written' | 'stopped';
          audience: {
            group: 'panel' | 'speakers' | 'unconfirmed' | 'unregistered' | 'materials-missing' | 'organizers' | 'registrations';
            parameters: Record<string, string>;
          };
          writtenBy: string;
          writtenAt: string;
          submittedBy: string;
          submittedAt: string | null;
          decidedBy: string;
          decidedAt: string | null;
          reason: string;
          endedAt: string | null;
          letters: {
            unwritten: number;
            waiting: number;
            sending: number;
            sent: number;
            failed: number;
            withdrawn: number;
          };
          texts: Record<string, {
            subject: string;
            body: string;
          }>;
          button: 'none' | 'agenda' | 'page';
          isByMe: boolean;
          people: {
            reached: number;
            languages: Array<{
              language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
              people: number;
            }>;
            noAddress: number;
            unsubscribed: number;
            suppressed: number;
            erased: number;
          };
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/announcements/{id}/taking-back': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          reason?: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          name: string;
          state: 'draft' | 'waiting' | 'sending' | 'written' | 'stopped';
          audience: {
            group: 'panel' | 'speakers' | 'unconfirmed' | 'unregistered' | 'materials-missing' | 'organizers' | 'registrations';
            parameters: Record<string, string>;
          };
          writtenBy: string;
          writtenAt: string;
          submittedBy: string;
          submittedAt: string | null;
          decidedBy: string;
          decidedAt: string | null;
          reason: string;
          endedAt: string | null;
          letters: {
            unwritten: number;
            waiting: number;
            sending: number;
            sent: number;
            failed: number;
            withdrawn: number;
          };
          texts: Record<string, {
            subject: string;
            body: string;
          }>;
          button: 'none' | 'agenda' | 'page';
          isByMe: boolean;
          people: {
            reached: number;
            languages: Array<{
              language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
              people: number;
            }>;
            noAddress: number;
            unsubscribed: number;
            suppressed: number;
            erased: number;
          };
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/announcements/{id}/approval': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          people: number;
        } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          name: string;
          state: 'draft' | 'waiting' | 'sending' | 'written' | 'stopped';
          audience: {
            group: 'panel' | 'speakers' | 'unconfirmed' | 'unregistered' | 'materials-missing' | 'organizers' | 'registrations';
            parameters: Record<string, string>;
          };
          writtenBy: string;
          writtenAt: string;
          submittedBy: string;
          submittedAt: string | null;
          decidedBy: string;
          decidedAt: string | null;
          reason: string;
          endedAt: string | null;
          letters: {
            unwritten: number;
            waiting: number;
            sending: number;
            sent: number;
            failed: number;
            withdrawn: number;
          };
          texts: Record<string, {
            subject: string;
            body: string;
          }>;
          button: 'none' | 'agenda' | 'page';
          isByMe: boolean;
          people: {
            reached: number;
            languages: Array<{
              language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
              people: number;
            }>;
            noAddress: number;
            unsubscribed: number;
            suppressed: number;
            erased: number;
          };
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/announcements/{id}/stop': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          reason?: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          name: string;
          state: 'draft' | 'waiting' | 'sending' | 'written' | 'stopped';
          audience: {
            group: 'panel' | 'speakers' | 'unconfirmed' | 'unregistered' | 'materials-missing' | 'organizers' | 'registrations';
            parameters: Record<string, string>;
          };
          writtenBy: string;
          writtenAt: string;
          submittedBy: string;
          submittedAt: string | null;
          decidedBy: string;
          decidedAt: string | null;
          reason: string;
          endedAt: string | null;
          letters: {
            unwritten: number;
            waiting: number;
            sending: number;
            sent: number;
            failed: number;
            withdrawn: number;
          };
          texts: Record<string, {
            subject: string;
            body: string;
          }>;
          button: 'none' | 'agenda' | 'page';
          isByMe: boolean;
          people: {
            reached: number;
            languages: Array<{
              language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
              people: number;
            }>;
            noAddress: number;
            unsubscribed: number;
            suppressed: number;
            erased: number;
          };
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/announcements/{id}/people': {
    get: {
      parameters: { query?: {
        search?: string;
        standing?: 'reached' | 'no-address' | 'unsubscribed' | 'suppressed' | 'erased';
        cursor?: string;
        limit?: number;
      }; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          people: Array<{
            personId: string;
            name: string;
            organization: string;
            language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
            standing: 'reached' | 'no-address' | 'unsubscribed' | 'suppressed' | 'erased';
            letter: {
              id: string;
              state: 'waiting' | 'sending' | 'sent' | 'failed' | 'withdrawn';
            } | null;
          }>;
          next?: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/announcements/{id}/people/{personId}/letter': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
        personId: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          name: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          wishedLanguage: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          direction: 'ltr' | 'rtl';
          subject: string;
          text: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/announcements/{id}/people/{personId}/letter.html': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
        personId: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/sessions': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          edition: string;
          timeZone: string;
          release: {
            number: number;
            name: string;
            notes: {
              en?: string;
              fr?: string;
              es?: string;
              ru?: string;
              zh?: string;
              ar?: string;
            };
            releasedAt: string;
          } | null;
          sessions: Array<{
            code: string;
            guid: string;
            title: string;
            titleLanguage: string;
            description: string;
            type: string;
            organizers: Array<string>;
            room: {
              code: string;
              name: string;
              building: string;
              floor: string;
            } | null;
            startsAt: string;
            endsAt: string;
            cancelled: boolean;
            mode: 'on-site-and-remote' | 'on-site' | 'remote';
            languages: Array<string>;
            interpretation: Array<string>;
            captioning: boolean;
            actionLines: Array<string>;
            sdgs: Array<number>;
            access: 'open' | 'sign-up' | 'invitation';
            recording: 'unsaid' | 'recorded' | 'not-recorded';
            agenda: Array<{
              startsAt: string;
              endsAt: string;
              title: string;
              speaker: string | null;
            }>;
            translations: Record<string, {
              title?: string;
              description?: string;
            }>;
            panel: Array<{
              role: string;
              name: string;
              plainName: string;
              nameInOwnScript: string | null;
              position: string;
              organization: string;
            }>;
            documents: Array<{
              title: string;
              url: string;
              language?: string;
              format?: string;
              bytes?: number;
            }>;
            movedFrom: {
              room: string | null;
              startsAt: string;
              endsAt: string;
            } | null;
            page: string;
            calendar: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/sessions/{code}': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          guid: string;
          title: string;
          titleLanguage: string;
          description: string;
          type: string;
          organizers: Array<string>;
          room: {
            code: string;
            name: string;
            building: string;
            floor: string;
          } | null;
          startsAt: string;
          endsAt: string;
          cancelled: boolean;
          mode: 'on-site-and-remote' | 'on-site' | 'remote';
          languages: Array<string>;
          interpretation: Array<string>;
          captioning: boolean;
          actionLines: Array<string>;
          sdgs: Array<number>;
          access: 'open' | 'sign-up' | 'invitation';
          recording: 'unsaid' | 'recorded' | 'not-recorded';
          agenda: Array<{
            startsAt: string;
            endsAt: string;
            title: string;
            speaker: string | null;
          }>;
          translations: Record<string, {
            title?: string;
            description?: string;
          }>;
          panel: Array<{
            role: string;
            name: string;
            plainName: string;
            nameInOwnScript: string | null;
            position: string;
            organization: string;
          }>;
          documents: Array<{
            title: string;
            url: string;
            language?: string;
            format?: string;
            bytes?: number;
          }>;
          movedFrom: {
            room: string | null;
            startsAt: string;
            endsAt: string;
          } | null;
          page: string;
          calendar: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/draft-sessions': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          sessions: Array<{
            code: string;
            guid: string;
            version: number;
            title: string;
            titleLanguage: string;
            description: string;
            typeCode: string | null;
            organizers: Array<string>;
            room: {
              code: string;
              name: string;
            } | null;
            startsAt: string | null;
            endsAt: string | null;
            mode: 'on-site-and-remote' | 'on-site' | 'remote';
            languages: Array<string>;
            interpretation: Array<string>;
            captioning: boolean;
            actionLines: Array<string>;
            sdgs: Array<number>;
            audiences: Array<string>;
            expected: number | null;
            seatLimit: number | null;
            isFixed: boolean;
            access: 'open' | 'sign-up' | 'invitation';
            recording: 'unsaid' | 'recorded' | 'not-recorded';
            agenda: Array<{
              startsAfter: number;
              minutes: number;
              title: string;
              seatId: string | null;
            }>;
            agendaMinutesOver: number;
            translations: Record<string, {
              title?: {
                text: string;
                state: 'draft' | 'checked';
              };
              description?: {
                text: string;
                state: 'draft' | 'checked';
              };
            }>;
            joiningUrl: string | null;
            documents: Array<{
              title: string;
              url: string;
              language?: string;
              format?: string;
              bytes?: number;
            }>;
            cancelledAt: string | null;
            cancelReason: string | null;
            sourceKey: string | null;
            sourceNote: Record<string, unknown> | null;
            givenFields: Array<string>;
            missing: Array<'type' | 'room' | 'time'>;
            panel: Array<{
              seatId: string;
              personId: string;
              role: string;
              courtesyTitle: string;
              givenName: string;
              familyName: string;
              nameInOwnScript: string | null;
              ownScriptLanguage: string | null;
              positionTitle: string;
              organization: string;
              hasAddress: boolean;
              objectsToRecording: boolean;
            }>;
            organizerPersons: Array<{
              personId: string;
              name: string;
            }>;
            keyPersons: Array<{
              personId: string;
              name: string;
            }>;
            updatedAt: string;
          }>;
          conflicts: Array<{
            kind: 'room-twice' | 'person-twice' | 'walk-too-short' | 'person-unavailable' | 'person-absent' | 'room-blocked' | 'room-closed' | 'outside-edition-days' | 'kept-apart' | 'over-break' | 'room-too-small' | 'no-booth' | 'no-captioning' | 'remote-night' | 'same-action-line' | 'same-audience' | 'panel-unconfirmed' | 'panel-unregistered' | 'panel-unaccredited' | 'panel-gender' | 'panel-regions' | 'panel-stakeholders';
            severity: 'error' | 'warning' | 'note' | 'off';
            fingerprint: string;
            accepted?: {
              reason: string;
              acceptedBy: string;
              acceptedAt: string;
            };
            what: string;
            next: string;
            sessions: Array<string>;
            room?: string;
            personIds: Array<string>;
            from: string;
            to: string;
            minutes?: number;
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
          title: string;
          titleLanguage?: string;
          description?: string;
          typeCode?: string | null;
          organizers?: Array<string>;
          mode?: 'on-site-and-remote' | 'on-site' | 'remote';
          languages?: Array<string>;
          interpretation?: Array<string>;
          captioning?: boolean;
          actionLines?: Array<string>;
          sdgs?: Array<number>;
          audiences?: Array<string>;
          expected?: number | null;
          seatLimit?: number | null;
          isFixed?: boolean;
          access?: 'open' | 'sign-up' | 'invitation';
          recording?: 'unsaid' | 'recorded' | 'not-recorded';
          agenda?: Array<{
            startsAfter: number;
            minutes: number;
            title: string;
            seatId?: string | null;
          }>;
          translations?: Record<string, {
            title?: {
              text: string;
              state: 'draft' | 'checked';
            };
            description?: {
              text: string;
              state: 'draft' | 'checked';
            };
          }>;
        } } };
      responses: {
        201: { content: { 'application/json': {
          code: string;
          guid: string;
          version: number;
          title: string;
          titleLanguage: string;
          description: string;
          typeCode: string | null;
          organizers: Array<string>;
          room: {
            code: string;
            name: string;
          } | null;
          startsAt: string | null;
          endsAt: string | null;
          mode: 'on-site-and-remote' | 'on-site' | 'remote';
          languages: Array<string>;
          interpretation: Array<string>;
          captioning: boolean;
          actionLines: Array<string>;
          sdgs: Array<number>;
          audiences: Array<string>;
          expected: number | null;
          seatLimit: number | null;
          isFixed: boolean;
          access: 'open' | 'sign-up' | 'invitation';
          recording: 'unsaid' | 'recorded' | 'not-recorded';
          agenda: Array<{
            startsAfter: number;
            minutes: number;
            title: string;
            seatId: string | null;
          }>;
          agendaMinutesOver: number;
          translations: Record<string, {
            title?: {
              text: string;
              state: 'draft' | 'checked';
            };
            description?: {
              text: string;
              state: 'draft' | 'checked';
            };
          }>;
          joiningUrl: string | null;
          documents: Array<{
            title: string;
            url: string;
            language?: string;
            format?: string;
            bytes?: number;
          }>;
          cancelledAt: string | null;
          cancelReason: string | null;
          sourceKey: string | null;
          sourceNote: Record<string, unknown> | null;
          givenFields: Array<string>;
          missing: Array<'type' | 'room' | 'time'>;
          panel: Array<{
            seatId: string;
            personId: string;
            role: string;
            courtesyTitle: string;
            givenName: string;
            familyName: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            organization: string;
            hasAddress: boolean;
            objectsToRecording: boolean;
          }>;
          organizerPersons: Array<{
            personId: string;
            name: string;
          }>;
          keyPersons: Array<{
            personId: string;
            name: string;
          }>;
          updatedAt: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/draft-sessions/{code}': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          guid: string;
          version: number;
          title: string;
          titleLanguage: string;
          description: string;
          typeCode: string | null;
          organizers: Array<string>;
          room: {
            code: string;
            name: string;
          } | null;
          startsAt: string | null;
          endsAt: string | null;
          mode: 'on-site-and-remote' | 'on-site' | 'remote';
          languages: Array<string>;
          interpretation: Array<string>;
          captioning: boolean;
          actionLines: Array<string>;
          sdgs: Array<number>;
          audiences: Array<string>;
          expected: number | null;
          seatLimit: number | null;
          isFixed: boolean;
          access: 'open' | 'sign-up' | 'invitation';
          recording: 'unsaid' | 'recorded' | 'not-recorded';
          agenda: Array<{
            startsAfter: number;
            minutes: number;
            title: string;
            seatId: string | null;
          }>;
          agendaMinutesOver: number;
          translations: Record<string, {
            title?: {
              text: string;
              state: 'draft' | 'checked';
            };
            description?: {
              text: string;
              state: 'draft' | 'checked';
            };
          }>;
          joiningUrl: string | null;
          documents: Array<{
            title: string;
            url: string;
            language?: string;
            format?: string;
            bytes?: number;
          }>;
          cancelledAt: string | null;
          cancelReason: string | null;
          sourceKey: string | null;
          sourceNote: Record<string, unknown> | null;
          givenFields: Array<string>;
          missing: Array<'type' | 'room' | 'time'>;
          panel: Array<{
            seatId: string;
            personId: string;
            role: string;
            courtesyTitle: string;
            givenName: string;
            familyName: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            organization: string;
            hasAddress: boolean;
            objectsToRecording: boolean;
          }>;
          organizerPersons: Array<{
            personId: string;
            name: string;
          }>;
          keyPersons: Array<{
            personId: string;
            name: string;
          }>;
          updatedAt: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    patch: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          title?: string;
          titleLanguage?: string;
          description?: string;
          typeCode?: string | null;
          organizers?: Array<string>;
          mode?: 'on-site-and-remote' | 'on-site' | 'remote';
          languages?: Array<string>;
          interpretation?: Array<string>;
          captioning?: boolean;
          actionLines?: Array<string>;
          sdgs?: Array<number>;
          audiences?: Array<string>;
          expected?: number | null;
          seatLimit?: number | null;
          isFixed?: boolean;
          access?: 'open' | 'sign-up' | 'invitation';
          recording?: 'unsaid' | 'recorded' | 'not-recorded';
          agenda?: Array<{
            startsAfter: number;
            minutes: number;
            title: string;
            seatId?: string | null;
          }>;
          translations?: Record<string, {
            title?: {
              text: string;
              state: 'draft' | 'checked';
            };
            description?: {
              text: string;
              state: 'draft' | 'checked';
            };
          }>;
        } } };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          guid: string;
          version: number;
          title: string;
          titleLanguage: string;
          description: string;
          typeCode: string | null;
          organizers: Array<string>;
          room: {
            code: string;
            name: string;
          } | null;
          startsAt: string | null;
          endsAt: string | null;
          mode: 'on-site-and-remote' | 'on-site' | 'remote';
          languages: Array<string>;
          interpretation: Array<string>;
          captioning: boolean;
          actionLines: Array<string>;
          sdgs: Array<number>;
          audiences: Array<string>;
          expected: number | null;
          seatLimit: number | null;
          isFixed: boolean;
          access: 'open' | 'sign-up' | 'invitation';
          recording: 'unsaid' | 'recorded' | 'not-recorded';
          agenda: Array<{
            startsAfter: number;
            minutes: number;
            title: string;
            seatId: string | null;
          }>;
          agendaMinutesOver: number;
          translations: Record<string, {
            title?: {
              text: string;
              state: 'draft' | 'checked';
            };
            description?: {
              text: string;
              state: 'draft' | 'checked';
            };
          }>;
          joiningUrl: string | null;
          documents: Array<{
            title: string;
            url: string;
            language?: string;
            format?: string;
            bytes?: number;
          }>;
          cancelledAt: string | null;
          cancelReason: string | null;
          sourceKey: string | null;
          sourceNote: Record<string, unknown> | null;
          givenFields: Array<string>;
          missing: Array<'type' | 'room' | 'time'>;
          panel: Array<{
            seatId: string;
            personId: string;
            role: string;
            courtesyTitle: string;
            givenName: string;
            familyName: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            organization: string;
            hasAddress: boolean;
            objectsToRecording: boolean;
          }>;
          organizerPersons: Array<{
            personId: string;
            name: string;
          }>;
          keyPersons: Array<{
            personId: string;
            name: string;
          }>;
          updatedAt: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    delete: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      responses: {
        204: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/draft-sessions/{code}/placement/conflicts': {
    get: {
      parameters: { query: {
        room?: string;
        startsAt: string;
        endsAt: string;
      }; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          conflicts: Array<{
            kind: 'room-twice' | 'person-twice' | 'walk-too-short' | 'person-unavailable' | 'person-absent' | 'room-blocked' | 'room-closed' | 'outside-edition-days' | 'kept-apart' | 'over-break' | 'room-too-small' | 'no-booth' | 'no-captioning' | 'remote-night' | 'same-action-line' | 'same-audience' | 'panel-unconfirmed' | 'panel-unregistered' | 'panel-unaccredited' | 'panel-gender' | 'panel-regions' | 'panel-stakeholders';
            severity: 'error' | 'warning' | 'note' | 'off';
            fingerprint: string;
            accepted?: {
              reason: string;
              acceptedBy: string;
              acceptedAt: string;
            };
            what: string;
            next: string;
            sessions: Array<string>;
            room?: string;
            personIds: Array<string>;
            from: string;
            to: string;
            minutes?: number;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/draft-sessions/{code}/placement': {
    put: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          room: string | null;
          startsAt: string;
          endsAt: string;
          moveFixed?: boolean;
        } } };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          guid: string;
          version: number;
          title: string;
          titleLanguage: string;
          description: string;
          typeCode: string | null;
          organizers: Array<string>;
          room: {
            code: string;
            name: string;
          } | null;
          startsAt: string | null;
          endsAt: string | null;
          mode: 'on-site-and-remote' | 'on-site' | 'remote';
          languages: Array<string>;
          interpretation: Array<string>;
          captioning: boolean;
          actionLines: Array<string>;
          sdgs: Array<number>;
          audiences: Array<string>;
          expected: number | null;
          seatLimit: number | null;
          isFixed: boolean;
          access: 'open' | 'sign-up' | 'invitation';
          recording: 'unsaid' | 'recorded' | 'not-recorded';
          agenda: Array<{
            startsAfter: number;
            minutes: number;
            title: string;
            seatId: string | null;
          }>;
          agendaMinutesOver: number;
          translations: Record<string, {
            title?: {
              text: string;
              state: 'draft' | 'checked';
            };
            description?: {
              text: string;
              state: 'draft' | 'checked';
            };
          }>;
          joiningUrl: string | null;
          documents: Array<{
            title: string;
            url: string;
            language?: string;
            format?: string;
            bytes?: number;
          }>;
          cancelledAt: string | null;
          cancelReason: string | null;
          sourceKey: string | null;
          sourceNote: Record<string, unknown> | null;
          givenFields: Array<string>;
          missing: Array<'type' | 'room' | 'time'>;
          panel: Array<{
            seatId: string;
            personId: string;
            role: string;
            courtesyTitle: string;
            givenName: string;
            familyName: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            organization: string;
            hasAddress: boolean;
            objectsToRecording: boolean;
          }>;
          organizerPersons: Array<{
            personId: string;
            name: string;
          }>;
          keyPersons: Array<{
            personId: string;
            name: string;
          }>;
          updatedAt: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    delete: {
      parameters: { query?: {
        moveFixed?: 'true' | 'false';
      }; path: {
        edition: string;
        code: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          guid: string;
          version: number;
          title: string;
          titleLanguage: string;
          description: string;
          typeCode: string | null;
          organizers: Array<string>;
          room: {
            code: string;
            name: string;
          } | null;
          startsAt: string | null;
          endsAt: string | null;
          mode: 'on-site-and-remote' | 'on-site' | 'remote';
          languages: Array<string>;
          interpretation: Array<string>;
          captioning: boolean;
          actionLines: Array<string>;
          sdgs: Array<number>;
          audiences: Array<string>;
          expected: number | null;
          seatLimit: number | null;
          isFixed: boolean;
          access: 'open' | 'sign-up' | 'invitation';
          recording: 'unsaid' | 'recorded' | 'not-recorded';
          agenda: Array<{
            startsAfter: number;
            minutes: number;
            title: string;
            seatId: string | null;
          }>;
          agendaMinutesOver: number;
          translations: Record<string, {
            title?: {
              text: string;
              state: 'draft' | 'checked';
            };
            description?: {
              text: string;
              state: 'draft' | 'checked';
            };
          }>;
          joiningUrl: string | null;
          documents: Array<{
            title: string;
            url: string;
            language?: string;
            format?: string;
            bytes?: number;
          }>;
          cancelledAt: string | null;
          cancelReason: string | null;
          sourceKey: string | null;
          sourceNote: Record<string, unknown> | null;
          givenFields: Array<string>;
          missing: Array<'type' | 'room' | 'time'>;
          panel: Array<{
            seatId: string;
            personId: string;
            role: string;
            courtesyTitle: string;
            givenName: string;
            familyName: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            organization: string;
            hasAddress: boolean;
            objectsToRecording: boolean;
          }>;
          organizerPersons: Array<{
            personId: string;
            name: string;
          }>;
          keyPersons: Array<{
            personId: string;
            name: string;
          }>;
          updatedAt: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/draft-sessions/{code}/panel': {
    put: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          seats: Array<{
            personId: string;
            role: string;
            objectsToRecording?: boolean;
          }>;
        } } };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          guid: string;
          version: number;
          title: string;
          titleLanguage: string;
          description: string;
          typeCode: string | null;
          organizers: Array<string>;
          room: {
            code: string;
            name: string;
          } | null;
          startsAt: string | null;
          endsAt: string | null;
          mode: 'on-site-and-remote' | 'on-site' | 'remote';
          languages: Array<string>;
          interpretation: Array<string>;
          captioning: boolean;
          actionLines: Array<string>;
          sdgs: Array<number>;
          audiences: Array<string>;
          expected: number | null;
          seatLimit: number | null;
          isFixed: boolean;
          access: 'open' | 'sign-up' | 'invitation';
          recording: 'unsaid' | 'recorded' | 'not-recorded';
          agenda: Array<{
            startsAfter: number;
            minutes: number;
            title: string;
            seatId: string | null;
          }>;
          agendaMinutesOver: number;
          translations: Record<string, {
            title?: {
              text: string;
              state: 'draft' | 'checked';
            };
            description?: {
              text: string;
              state: 'draft' | 'checked';
            };
          }>;
          joiningUrl: string | null;
          documents: Array<{
            title: string;
            url: string;
            language?: string;
            format?: string;
            bytes?: number;
          }>;
          cancelledAt: string | null;
          cancelReason: string | null;
          sourceKey: string | null;
          sourceNote: Record<string, unknown> | null;
          givenFields: Array<string>;
          missing: Array<'type' | 'room' | 'time'>;
          panel: Array<{
            seatId: string;
            personId: string;
            role: string;
            courtesyTitle: string;
            givenName: string;
            familyName: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            organization: string;
            hasAddress: boolean;
            objectsToRecording: boolean;
          }>;
          organizerPersons: Array<{
            personId: string;
            name: string;
          }>;
          keyPersons: Array<{
            personId: string;
            name: string;
          }>;
          updatedAt: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/draft-sessions/{code}/panel/{personId}': {
    delete: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
        personId: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          guid: string;
          version: number;
          title: string;
          titleLanguage: string;
          description: string;
          typeCode: string | null;
          organizers: Array<string>;
          room: {
            code: string;
            name: string;
          } | null;
          startsAt: string | null;
          endsAt: string | null;
          mode: 'on-site-and-remote' | 'on-site' | 'remote';
          languages: Array<string>;
          interpretation: Array<string>;
          captioning: boolean;
          actionLines: Array<string>;
          sdgs: Array<number>;
          audiences: Array<string>;
          expected: number | null;
          seatLimit: number | null;
          isFixed: boolean;
          access: 'open' | 'sign-up' | 'invitation';
          recording: 'unsaid' | 'recorded' | 'not-recorded';
          agenda: Array<{
            startsAfter: number;
            minutes: number;
            title: string;
            seatId: string | null;
          }>;
          agendaMinutesOver: number;
          translations: Record<string, {
            title?: {
              text: string;
              state: 'draft' | 'checked';
            };
            description?: {
              text: string;
              state: 'draft' | 'checked';
            };
          }>;
          joiningUrl: string | null;
          documents: Array<{
            title: string;
            url: string;
            language?: string;
            format?: string;
            bytes?: number;
          }>;
          cancelledAt: string | null;
          cancelReason: string | null;
          sourceKey: string | null;
          sourceNote: Record<string, unknown> | null;
          givenFields: Array<string>;
          missing: Array<'type' | 'room' | 'time'>;
          panel: Array<{
            seatId: string;
            personId: string;
            role: string;
            courtesyTitle: string;
            givenName: string;
            familyName: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            organization: string;
            hasAddress: boolean;
            objectsToRecording: boolean;
          }>;
          organizerPersons: Array<{
            personId: string;
            name: string;
          }>;
          keyPersons: Array<{
            personId: string;
            name: string;
          }>;
          updatedAt: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/draft-sessions/{code}/organizers': {
    put: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          personIds: Array<string>;
        } } };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          guid: string;
          version: number;
          title: string;
          titleLanguage: string;
          description: string;
          typeCode: string | null;
          organizers: Array<string>;
          room: {
            code: string;
            name: string;
          } | null;
          startsAt: string | null;
          endsAt: string | null;
          mode: 'on-site-and-remote' | 'on-site' | 'remote';
          languages: Array<string>;
          interpretation: Array<string>;
          captioning: boolean;
          actionLines: Array<string>;
          sdgs: Array<number>;
          audiences: Array<string>;
          expected: number | null;
          seatLimit: number | null;
          isFixed: boolean;
          access: 'open' | 'sign-up' | 'invitation';
          recording: 'unsaid' | 'recorded' | 'not-recorded';
          agenda: Array<{
            startsAfter: number;
            minutes: number;
            title: string;
            seatId: string | null;
          }>;
          agendaMinutesOver: number;
          translations: Record<string, {
            title?: {
              text: string;
              state: 'draft' | 'checked';
            };
            description?: {
              text: string;
              state: 'draft' | 'checked';
            };
          }>;
          joiningUrl: string | null;
          documents: Array<{
            title: string;
            url: string;
            language?: string;
            format?: string;
            bytes?: number;
          }>;
          cancelledAt: string | null;
          cancelReason: string | null;
          sourceKey: string | null;
          sourceNote: Record<string, unknown> | null;
          givenFields: Array<string>;
          missing: Array<'type' | 'room' | 'time'>;
          panel: Array<{
            seatId: string;
            personId: string;
            role: string;
            courtesyTitle: string;
            givenName: string;
            familyName: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            organization: string;
            hasAddress: boolean;
            objectsToRecording: boolean;
          }>;
          organizerPersons: Array<{
            personId: string;
            name: string;
          }>;
          keyPersons: Array<{
            personId: string;
            name: string;
          }>;
          updatedAt: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/draft-sessions/{code}/key-persons': {
    put: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          personIds: Array<string>;
        } } };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          guid: string;
          version: number;
          title: string;
          titleLanguage: string;
          description: string;
          typeCode: string | null;
          organizers: Array<string>;
          room: {
            code: string;
            name: string;
          } | null;
          startsAt: string | null;
          endsAt: string | null;
          mode: 'on-site-and-remote' | 'on-site' | 'remote';
          languages: Array<string>;
          interpretation: Array<string>;
          captioning: boolean;
          actionLines: Array<string>;
          sdgs: Array<number>;
          audiences: Array<string>;
          expected: number | null;
          seatLimit: number | null;
          isFixed: boolean;
          access: 'open' | 'sign-up' | 'invitation';
          recording: 'unsaid' | 'recorded' | 'not-recorded';
          agenda: Array<{
            startsAfter: number;
            minutes: number;
            title: string;
            seatId: string | null;
          }>;
          agendaMinutesOver: number;
          translations: Record<string, {
            title?: {
              text: string;
              state: 'draft' | 'checked';
            };
            description?: {
              text: string;
              state: 'draft' | 'checked';
            };
          }>;
          joiningUrl: string | null;
          documents: Array<{
            title: string;
            url: string;
            language?: string;
            format?: string;
            bytes?: number;
          }>;
          cancelledAt: string | null;
          cancelReason: string | null;
          sourceKey: string | null;
          sourceNote: Record<string, unknown> | null;
          givenFields: Array<string>;
          missing: Array<'type' | 'room' | 'time'>;
          panel: Array<{
            seatId: string;
            personId: string;
            role: string;
            courtesyTitle: string;
            givenName: string;
            familyName: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            organization: string;
            hasAddress: boolean;
            objectsToRecording: boolean;
          }>;
          organizerPersons: Array<{
            personId: string;
            name: string;
          }>;
          keyPersons: Array<{
            personId: string;
            name: string;
          }>;
          updatedAt: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/draft-sessions/{code}/cancellation': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          reason?: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          guid: string;
          version: number;
          title: string;
          titleLanguage: string;
          description: string;
          typeCode: string | null;
          organizers: Array<string>;
          room: {
            code: string;
            name: string;
          } | null;
          startsAt: string | null;
          endsAt: string | null;
          mode: 'on-site-and-remote' | 'on-site' | 'remote';
          languages: Array<string>;
          interpretation: Array<string>;
          captioning: boolean;
          actionLines: Array<string>;
          sdgs: Array<number>;
          audiences: Array<string>;
          expected: number | null;
          seatLimit: number | null;
          isFixed: boolean;
          access: 'open' | 'sign-up' | 'invitation';
          recording: 'unsaid' | 'recorded' | 'not-recorded';
          agenda: Array<{
            startsAfter: number;
            minutes: number;
            title: string;
            seatId: string | null;
          }>;
          agendaMinutesOver: number;
          translations: Record<string, {
            title?: {
              text: string;
              state: 'draft' | 'checked';
            };
            description?: {
              text: string;
              state: 'draft' | 'checked';
            };
          }>;
          joiningUrl: string | null;
          documents: Array<{
            title: string;
            url: string;
            language?: string;
            format?: string;
            bytes?: number;
          }>;
          cancelledAt: string | null;
          cancelReason: string | null;
          sourceKey: string | null;
          sourceNote: Record<string, unknown> | null;
          givenFields: Array<string>;
          missing: Array<'type' | 'room' | 'time'>;
          panel: Array<{
            seatId: string;
            personId: string;
            role: string;
            courtesyTitle: string;
            givenName: string;
            familyName: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            organization: string;
            hasAddress: boolean;
            objectsToRecording: boolean;
          }>;
          organizerPersons: Array<{
            personId: string;
            name: string;
          }>;
          keyPersons: Array<{
            personId: string;
            name: string;
          }>;
          updatedAt: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    delete: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          guid: string;
          version: number;
          title: string;
          titleLanguage: string;
          description: string;
          typeCode: string | null;
          organizers: Array<string>;
          room: {
            code: string;
            name: string;
          } | null;
          startsAt: string | null;
          endsAt: string | null;
          mode: 'on-site-and-remote' | 'on-site' | 'remote';
          languages: Array<string>;
          interpretation: Array<string>;
          captioning: boolean;
          actionLines: Array<string>;
          sdgs: Array<number>;
          audiences: Array<string>;
          expected: number | null;
          seatLimit: number | null;
          isFixed: boolean;
          access: 'open' | 'sign-up' | 'invitation';
          recording: 'unsaid' | 'recorded' | 'not-recorded';
          agenda: Array<{
            startsAfter: number;
            minutes: number;
            title: string;
            seatId: string | null;
          }>;
          agendaMinutesOver: number;
          translations: Record<string, {
            title?: {
              text: string;
              state: 'draft' | 'checked';
            };
            description?: {
              text: string;
              state: 'draft' | 'checked';
            };
          }>;
          joiningUrl: string | null;
          documents: Array<{
            title: string;
            url: string;
            language?: string;
            format?: string;
            bytes?: number;
          }>;
          cancelledAt: string | null;
          cancelReason: string | null;
          sourceKey: string | null;
          sourceNote: Record<string, unknown> | null;
          givenFields: Array<string>;
          missing: Array<'type' | 'room' | 'time'>;
          panel: Array<{
            seatId: string;
            personId: string;
            role: string;
            courtesyTitle: string;
            givenName: string;
            familyName: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            organization: string;
            hasAddress: boolean;
            objectsToRecording: boolean;
          }>;
          organizerPersons: Array<{
            personId: string;
            name: string;
          }>;
          keyPersons: Array<{
            personId: string;
            name: string;
          }>;
          updatedAt: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/draft-sessions/{code}/joining-link': {
    put: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          url: string | null;
        } } };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          guid: string;
          version: number;
          title: string;
          titleLanguage: string;
          description: string;
          typeCode: string | null;
          organizers: Array<string>;
          room: {
            code: string;
            name: string;
          } | null;
          startsAt: string | null;
          endsAt: string | null;
          mode: 'on-site-and-remote' | 'on-site' | 'remote';
          languages: Array<string>;
          interpretation: Array<string>;
          captioning: boolean;
          actionLines: Array<string>;
          sdgs: Array<number>;
          audiences: Array<string>;
          expected: number | null;
          seatLimit: number | null;
          isFixed: boolean;
          access: 'open' | 'sign-up' | 'invitation';
          recording: 'unsaid' | 'recorded' | 'not-recorded';
          agenda: Array<{
            startsAfter: number;
            minutes: number;
            title: string;
            seatId: string | null;
          }>;
          agendaMinutesOver: number;
          translations: Record<string, {
            title?: {
              text: string;
              state: 'draft' | 'checked';
            };
            description?: {
              text: string;
              state: 'draft' | 'checked';
            };
          }>;
          joiningUrl: string | null;
          documents: Array<{
            title: string;
            url: string;
            language?: string;
            format?: string;
            bytes?: number;
          }>;
          cancelledAt: string | null;
          cancelReason: string | null;
          sourceKey: string | null;
          sourceNote: Record<string, unknown> | null;
          givenFields: Array<string>;
          missing: Array<'type' | 'room' | 'time'>;
          panel: Array<{
            seatId: string;
            personId: string;
            role: string;
            courtesyTitle: string;
            givenName: string;
            familyName: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            organization: string;
            hasAddress: boolean;
            objectsToRecording: boolean;
          }>;
          organizerPersons: Array<{
            personId: string;
            name: string;
          }>;
          keyPersons: Array<{
            personId: string;
            name: string;
          }>;
          updatedAt: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/draft-sessions/{code}/documents': {
    put: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          documents: Array<{
            title: string;
            url: string;
            language?: string;
            format?: string;
            bytes?: number;
          }>;
        } } };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          guid: string;
          version: number;
          title: string;
          titleLanguage: string;
          description: string;
          typeCode: string | null;
          organizers: Array<string>;
          room: {
            code: string;
            name: string;
          } | null;
          startsAt: string | null;
          endsAt: string | null;
          mode: 'on-site-and-remote' | 'on-site' | 'remote';
          languages: Array<string>;
          interpretation: Array<string>;
          captioning: boolean;
          actionLines: Array<string>;
          sdgs: Array<number>;
          audiences: Array<string>;
          expected: number | null;
          seatLimit: number | null;
          isFixed: boolean;
          access: 'open' | 'sign-up' | 'invitation';
          recording: 'unsaid' | 'recorded' | 'not-recorded';
          agenda: Array<{
            startsAfter: number;
            minutes: number;
            title: string;
            seatId: string | null;
          }>;
          agendaMinutesOver: number;
          translations: Record<string, {
            title?: {
              text: string;
              state: 'draft' | 'checked';
            };
            description?: {
              text: string;
              state: 'draft' | 'checked';
            };
          }>;
          joiningUrl: string | null;
          documents: Array<{
            title: string;
            url: string;
            language?: string;
            format?: string;
            bytes?: number;
          }>;
          cancelledAt: string | null;
          cancelReason: string | null;
          sourceKey: string | null;
          sourceNote: Record<string, unknown> | null;
          givenFields: Array<string>;
          missing: Array<'type' | 'room' | 'time'>;
          panel: Array<{
            seatId: string;
            personId: string;
            role: string;
            courtesyTitle: string;
            givenName: string;
            familyName: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            organization: string;
            hasAddress: boolean;
            objectsToRecording: boolean;
          }>;
          organizerPersons: Array<{
            personId: string;
            name: string;
          }>;
          keyPersons: Array<{
            personId: string;
            name: string;
          }>;
          updatedAt: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/own-sessions/{code}': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          version: number;
          title: string;
          titleLanguage: string;
          description: string;
          organizers: Array<string>;
          room: {
            code: string;
            name: string;
          } | null;
          startsAt: string | null;
          endsAt: string | null;
          cancelledAt: string | null;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    patch: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          description?: string;
          organizers?: Array<string>;
        } } };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          version: number;
          title: string;
          titleLanguage: string;
          description: string;
          organizers: Array<string>;
          room: {
            code: string;
            name: string;
          } | null;
          startsAt: string | null;
          endsAt: string | null;
          cancelledAt: string | null;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/person-constraints': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          people: Array<{
            personId: string;
            name: string;
            organization: string;
            timeZone: string | null;
            windows: Array<{
              kind: 'available' | 'present';
              startsAt: string;
              endsAt: string;
            }>;
            version: number;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/person-constraints/{personId}': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        personId: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          personId: string;
          name: string;
          organization: string;
          timeZone: string | null;
          windows: Array<{
            kind: 'available' | 'present';
            startsAt: string;
            endsAt: string;
          }>;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    put: {
      parameters: { query?: never; path: {
        edition: string;
        personId: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          timeZone: string | null;
          windows: Array<{
            kind: 'available' | 'present';
            startsAt: string;
            endsAt: string;
          }>;
        } } };
      responses: {
        200: { content: { 'application/json': {
          personId: string;
          name: string;
          organization: string;
          timeZone: string | null;
          windows: Array<{
            kind: 'available' | 'present';
            startsAt: string;
            endsAt: string;
          }>;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/kept-apart': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          lists: Array<{
            id: string;
            name: string;
            sessions: Array<string>;
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
          name: string;
          sessions: Array<string>;
        } } };
      responses: {
        201: { content: { 'application/json': {
          id: string;
          name: string;
          sessions: Array<string>;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/kept-apart/{id}': {
    put: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          name: string;
          sessions: Array<string>;
        } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          name: string;
          sessions: Array<string>;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    delete: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      responses: {
        204: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/board': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          stamp: string;
          hours: {
            from: string;
            to: string;
          };
          rooms: Array<{
            code: string;
            name: string;
            building: string;
            capacity: number;
            booths: number;
            isClosed: boolean;
          }>;
          sessions: Array<{
            code: string;
            version: number;
            title: string;
            titleLanguage: string;
            typeCode: string | null;
            organizers: Array<string>;
            room: string | null;
            startsAt: string | null;
            endsAt: string | null;
            mode: 'on-site-and-remote' | 'on-site' | 'remote';
            interpretation: Array<string>;
            actionLines: Array<string>;
            expected: number | null;
            seatLimit: number | null;
            isFixed: boolean;
            panel: Array<string>;
          }>;
          breaks: Array<{
            name: string;
            from: string;
            to: string;
          }>;
          blockers: Array<{
            room: string;
            from: string;
            to: string;
            reason: string;
          }>;
          conflicts: Array<{
            kind: 'room-twice' | 'person-twice' | 'walk-too-short' | 'person-unavailable' | 'person-absent' | 'room-blocked' | 'room-closed' | 'outside-edition-days' | 'kept-apart' | 'over-break' | 'room-too-small' | 'no-booth' | 'no-captioning' | 'remote-night' | 'same-action-line' | 'same-audience' | 'panel-unconfirmed' | 'panel-unregistered' | 'panel-unaccredited' | 'panel-gender' | 'panel-regions' | 'panel-stakeholders';
            severity: 'error' | 'warning' | 'note' | 'off';
            sessions: Array<string>;
          }>;
          panelNotes: Array<{
            kind: 'room-twice' | 'person-twice' | 'walk-too-short' | 'person-unavailable' | 'person-absent' | 'room-blocked' | 'room-closed' | 'outside-edition-days' | 'kept-apart' | 'over-break' | 'room-too-small' | 'no-booth' | 'no-captioning' | 'remote-night' | 'same-action-line' | 'same-audience' | 'panel-unconfirmed' | 'panel-unregistered' | 'panel-unaccredited' | 'panel-gender' | 'panel-regions' | 'panel-stakeholders';
            sessions: number;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/board/changes': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          changes: Array<{
            code: string;
            version: number;
            place?: {
              room: string | null;
              startsAt: string;
              endsAt: string;
            } | null;
            typeCode?: string | null;
            actionLines?: Array<string>;
          }>;
          moveFixed?: boolean;
        } } };
      responses: {
        200: { content: { 'application/json': {
          stamp: string;
          hours: {
            from: string;
            to: string;
          };
          rooms: Array<{
            code: string;
            name: string;
            building: string;
            capacity: number;
            booths: number;
            isClosed: boolean;
          }>;
          sessions: Array<{
            code: string;
            version: number;
            title: string;
            titleLanguage: string;
            typeCode: string | null;
            organizers: Array<string>;
            room: string | null;
            startsAt: string | null;
            endsAt: string | null;
            mode: 'on-site-and-remote' | 'on-site' | 'remote';
            interpretation: Array<string>;
            actionLines: Array<string>;
            expected: number | null;
            seatLimit: number | null;
            isFixed: boolean;
            panel: Array<string>;
          }>;
          breaks: Array<{
            name: string;
            from: string;
            to: string;
          }>;
          blockers: Array<{
            room: string;
            from: string;
            to: string;
            reason: string;
          }>;
          conflicts: Array<{
            kind: 'room-twice' | 'person-twice' | 'walk-too-short' | 'person-unavailable' | 'person-absent' | 'room-blocked' | 'room-closed' | 'outside-edition-days' | 'kept-apart' | 'over-break' | 'room-too-small' | 'no-booth' | 'no-captioning' | 'remote-night' | 'same-action-line' | 'same-audience' | 'panel-unconfirmed' | 'panel-unregistered' | 'panel-unaccredited' | 'panel-gender' | 'panel-regions' | 'panel-stakeholders';
            severity: 'error' | 'warning' | 'note' | 'off';
            sessions: Array<string>;
          }>;
          panelNotes: Array<{
            kind: 'room-twice' | 'person-twice' | 'walk-too-short' | 'person-unavailable' | 'person-absent' | 'room-blocked' | 'room-closed' | 'outside-edition-days' | 'kept-apart' | 'over-break' | 'room-too-small' | 'no-booth' | 'no-captioning' | 'remote-night' | 'same-action-line' | 'same-audience' | 'panel-unconfirmed' | 'panel-unregistered' | 'panel-unaccredited' | 'panel-gender' | 'panel-regions' | 'panel-stakeholders';
            sessions: number;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/board/sessions/{code}/conflicts': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          conflicts: Array<{
            kind: 'room-twice' | 'person-twice' | 'walk-too-short' | 'person-unavailable' | 'person-absent' | 'room-blocked' | 'room-closed' | 'outside-edition-days' | 'kept-apart' | 'over-break' | 'room-too-small' | 'no-booth' | 'no-captioning' | 'remote-night' | 'same-action-line' | 'same-audience' | 'panel-unconfirmed' | 'panel-unregistered' | 'panel-unaccredited' | 'panel-gender' | 'panel-regions' | 'panel-stakeholders';
            severity: 'error' | 'warning' | 'note' | 'off';
            fingerprint: string;
            accepted?: {
              reason: string;
              acceptedBy: string;
              acceptedAt: string;
            };
            what: string;
            next: string;
            sessions: Array<string>;
            room?: string;
            personIds: Array<string>;
            from: string;
            to: string;
            minutes?: number;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/board/sessions/{code}/places': {
    get: {
      parameters: { query: {
        day: string;
      }; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          spans: Array<{
            room: string;
            from: string;
            to: string;
            worst: 'free' | 'note' | 'warning' | 'error';
            reasons: Array<{
              kind: 'room-twice' | 'person-twice' | 'walk-too-short' | 'person-unavailable' | 'person-absent' | 'room-blocked' | 'room-closed' | 'outside-edition-days' | 'kept-apart' | 'over-break' | 'room-too-small' | 'no-booth' | 'no-captioning' | 'remote-night' | 'same-action-line' | 'same-audience' | 'panel-unconfirmed' | 'panel-unregistered' | 'panel-unaccredited' | 'panel-gender' | 'panel-regions' | 'panel-stakeholders';
              other: string | null;
              who: string | null;
            }>;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/board/sessions/{code}/suggestions': {
    get: {
      parameters: { query?: {
        day?: string;
      }; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          places: Array<{
            room: string;
            roomName: string;
            startsAt: string;
            endsAt: string;
            capacity: number;
            needs: number;
            languages: Array<string>;
            people: number;
            sameBuilding: boolean;
            conflicts: Array<{
              kind: 'room-twice' | 'person-twice' | 'walk-too-short' | 'person-unavailable' | 'person-absent' | 'room-blocked' | 'room-closed' | 'outside-edition-days' | 'kept-apart' | 'over-break' | 'room-too-small' | 'no-booth' | 'no-captioning' | 'remote-night' | 'same-action-line' | 'same-audience' | 'panel-unconfirmed' | 'panel-unregistered' | 'panel-unaccredited' | 'panel-gender' | 'panel-regions' | 'panel-stakeholders';
              severity: 'error' | 'warning' | 'note' | 'off';
              fingerprint: string;
              accepted?: {
                reason: string;
                acceptedBy: string;
                acceptedAt: string;
              };
              what: string;
              next: string;
              sessions: Array<string>;
              room?: string;
              personIds: Array<string>;
              from: string;
              to: string;
              minutes?: number;
            }>;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/conflicts': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          conflicts: Array<{
            kind: 'room-twice' | 'person-twice' | 'walk-too-short' | 'person-unavailable' | 'person-absent' | 'room-blocked' | 'room-closed' | 'outside-edition-days' | 'kept-apart' | 'over-break' | 'room-too-small' | 'no-booth' | 'no-captioning' | 'remote-night' | 'same-action-line' | 'same-audience' | 'panel-unconfirmed' | 'panel-unregistered' | 'panel-unaccredited' | 'panel-gender' | 'panel-regions' | 'panel-stakeholders';
            severity: 'error' | 'warning' | 'note' | 'off';
            fingerprint: string;
            accepted?: {
              reason: string;
              acceptedBy: string;
              acceptedAt: string;
            };
            what: string;
            next: string;
            sessions: Array<string>;
            room?: string;
            personIds: Array<string>;
            from: string;
            to: string;
            minutes?: number;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/conflicts/acceptances': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          fingerprint: string;
          reason: string;
        } } };
      responses: {
        204: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/conflicts/acceptances/{fingerprint}': {
    delete: {
      parameters: { query?: never; path: {
        edition: string;
        fingerprint: string;
      }; header?: never; cookie?: never };
      responses: {
        204: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/conflict-rules': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          severities: Record<string, 'error' | 'warning' | 'note' | 'off'>;
          balance: {
            fromPanellists: number;
            leastShareOfGender: number;
            leastRegions: number;
            leastStakeholderTypes: number;
          };
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    put: {
      parameters: { query?: never; path: {
        edition: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          severities: Record<string, 'error' | 'warning' | 'note' | 'off'>;
          balance: {
            fromPanellists: number;
            leastShareOfGender: number;
            leastRegions: number;
            leastStakeholderTypes: number;
          };
        } } };
      responses: {
        200: { content: { 'application/json': {
          severities: Record<string, 'error' | 'warning' | 'note' | 'off'>;
          balance: {
            fromPanellists: number;
            leastShareOfGender: number;
            leastRegions: number;
            leastStakeholderTypes: number;
          };
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/releases': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          releases: Array<{
            number: number;
            name: string;
            notes: {
              en?: string;
              fr?: string;
              es?: string;
              ru?: string;
              zh?: string;
              ar?: string;
            };
            releasedAt: string;
            releasedBy: string;
            sessions: number;
            differences: number | null;
            returnsTo: number | null;
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
          name: string;
          notes?: {
            en?: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          acceptConflicts?: boolean;
        } } };
      responses: {
        201: { content: { 'application/json': {
          number: number;
          name: string;
          notes: {
            en?: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          releasedAt: string;
          releasedBy: string;
          sessions: number;
          differences: number | null;
          returnsTo: number | null;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/releases/next': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          sessions: number;
          differences: Array<{
            code: string;
            title: string;
            kinds: Array<'added' | 'removed' | 'cancelled' | 'restored' | 'moved' | 'room' | 'renamed' | 'panel' | 'changed'>;
            was?: {
              room: string | null;
              startsAt: string;
              endsAt: string;
            };
            is?: {
              room: string | null;
              startsAt: string;
              endsAt: string;
            };
            wasTitle?: string;
            panel?: {
              joined: number;
              left: number;
            };
            fields: Array<string>;
          }>;
          breaksDiffer: boolean;
          conflicts: Array<{
            kind: 'room-twice' | 'person-twice' | 'walk-too-short' | 'person-unavailable' | 'person-absent' | 'room-blocked' | 'room-closed' | 'outside-edition-days' | 'kept-apart' | 'over-break' | 'room-too-small' | 'no-booth' | 'no-captioning' | 'remote-night' | 'same-action-line' | 'same-audience' | 'panel-unconfirmed' | 'panel-unregistered' | 'panel-unaccredited' | 'panel-gender' | 'panel-regions' | 'panel-stakeholders';
            severity: 'error' | 'warning' | 'note' | 'off';
            fingerprint: string;
            accepted?: {
              reason: string;
              acceptedBy: string;
              acceptedAt: string;
            };
            what: string;
            next: string;
            sessions: Array<string>;
            room?: string;
            personIds: Array<string>;
            from: string;
            to: string;
            minutes?: number;
          }>;
          leftOut: Array<{
            code: string;
            title: string;
            missing: Array<'type' | 'room' | 'time'>;
          }>;
          unconfirmed: Array<{
            code: string;
            title: string;
            people: number;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/releases/{number}/differences': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        number: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          differences: Array<{
            code: string;
            title: string;
            kinds: Array<'added' | 'removed' | 'cancelled' | 'restored' | 'moved' | 'room' | 'renamed' | 'panel' | 'changed'>;
            was?: {
              room: string | null;
              startsAt: string;
              endsAt: string;
            };
            is?: {
              room: string | null;
              startsAt: string;
              endsAt: string;
            };
            wasTitle?: string;
            panel?: {
              joined: number;
              left: number;
            };
            fields: Array<string>;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/releases/{number}/return': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        number: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          name: string;
          after: number;
          sessions: number;
          differences: Array<{
            code: string;
            title: string;
            kinds: Array<'added' | 'removed' | 'cancelled' | 'restored' | 'moved' | 'room' | 'renamed' | 'panel' | 'changed'>;
            was?: {
              room: string | null;
              startsAt: string;
              endsAt: string;
            };
            is?: {
              room: string | null;
              startsAt: string;
              endsAt: string;
            };
            wasTitle?: string;
            panel?: {
              joined: number;
              left: number;
            };
            fields: Array<string>;
          }>;
          breaksDiffer: boolean;
          broughtBack: Array<string>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    post: {
      parameters: { query?: never; path: {
        edition: string;
        number: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          name: string;
          notes?: {
            en?: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          after: number;
        } } };
      responses: {
        201: { content: { 'application/json': {
          number: number;
          name: string;
          notes: {
            en?: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          releasedAt: string;
          releasedBy: string;
          sessions: number;
          differences: number | null;
          returnsTo: number | null;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/people': {
    get: {
      parameters: { query: {
        q: string;
      }; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          people: Array<{
            id: string;
            name: string;
            nameInOwnScript: string | null;
            positionTitle: string;
            organization: string;
            country: string | null;
            hasAddress: boolean;
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
          givenName: string;
          familyName?: string;
          courtesyTitle?: string;
          nameInOwnScript?: string;
          ownScriptLanguage?: string;
          positionTitle?: string;
          organization?: string;
          email?: string;
        } } };
      responses: {
        201: { content: { 'application/json': {
          id: string;
          name: string;
          nameInOwnScript: string | null;
          positionTitle: string;
          organization: string;
          country: string | null;
          hasAddress: boolean;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/schedule-imports': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'multipart/form-data': {
          addRooms?: 'true' | 'false';
          addTerms?: 'true' | 'false';
          withPersons?: 'true' | 'false';
          type?: string;
          /** The file, 8 MB at most; it comes last. */
          file: string;
        } } };
      responses: {
        202: { content: { 'application/json': {
          id: string;
          lookId: string | null;
          takenBy: string | null;
          fileName: string;
          format: 'schedule.xml' | 'schedule.json' | 'CSV';
          wishes: {
            addRooms: boolean;
            addTerms: boolean;
            withPersons: boolean;
            type: string | null;
          };
          byName: string;
          state: 'running' | 'done' | 'stopped' | 'failed';
          done: number;
          total: number | null;
          askedAt: string;
          endedAt: string | null;
          expiresAt: string;
          outcome: 'looked-at' | 'taken' | 'changed-meanwhile' | null;
          counts: {
            records: number;
            taken: number;
            placed: number;
            mended: number;
            notPlaced: number;
            alreadyThere: number;
            leftOut: number;
            clashes: number;
            lesser: number;
          } | null;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          imports: Array<{
            id: string;
            lookId: string | null;
            takenBy: string | null;
            fileName: string;
            format: 'schedule.xml' | 'schedule.json' | 'CSV';
            wishes: {
              addRooms: boolean;
              addTerms: boolean;
              withPersons: boolean;
              type: string | null;
            };
            byName: string;
            state: 'running' | 'done' | 'stopped' | 'failed';
            done: number;
            total: number | null;
            askedAt: string;
            endedAt: string | null;
            expiresAt: string;
            outcome: 'looked-at' | 'taken' | 'changed-meanwhile' | null;
            counts: {
              records: number;
              taken: number;
              placed: number;
              mended: number;
              notPlaced: number;
              alreadyThere: number;
              leftOut: number;
              clashes: number;
              lesser: number;
            } | null;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/schedule-imports/{id}': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          lookId: string | null;
          takenBy: string | null;
          fileName: string;
          format: 'schedule.xml' | 'schedule.json' | 'CSV';
          wishes: {
            addRooms: boolean;
            addTerms: boolean;
            withPersons: boolean;
            type: string | null;
          };
          byName: string;
          state: 'running' | 'done' | 'stopped' | 'failed';
          done: number;
          total: number | null;
          askedAt: string;
          endedAt: string | null;
          expiresAt: string;
          outcome: 'looked-at' | 'taken' | 'changed-meanwhile' | null;
          counts: {
            records: number;
            taken: number;
            placed: number;
            mended: number;
            notPlaced: number;
            alreadyThere: number;
            leftOut: number;
            clashes: number;
            lesser: number;
          } | null;
          added: Array<{
            code: 'took' | 'took-persons' | 'id-read-as' | 'title-cleaned' | 'title-latin-c' | 'action-line-latin-c' | 'list-from-text' | 'list-strange' | 'list-blank' | 'list-repeated' | 'date-read-as' | 'time-read-as' | 'offset-read-as' | 'start-not-of-date' | 'night-of-day' | 'seconds-left-out' | 'description-from-html' | 'subtitle-before-description' | 'description-cut' | 'type-unknown' | 'action-line-unknown' | 'action-line-heading' | 'sdg-unknown' | 'organizers-too-many' | 'ends-before-start' | 'date-unreadable' | 'time-unreadable' | 'offset-unreadable' | 'offset-not-of-zone' | 'participation-unknown' | 'interpretation-unknown' | 'captioning-unknown' | 'track-unknown' | 'track-heading' | 'language-unknown' | 'no-time' | 'start-unusable' | 'instant-unusable' | 'day-unusable' | 'duration-missing' | 'duration-unusable' | 'duration-nothing' | 'duration-too-long' | 'no-room' | 'room-unknown' | 'room-closed' | 'outside-days' | 'persons-left' | 'persons-unusable' | 'fields-left' | 'sources-left' | 'links-left' | 'not-a-record' | 'no-id' | 'no-guid' | 'no-title' | 'title-too-long' | 'same-id' | 'same-guid' | 'cancelled' | 'refused' | 'added-room' | 'added-type' | 'added-track';
            values: Record<string, string | number>;
            sentence: string;
          }>;
          clashes: Array<{
            what: string;
            next: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/schedule-imports/{id}/records': {
    get: {
      parameters: { query?: {
        show?: 'taken' | 'already-there' | 'left-out' | 'mended' | 'not-placed' | 'dropped';
        after?: number;
        limit?: number;
      }; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          records: Array<{
            record: number;
            line: number | null;
            outcome: 'taken' | 'already-there' | 'left-out';
            name: string;
            title: string | null;
            code: string | null;
            room: string | null;
            startsAt: string | null;
            endsAt: string | null;
            reason: {
              code: 'took' | 'took-persons' | 'id-read-as' | 'title-cleaned' | 'title-latin-c' | 'action-line-latin-c' | 'list-from-text' | 'list-strange' | 'list-blank' | 'list-repeated' | 'date-read-as' | 'time-read-as' | 'offset-read-as' | 'start-not-of-date' | 'night-of-day' | 'seconds-left-out' | 'description-from-html' | 'subtitle-before-description' | 'description-cut' | 'type-unknown' | 'action-line-unknown' | 'action-line-heading' | 'sdg-unknown' | 'organizers-too-many' | 'ends-before-start' | 'date-unreadable' | 'time-unreadable' | 'offset-unreadable' | 'offset-not-of-zone' | 'participation-unknown' | 'interpretation-unknown' | 'captioning-unknown' | 'track-unknown' | 'track-heading' | 'language-unknown' | 'no-time' | 'start-unusable' | 'instant-unusable' | 'day-unusable' | 'duration-missing' | 'duration-unusable' | 'duration-nothing' | 'duration-too-long' | 'no-room' | 'room-unknown' | 'room-closed' | 'outside-days' | 'persons-left' | 'persons-unusable' | 'fields-left' | 'sources-left' | 'links-left' | 'not-a-record' | 'no-id' | 'no-guid' | 'no-title' | 'title-too-long' | 'same-id' | 'same-guid' | 'cancelled' | 'refused' | 'added-room' | 'added-type' | 'added-track';
              values: Record<string, string | number>;
              sentence: string;
            } | null;
            remarks: {
              took: Array<{
                code: 'took' | 'took-persons' | 'id-read-as' | 'title-cleaned' | 'title-latin-c' | 'action-line-latin-c' | 'list-from-text' | 'list-strange' | 'list-blank' | 'list-repeated' | 'date-read-as' | 'time-read-as' | 'offset-read-as' | 'start-not-of-date' | 'night-of-day' | 'seconds-left-out' | 'description-from-html' | 'subtitle-before-description' | 'description-cut' | 'type-unknown' | 'action-line-unknown' | 'action-line-heading' | 'sdg-unknown' | 'organizers-too-many' | 'ends-before-start' | 'date-unreadable' | 'time-unreadable' | 'offset-unreadable' | 'offset-not-of-zone' | 'participation-unknown' | 'interpretation-unknown' | 'captioning-unknown' | 'track-unknown' | 'track-heading' | 'language-unknown' | 'no-time' | 'start-unusable' | 'instant-unusable' | 'day-unusable' | 'duration-missing' | 'duration-unusable' | 'duration-nothing' | 'duration-too-long' | 'no-room' | 'room-unknown' | 'room-closed' | 'outside-days' | 'persons-left' | 'persons-unusable' | 'fields-left' | 'sources-left' | 'links-left' | 'not-a-record' | 'no-id' | 'no-guid' | 'no-title' | 'title-too-long' | 'same-id' | 'same-guid' | 'cancelled' | 'refused' | 'added-room' | 'added-type' | 'added-track';
                values: Record<string, string | number>;
                sentence: string;
              }>;
              mended: Array<{
                code: 'took' | 'took-persons' | 'id-read-as' | 'title-cleaned' | 'title-latin-c' | 'action-line-latin-c' | 'list-from-text' | 'list-strange' | 'list-blank' | 'list-repeated' | 'date-read-as' | 'time-read-as' | 'offset-read-as' | 'start-not-of-date' | 'night-of-day' | 'seconds-left-out' | 'description-from-html' | 'subtitle-before-description' | 'description-cut' | 'type-unknown' | 'action-line-unknown' | 'action-line-heading' | 'sdg-unknown' | 'organizers-too-many' | 'ends-before-start' | 'date-unreadable' | 'time-unreadable' | 'offset-unreadable' | 'offset-not-of-zone' | 'participation-unknown' | 'interpretation-unknown' | 'captioning-unknown' | 'track-unknown' | 'track-heading' | 'language-unknown' | 'no-time' | 'start-unusable' | 'instant-unusable' | 'day-unusable' | 'duration-missing' | 'duration-unusable' | 'duration-nothing' | 'duration-too-long' | 'no-room' | 'room-unknown' | 'room-closed' | 'outside-days' | 'persons-left' | 'persons-unusable' | 'fields-left' | 'sources-left' | 'links-left' | 'not-a-record' | 'no-id' | 'no-guid' | 'no-title' | 'title-too-long' | 'same-id' | 'same-guid' | 'cancelled' | 'refused' | 'added-room' | 'added-type' | 'added-track';
                values: Record<string, string | number>;
                sentence: string;
              }>;
              notPlaced: Array<{
                code: 'took' | 'took-persons' | 'id-read-as' | 'title-cleaned' | 'title-latin-c' | 'action-line-latin-c' | 'list-from-text' | 'list-strange' | 'list-blank' | 'list-repeated' | 'date-read-as' | 'time-read-as' | 'offset-read-as' | 'start-not-of-date' | 'night-of-day' | 'seconds-left-out' | 'description-from-html' | 'subtitle-before-description' | 'description-cut' | 'type-unknown' | 'action-line-unknown' | 'action-line-heading' | 'sdg-unknown' | 'organizers-too-many' | 'ends-before-start' | 'date-unreadable' | 'time-unreadable' | 'offset-unreadable' | 'offset-not-of-zone' | 'participation-unknown' | 'interpretation-unknown' | 'captioning-unknown' | 'track-unknown' | 'track-heading' | 'language-unknown' | 'no-time' | 'start-unusable' | 'instant-unusable' | 'day-unusable' | 'duration-missing' | 'duration-unusable' | 'duration-nothing' | 'duration-too-long' | 'no-room' | 'room-unknown' | 'room-closed' | 'outside-days' | 'persons-left' | 'persons-unusable' | 'fields-left' | 'sources-left' | 'links-left' | 'not-a-record' | 'no-id' | 'no-guid' | 'no-title' | 'title-too-long' | 'same-id' | 'same-guid' | 'cancelled' | 'refused' | 'added-room' | 'added-type' | 'added-track';
                values: Record<string, string | number>;
                sentence: string;
              }>;
              dropped: Array<{
                code: 'took' | 'took-persons' | 'id-read-as' | 'title-cleaned' | 'title-latin-c' | 'action-line-latin-c' | 'list-from-text' | 'list-strange' | 'list-blank' | 'list-repeated' | 'date-read-as' | 'time-read-as' | 'offset-read-as' | 'start-not-of-date' | 'night-of-day' | 'seconds-left-out' | 'description-from-html' | 'subtitle-before-description' | 'description-cut' | 'type-unknown' | 'action-line-unknown' | 'action-line-heading' | 'sdg-unknown' | 'organizers-too-many' | 'ends-before-start' | 'date-unreadable' | 'time-unreadable' | 'offset-unreadable' | 'offset-not-of-zone' | 'participation-unknown' | 'interpretation-unknown' | 'captioning-unknown' | 'track-unknown' | 'track-heading' | 'language-unknown' | 'no-time' | 'start-unusable' | 'instant-unusable' | 'day-unusable' | 'duration-missing' | 'duration-unusable' | 'duration-nothing' | 'duration-too-long' | 'no-room' | 'room-unknown' | 'room-closed' | 'outside-days' | 'persons-left' | 'persons-unusable' | 'fields-left' | 'sources-left' | 'links-left' | 'not-a-record' | 'no-id' | 'no-guid' | 'no-title' | 'title-too-long' | 'same-id' | 'same-guid' | 'cancelled' | 'refused' | 'added-room' | 'added-type' | 'added-track';
                values: Record<string, string | number>;
                sentence: string;
              }>;
            } | null;
          }>;
          next: number | null;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/schedule-imports/{id}/taking': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        202: { content: { 'application/json': {
          id: string;
          lookId: string | null;
          takenBy: string | null;
          fileName: string;
          format: 'schedule.xml' | 'schedule.json' | 'CSV';
          wishes: {
            addRooms: boolean;
            addTerms: boolean;
            withPersons: boolean;
            type: string | null;
          };
          byName: string;
          state: 'running' | 'done' | 'stopped' | 'failed';
          done: number;
          total: number | null;
          askedAt: string;
          endedAt: string | null;
          expiresAt: string;
          outcome: 'looked-at' | 'taken' | 'changed-meanwhile' | null;
          counts: {
            records: number;
            taken: number;
            placed: number;
            mended: number;
            notPlaced: number;
            alreadyThere: number;
            leftOut: number;
            clashes: number;
            lesser: number;
          } | null;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/schedule-imports/{id}/stop': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          lookId: string | null;
          takenBy: string | null;
          fileName: string;
          format: 'schedule.xml' | 'schedule.json' | 'CSV';
          wishes: {
            addRooms: boolean;
            addTerms: boolean;
            withPersons: boolean;
            type: string | null;
          };
          byName: string;
          state: 'running' | 'done' | 'stopped' | 'failed';
          done: number;
          total: number | null;
          askedAt: string;
          endedAt: string | null;
          expiresAt: string;
          outcome: 'looked-at' | 'taken' | 'changed-meanwhile' | null;
          counts: {
            records: number;
            taken: number;
            placed: number;
            mended: number;
            notPlaced: number;
            alreadyThere: number;
            leftOut: number;
            clashes: number;
            lesser: number;
          } | null;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/changes': {
    get: {
      parameters: { query?: {
        before?: number;
        limit?: number;
      }; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          changes: Array<{
            number: number;
            name: string;
            notes: {
              en?: string;
              fr?: string;
              es?: string;
              ru?: string;
              zh?: string;
              ar?: string;
            };
            releasedAt: string;
            sessions: number;
            differences: Array<{
              code: string;
              title: string;
              kinds: Array<'added' | 'removed' | 'cancelled' | 'restored' | 'moved' | 'room' | 'renamed' | 'panel' | 'changed'>;
              was?: {
                room: string | null;
                startsAt: string;
                endsAt: string;
              };
              is?: {
                room: string | null;
                startsAt: string;
                endsAt: string;
              };
              wasTitle?: string;
              panel?: {
                joined: number;
                left: number;
              };
              fields: Array<string>;
            }> | null;
            breaksDiffer: boolean;
            returnsTo: string | null;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/own-stars': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          sessions: Array<string>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/own-stars/{code}': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          sessions: Array<string>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    delete: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          sessions: Array<string>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/consultation/calls/{kind}/submissions': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        kind: string;
      }; header?: {
        'Idempotency-Key'?: string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          givenName: string;
          familyName?: string;
          organization: string;
          country: string;
          stakeholderType: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          title: string;
          textLanguage: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          summary: string;
          actionLines?: Array<string>;
          sdgs?: Array<number>;
          languages?: Array<string>;
          mode?: 'on-site-and-remote' | 'on-site' | 'remote' | null;
          minutes?: number | null;
          speakers?: Array<string>;
          coOrganizers?: Array<{
            name: string;
            email: string;
          }>;
          isPublic: boolean;
          answers?: Record<string, string | number | boolean | Array<string> | null>;
          email: string;
          code?: string;
        } } };
      responses: {
        202: { content: { 'application/json': {
          message: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/consultation/results': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          results: Array<{
            kind: 'thematic-views' | 'workshop' | 'speaker' | 'facilitator' | 'exhibition';
            closedAt: string;
            total: number;
            byStakeholderType: Array<{
              key: string;
              count: number;
            }>;
            byRegion: Array<{
              key: string;
              count: number;
            }>;
            published: Array<{
              code: string;
              title: string;
              textLanguage: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
              organization: string;
              country: string;
              stakeholderType: string;
              ituRegion: string | null;
              actionLines: Array<string>;
            }>;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/own-submissions': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          submissions: Array<{
            code: string;
            kind: 'thematic-views' | 'workshop' | 'speaker' | 'facilitator' | 'exhibition';
            title: string;
            textLanguage: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
            status: 'submitted' | 'received' | 'accepted' | 'declined' | 'merged' | 'waitlisted' | 'withdrawn';
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/own-submissions/{code}': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          kind: 'thematic-views' | 'workshop' | 'speaker' | 'facilitator' | 'exhibition';
          title: string;
          textLanguage: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          status: 'submitted' | 'received' | 'accepted' | 'declined' | 'merged' | 'waitlisted' | 'withdrawn';
          stage: 'received' | 'under-review' | 'decided';
          givenName: string;
          familyName: string;
          email: string;
          organization: string;
          country: string;
          stakeholderType: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          summary: string;
          actionLines: Array<string>;
          sdgs: Array<number>;
          languages: Array<string>;
          mode: 'on-site-and-remote' | 'on-site' | 'remote' | null;
          minutes: number | null;
          speakers: Array<string>;
          coOrganizers: Array<{
            name: string;
            email: string;
            state: 'invited' | 'confirmed' | 'declined';
          }>;
          isPublic: boolean;
          answers: Record<string, unknown>;
          submittedAt: string;
          decidedAt: string | null;
          reason: string | null;
          closesAt: string;
          answersBy: string;
          mayEdit: boolean;
          mayWithdraw: boolean;
          session: string | null;
          mergedTitle: string | null;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    put: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          givenName: string;
          familyName?: string;
          organization: string;
          country: string;
          stakeholderType: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          title: string;
          textLanguage: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          summary: string;
          actionLines?: Array<string>;
          sdgs?: Array<number>;
          languages?: Array<string>;
          mode?: 'on-site-and-remote' | 'on-site' | 'remote' | null;
          minutes?: number | null;
          speakers?: Array<string>;
          coOrganizers?: Array<{
            name: string;
            email: string;
          }>;
          isPublic: boolean;
          answers?: Record<string, string | number | boolean | Array<string> | null>;
        } } };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          kind: 'thematic-views' | 'workshop' | 'speaker' | 'facilitator' | 'exhibition';
          title: string;
          textLanguage: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          status: 'submitted' | 'received' | 'accepted' | 'declined' | 'merged' | 'waitlisted' | 'withdrawn';
          stage: 'received' | 'under-review' | 'decided';
          givenName: string;
          familyName: string;
          email: string;
          organization: string;
          country: string;
          stakeholderType: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          summary: string;
          actionLines: Array<string>;
          sdgs: Array<number>;
          languages: Array<string>;
          mode: 'on-site-and-remote' | 'on-site' | 'remote' | null;
          minutes: number | null;
          speakers: Array<string>;
          coOrganizers: Array<{
            name: string;
            email: string;
            state: 'invited' | 'confirmed' | 'declined';
          }>;
          isPublic: boolean;
          answers: Record<string, unknown>;
          submittedAt: string;
          decidedAt: string | null;
          reason: string | null;
          closesAt: string;
          answersBy: string;
          mayEdit: boolean;
          mayWithdraw: boolean;
          session: string | null;
          mergedTitle: string | null;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/own-submissions/{code}/withdrawal': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          kind: 'thematic-views' | 'workshop' | 'speaker' | 'facilitator' | 'exhibition';
          title: string;
          textLanguage: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          status: 'submitted' | 'received' | 'accepted' | 'declined' | 'merged' | 'waitlisted' | 'withdrawn';
          stage: 'received' | 'under-review' | 'decided';
          givenName: string;
          familyName: string;
          email: string;
          organization: string;
          country: string;
          stakeholderType: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          summary: string;
          actionLines: Array<string>;
          sdgs: Array<number>;
          languages: Array<string>;
          mode: 'on-site-and-remote' | 'on-site' | 'remote' | null;
          minutes: number | null;
          speakers: Array<string>;
          coOrganizers: Array<{
            name: string;
            email: string;
            state: 'invited' | 'confirmed' | 'declined';
          }>;
          isPublic: boolean;
          answers: Record<string, unknown>;
          submittedAt: string;
          decidedAt: string | null;
          reason: string | null;
          closesAt: string;
          answersBy: string;
          mayEdit: boolean;
          mayWithdraw: boolean;
          session: string | null;
          mergedTitle: string | null;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/consultation/calls': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          calls: Array<{
            kind: 'thematic-views' | 'workshop' | 'speaker' | 'facilitator' | 'exhibition';
            names: {
              en: string;
              fr?: string;
              es?: string;
              ru?: string;
              zh?: string;
              ar?: string;
            };
            intro: {
              en: string;
              fr?: string;
              es?: string;
              ru?: string;
              zh?: string;
              ar?: string;
            };
            opensAt: string;
            closesAt: string;
            answersBy: string;
            state: 'soon' | 'open' | 'closed';
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
          kind: 'thematic-views' | 'workshop' | 'speaker' | 'facilitator' | 'exhibition';
          opensAt: string;
          closesAt: string;
          answersBy: string;
          names?: {
            en: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          intro?: {
            en: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
        } } };
      responses: {
        201: { content: { 'application/json': {
          kind: 'thematic-views' | 'workshop' | 'speaker' | 'facilitator' | 'exhibition';
          names: {
            en: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          intro: {
            en: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          opensAt: string;
          closesAt: string;
          answersBy: string;
          state: 'soon' | 'open' | 'closed';
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/consultation/calls/{kind}': {
    patch: {
      parameters: { query?: never; path: {
        edition: string;
        kind: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          opensAt?: string;
          closesAt?: string;
          answersBy?: string;
          names?: {
            en: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          intro?: {
            en: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
        } } };
      responses: {
        200: { content: { 'application/json': {
          kind: 'thematic-views' | 'workshop' | 'speaker' | 'facilitator' | 'exhibition';
          names: {
            en: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          intro: {
            en: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          opensAt: string;
          closesAt: string;
          answersBy: string;
          state: 'soon' | 'open' | 'closed';
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/consultation/calls/{kind}/form': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        kind: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          version: number;
          definition: {
            sections: Array<{
              code: string;
              asked: 'registration' | 'later' | 'expression-of-interest';
              title: {
                en: string;
                fr?: string;
                es?: string;
                ru?: string;
                zh?: string;
                ar?: string;
              };
              help?: {
                en: string;
                fr?: string;
                es?: string;
                ru?: string;
                zh?: string;
                ar?: string;
              };
              fields: Array<{
                code: string;
                type: 'text' | 'long-text' | 'number' | 'date' | 'choice' | 'choices' | 'yes-no' | 'country' | 'phone' | 'url' | 'email';
                label: {
                  en: string;
                  fr?: string;
                  es?: string;
                  ru?: string;
                  zh?: string;
                  ar?: string;
                };
                help?: {
                  en: string;
                  fr?: string;
                  es?: string;
                  ru?: string;
                  zh?: string;
                  ar?: string;
                };
                required: boolean;
                options?: Array<{
                  code: string;
                  label: {
                    en: string;
                    fr?: string;
                    es?: string;
                    ru?: string;
                    zh?: string;
                    ar?: string;
                  };
                }>;
                when?: {
                  field: string;
                  is: Array<string>;
                };
                atMost?: number;
                atLeast?: number;
                keptDays?: number;
                onlyCounted?: boolean;
              }>;
            }>;
          };
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    put: {
      parameters: { query?: never; path: {
        edition: string;
        kind: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          sections: Array<{
            code: string;
            asked?: 'registration' | 'later' | 'expression-of-interest';
            title: {
              en: string;
              fr?: string;
              es?: string;
              ru?: string;
              zh?: string;
              ar?: string;
            };
            help?: {
              en: string;
              fr?: string;
              es?: string;
              ru?: string;
              zh?: string;
              ar?: string;
            };
            fields: Array<{
              code: string;
              type: 'text' | 'long-text' | 'number' | 'date' | 'choice' | 'choices' | 'yes-no' | 'country' | 'phone' | 'url' | 'email';
              label: {
                en: string;
                fr?: string;
                es?: string;
                ru?: string;
                zh?: string;
                ar?: string;
              };
              help?: {
                en: string;
                fr?: string;
                es?: string;
                ru?: string;
                zh?: string;
                ar?: string;
              };
              required?: boolean;
              options?: Array<{
                code: string;
                label: {
                  en: string;
                  fr?: string;
                  es?: string;
                  ru?: string;
                  zh?: string;
                  ar?: string;
                };
              }>;
              when?: {
                field: string;
                is: Array<string>;
              };
              atMost?: number;
              atLeast?: number;
              keptDays?: number;
              onlyCounted?: boolean;
            }>;
          }>;
        } } };
      responses: {
        200: { content: { 'application/json': {
          version: number;
          definition: {
            sections: Array<{
              code: string;
              asked: 'registration' | 'later' | 'expression-of-interest';
              title: {
                en: string;
                fr?: string;
                es?: string;
                ru?: string;
                zh?: string;
                ar?: string;
              };
              help?: {
                en: string;
                fr?: string;
                es?: string;
                ru?: string;
                zh?: string;
                ar?: string;
              };
              fields: Array<{
                code: string;
                type: 'text' | 'long-text' | 'number' | 'date' | 'choice' | 'choices' | 'yes-no' | 'country' | 'phone' | 'url' | 'email';
                label: {
                  en: string;
                  fr?: string;
                  es?: string;
                  ru?: string;
                  zh?: string;
                  ar?: string;
                };
                help?: {
                  en: string;
                  fr?: string;
                  es?: string;
                  ru?: string;
                  zh?: string;
                  ar?: string;
                };
                required: boolean;
                options?: Array<{
                  code: string;
                  label: {
                    en: string;
                    fr?: string;
                    es?: string;
                    ru?: string;
                    zh?: string;
                    ar?: string;
                  };
                }>;
                when?: {
                  field: string;
                  is: Array<string>;
                };
                atMost?: number;
                atLeast?: number;
                keptDays?: number;
                onlyCounted?: boolean;
              }>;
            }>;
          };
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/consultation/calls/{kind}/form/versions': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        kind: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          versions: Array<{
            version: number;
            madeAt: string;
            madeBy: string;
            submissions: number;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/consultation/calls/{kind}/late-codes': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        kind: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          codes: Array<{
            id: string;
            label: string;
            uses: number;
            used: number;
            expiresAt: string;
            createdAt: string;
            createdBy: string;
            revokedAt: string | null;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    post: {
      parameters: { query?: never; path: {
        edition: string;
        kind: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          label: string;
          uses: number;
          expiresAt: string;
        } } };
      responses: {
        201: { content: { 'application/json': {
          id: string;
          code: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/consultation/calls/{kind}/late-codes/{id}': {
    delete: {
      parameters: { query?: never; path: {
        edition: string;
        kind: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        204: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/consultation/submissions': {
    get: {
      parameters: { query?: {
        queue?: 'mine' | 'undecided' | 'noted' | 'waitlisted' | 'over';
        kind?: 'thematic-views' | 'workshop' | 'speaker' | 'facilitator' | 'exhibition';
        actionLine?: string;
        stakeholderType?: string;
        q?: string;
      }; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          counts: {
            mine: number;
            undecided: number;
            noted: number;
            waitlisted: number;
            over: number;
          };
          items: Array<{
            id: string;
            code: string;
            kind: 'thematic-views' | 'workshop' | 'speaker' | 'facilitator' | 'exhibition';
            title: string;
            textLanguage: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
            organization: string;
            country: string;
            stakeholderType: string;
            actionLines: Array<string>;
            status: 'submitted' | 'received' | 'accepted' | 'declined' | 'merged' | 'waitlisted' | 'withdrawn';
            submittedAt: string;
            version: number;
            mean: number | null;
            reviews: number;
            conflicts: number;
            mine: 'open' | 'done' | 'conflict';
            noted: 'accept' | 'decline' | 'merge' | 'waitlist' | null;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/consultation/submissions/{id}': {
    get: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          code: string;
          kind: 'thematic-views' | 'workshop' | 'speaker' | 'facilitator' | 'exhibition';
          status: 'submitted' | 'received' | 'accepted' | 'declined' | 'merged' | 'waitlisted' | 'withdrawn';
          version: number;
          title: string;
          textLanguage: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          summary: string;
          submitter: string;
          email: string | null;
          organization: string;
          country: string;
          stakeholderType: string;
          actionLines: Array<string>;
          sdgs: Array<number>;
          languages: Array<string>;
          mode: 'on-site-and-remote' | 'on-site' | 'remote' | null;
          minutes: number | null;
          speakers: Array<string>;
          answers: Array<{
            code: string;
            label: string;
            lines: Array<string>;
          }>;
          coOrganizers: Array<{
            name: string;
            state: 'invited' | 'confirmed' | 'declined';
          }>;
          submittedAt: string;
          reason: string | null;
          mergedIntoId: string | null;
          session: string | null;
          criteria: Array<{
            code: string;
            names: {
              en: string;
              fr?: string;
              es?: string;
              ru?: string;
              zh?: string;
              ar?: string;
            };
            weight: number;
          }>;
          reviews: Array<{
            isMine: boolean;
            name: string;
            scores: Record<string, number>;
            comment: string;
            hasConflict: boolean;
            isOfEarlierText: boolean;
            version: number;
            at: string;
          }>;
          probableConflict: 'submitter' | 'co-organizer' | 'organization' | null;
          notes: Array<{
            id: string;
            at: string;
            byName: string;
            text: string;
          }>;
          noted: {
            decision: 'accept' | 'decline' | 'merge' | 'waitlist';
            intoId: string | null;
            intoCode: string | null;
            intoTitle: string | null;
            reason: string | null;
            at: string;
            byName: string;
          } | null;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/consultation/submissions/{id}/review': {
    put: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          scores: Record<string, number>;
          comment?: string;
          hasConflict?: boolean;
        } } };
      responses: {
        204: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/consultation/submissions/{id}/notes': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          text: string;
        } } };
      responses: {
        204: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/consultation/submissions/{id}/similar': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          similar: Array<{
            id: string;
            code: string;
            title: string;
            textLanguage: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
            organization: string;
            status: 'submitted' | 'received' | 'accepted' | 'declined' | 'merged' | 'waitlisted' | 'withdrawn';
            likeness: number;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/consultation/submissions/{id}/decision': {
    put: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          decision: 'accept' | 'decline' | 'merge' | 'waitlist';
          intoId?: string;
          reason?: string;
        } } };
      responses: {
        204: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    delete: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        204: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/consultation/rounds': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          noted: {
            accept: number;
            decline: number;
            merge: number;
            waitlist: number;
          };
          rounds: Array<{
            id: string;
            state: 'running' | 'done';
            byName: string;
            askedAt: string;
            endedAt: string | null;
            total: number;
            done: number;
            leftOut: Array<{
              code: string;
              title: string;
              why: string;
            }>;
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
          confirmed: number;
        } } };
      responses: {
        202: { content: { 'application/json': {
          id: string;
          state: 'running' | 'done';
          byName: string;
          askedAt: string;
          endedAt: string | null;
          total: number;
          done: number;
          leftOut: Array<{
            code: string;
            title: string;
            why: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/consultation/rounds/{id}': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          state: 'running' | 'done';
          byName: string;
          askedAt: string;
          endedAt: string | null;
          total: number;
          done: number;
          leftOut: Array<{
            code: string;
            title: string;
            why: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/consultation/criteria': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          criteria: Array<{
            code: string;
            names: {
              en: string;
              fr?: string;
              es?: string;
              ru?: string;
              zh?: string;
              ar?: string;
            };
            weight: number;
          }>;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    put: {
      parameters: { query?: never; path: {
        edition: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          criteria: Array<{
            code: string;
            names: {
              en: string;
              fr?: string;
              es?: string;
              ru?: string;
              zh?: string;
              ar?: string;
            };
            weight: number;
          }>;
        } } };
      responses: {
        200: { content: { 'application/json': {
          criteria: Array<{
            code: string;
            names: {
              en: string;
              fr?: string;
              es?: string;
              ru?: string;
              zh?: string;
              ar?: string;
            };
            weight: number;
          }>;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/consultation/reviewers': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          reviewers: Array<{
            accountId: string;
            name: string;
            email: string;
            actionLines: Array<string>;
            organization: string;
            version: number;
            assigned: number;
            done: number;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/consultation/reviewers/{accountId}': {
    put: {
      parameters: { query?: never; path: {
        edition: string;
        accountId: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          actionLines: Array<string>;
          organization?: string;
        } } };
      responses: {
        204: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/calendar-exports': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          scope: 'programme' | 'my-sessions' | 'my-organized';
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
        } } };
      responses: {
        202: { content: { 'application/json': {
          id: string;
          name: string;
          fileName: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          state: 'requested' | 'ready' | 'failed';
          requestedAt: string;
          readyAt: string | null;
          expiresAt: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/calendar-exports/{id}': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          name: string;
          fileName: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          state: 'requested' | 'ready' | 'failed';
          requestedAt: string;
          readyAt: string | null;
          expiresAt: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/calendar-exports/{id}/file': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/draft-sessions/{code}/invitations': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          panel: Array<{
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            organization: string;
            roles: Array<string>;
            isReachable: boolean;
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
            invitedAt: string | null;
            invitedBy: string | null;
            answerBy: string | null;
            isLate: boolean;
            answeredAt: string | null;
            declineReason: string;
            letters: number;
            delivery: 'spoke' | 'absent' | null;
            standsInFor: string | null;
            mayNoteDelivery: boolean;
            registration: {
              status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
              mode: 'on-site' | 'remote';
            } | null;
            missing: Array<'answer' | 'registration' | 'approval' | 'mode' | 'registration-mode' | 'registered-on-site'>;
          }>;
          materials: Array<{
            id: string;
            personId: string;
            kind: 'presentation' | 'statement' | 'outcome';
            version: number;
            name: string;
            bytes: number;
            addedAt: string;
            addedBy: string;
          }>;
          substitutes: Array<{
            id: string;
            personId: string;
            personName: string;
            name: string;
            positionTitle: string;
            organization: string;
            reason: string;
            state: 'named' | 'accepted' | 'refused' | 'withdrawn' | 'returned';
            namedAt: string;
            namedBy: string;
            decidedAt: string | null;
            decidedBy: string;
            decisionReason: string;
          }>;
          history: Array<{
            personId: string;
            act: 'invite' | 'invite-again' | 'accept' | 'decline' | 'name-substitute' | 'refuse-substitute' | 'withdraw-substitute' | 'delegate' | 'take-back' | 'deliver';
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
            delivery: 'spoke' | 'absent' | null;
            reason: string;
            by: string;
            at: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    post: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          persons?: Array<string>;
          answerBy?: string;
        } } };
      responses: {
        201: { content: { 'application/json': {
          panel: Array<{
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            organization: string;
            roles: Array<string>;
            isReachable: boolean;
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
            invitedAt: string | null;
            invitedBy: string | null;
            answerBy: string | null;
            isLate: boolean;
            answeredAt: string | null;
            declineReason: string;
            letters: number;
            delivery: 'spoke' | 'absent' | null;
            standsInFor: string | null;
            mayNoteDelivery: boolean;
            registration: {
              status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
              mode: 'on-site' | 'remote';
            } | null;
            missing: Array<'answer' | 'registration' | 'approval' | 'mode' | 'registration-mode' | 'registered-on-site'>;
          }>;
          materials: Array<{
            id: string;
            personId: string;
            kind: 'presentation' | 'statement' | 'outcome';
            version: number;
            name: string;
            bytes: number;
            addedAt: string;
            addedBy: string;
          }>;
          substitutes: Array<{
            id: string;
            personId: string;
            personName: string;
            name: string;
            positionTitle: string;
            organization: string;
            reason: string;
            state: 'named' | 'accepted' | 'refused' | 'withdrawn' | 'returned';
            namedAt: string;
            namedBy: string;
            decidedAt: string | null;
            decidedBy: string;
            decisionReason: string;
          }>;
          history: Array<{
            personId: string;
            act: 'invite' | 'invite-again' | 'accept' | 'decline' | 'name-substitute' | 'refuse-substitute' | 'withdraw-substitute' | 'delegate' | 'take-back' | 'deliver';
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
            delivery: 'spoke' | 'absent' | null;
            reason: string;
            by: string;
            at: string;
          }>;
          invited: Array<string>;
          notReachable: Array<string>;
          unchanged: Array<string>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/draft-sessions/{code}/invitations/{personId}/letters': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
        personId: string;
      }; header?: never; cookie?: never };
      responses: {
        201: { content: { 'application/json': {
          panel: Array<{
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            organization: string;
            roles: Array<string>;
            isReachable: boolean;
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
            invitedAt: string | null;
            invitedBy: string | null;
            answerBy: string | null;
            isLate: boolean;
            answeredAt: string | null;
            declineReason: string;
            letters: number;
            delivery: 'spoke' | 'absent' | null;
            standsInFor: string | null;
            mayNoteDelivery: boolean;
            registration: {
              status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
              mode: 'on-site' | 'remote';
            } | null;
            missing: Array<'answer' | 'registration' | 'approval' | 'mode' | 'registration-mode' | 'registered-on-site'>;
          }>;
          materials: Array<{
            id: string;
            personId: string;
            kind: 'presentation' | 'statement' | 'outcome';
            version: number;
            name: string;
            bytes: number;
            addedAt: string;
            addedBy: string;
          }>;
          substitutes: Array<{
            id: string;
            personId: string;
            personName: string;
            name: string;
            positionTitle: string;
            organization: string;
            reason: string;
            state: 'named' | 'accepted' | 'refused' | 'withdrawn' | 'returned';
            namedAt: string;
            namedBy: string;
            decidedAt: string | null;
            decidedBy: string;
            decisionReason: string;
          }>;
          history: Array<{
            personId: string;
            act: 'invite' | 'invite-again' | 'accept' | 'decline' | 'name-substitute' | 'refuse-substitute' | 'withdraw-substitute' | 'delegate' | 'take-back' | 'deliver';
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
            delivery: 'spoke' | 'absent' | null;
            reason: string;
            by: string;
            at: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/draft-sessions/{code}/invitations/{personId}/answers': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
        personId: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          answer: 'accept' | 'decline';
          mode?: 'on-site' | 'remote' | null;
          reason?: string;
        } } };
      responses: {
        201: { content: { 'application/json': {
          panel: Array<{
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            organization: string;
            roles: Array<string>;
            isReachable: boolean;
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
            invitedAt: string | null;
            invitedBy: string | null;
            answerBy: string | null;
            isLate: boolean;
            answeredAt: string | null;
            declineReason: string;
            letters: number;
            delivery: 'spoke' | 'absent' | null;
            standsInFor: string | null;
            mayNoteDelivery: boolean;
            registration: {
              status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
              mode: 'on-site' | 'remote';
            } | null;
            missing: Array<'answer' | 'registration' | 'approval' | 'mode' | 'registration-mode' | 'registered-on-site'>;
          }>;
          materials: Array<{
            id: string;
            personId: string;
            kind: 'presentation' | 'statement' | 'outcome';
            version: number;
            name: string;
            bytes: number;
            addedAt: string;
            addedBy: string;
          }>;
          substitutes: Array<{
            id: string;
            personId: string;
            personName: string;
            name: string;
            positionTitle: string;
            organization: string;
            reason: string;
            state: 'named' | 'accepted' | 'refused' | 'withdrawn' | 'returned';
            namedAt: string;
            namedBy: string;
            decidedAt: string | null;
            decidedBy: string;
            decisionReason: string;
          }>;
          history: Array<{
            personId: string;
            act: 'invite' | 'invite-again' | 'accept' | 'decline' | 'name-substitute' | 'refuse-substitute' | 'withdraw-substitute' | 'delegate' | 'take-back' | 'deliver';
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
            delivery: 'spoke' | 'absent' | null;
            reason: string;
            by: string;
            at: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/draft-sessions/{code}/invitations/{personId}/delivery': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
        personId: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          delivery: 'spoke' | 'absent' | null;
        } } };
      responses: {
        200: { content: { 'application/json': {
          panel: Array<{
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            organization: string;
            roles: Array<string>;
            isReachable: boolean;
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
            invitedAt: string | null;
            invitedBy: string | null;
            answerBy: string | null;
            isLate: boolean;
            answeredAt: string | null;
            declineReason: string;
            letters: number;
            delivery: 'spoke' | 'absent' | null;
            standsInFor: string | null;
            mayNoteDelivery: boolean;
            registration: {
              status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
              mode: 'on-site' | 'remote';
            } | null;
            missing: Array<'answer' | 'registration' | 'approval' | 'mode' | 'registration-mode' | 'registered-on-site'>;
          }>;
          materials: Array<{
            id: string;
            personId: string;
            kind: 'presentation' | 'statement' | 'outcome';
            version: number;
            name: string;
            bytes: number;
            addedAt: string;
            addedBy: string;
          }>;
          substitutes: Array<{
            id: string;
            personId: string;
            personName: string;
            name: string;
            positionTitle: string;
            organization: string;
            reason: string;
            state: 'named' | 'accepted' | 'refused' | 'withdrawn' | 'returned';
            namedAt: string;
            namedBy: string;
            decidedAt: string | null;
            decidedBy: string;
            decisionReason: string;
          }>;
          history: Array<{
            personId: string;
            act: 'invite' | 'invite-again' | 'accept' | 'decline' | 'name-substitute' | 'refuse-substitute' | 'withdraw-substitute' | 'delegate' | 'take-back' | 'deliver';
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
            delivery: 'spoke' | 'absent' | null;
            reason: string;
            by: string;
            at: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/draft-sessions/{code}/invitations/{personId}/substitutes': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
        personId: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          courtesyTitle?: string;
          givenName?: string;
          familyName?: string;
          positionTitle?: string;
          organization?: string;
          email: string;
          language?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          reason?: string;
        } } };
      responses: {
        201: { content: { 'application/json': {
          panel: Array<{
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            organization: string;
            roles: Array<string>;
            isReachable: boolean;
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
            invitedAt: string | null;
            invitedBy: string | null;
            answerBy: string | null;
            isLate: boolean;
            answeredAt: string | null;
            declineReason: string;
            letters: number;
            delivery: 'spoke' | 'absent' | null;
            standsInFor: string | null;
            mayNoteDelivery: boolean;
            registration: {
              status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
              mode: 'on-site' | 'remote';
            } | null;
            missing: Array<'answer' | 'registration' | 'approval' | 'mode' | 'registration-mode' | 'registered-on-site'>;
          }>;
          materials: Array<{
            id: string;
            personId: string;
            kind: 'presentation' | 'statement' | 'outcome';
            version: number;
            name: string;
            bytes: number;
            addedAt: string;
            addedBy: string;
          }>;
          substitutes: Array<{
            id: string;
            personId: string;
            personName: string;
            name: string;
            positionTitle: string;
            organization: string;
            reason: string;
            state: 'named' | 'accepted' | 'refused' | 'withdrawn' | 'returned';
            namedAt: string;
            namedBy: string;
            decidedAt: string | null;
            decidedBy: string;
            decisionReason: string;
          }>;
          history: Array<{
            personId: string;
            act: 'invite' | 'invite-again' | 'accept' | 'decline' | 'name-substitute' | 'refuse-substitute' | 'withdraw-substitute' | 'delegate' | 'take-back' | 'deliver';
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
            delivery: 'spoke' | 'absent' | null;
            reason: string;
            by: string;
            at: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/draft-sessions/{code}/invitations/substitutes/{substituteId}/acceptance': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        substituteId: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          panel: Array<{
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            organization: string;
            roles: Array<string>;
            isReachable: boolean;
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
            invitedAt: string | null;
            invitedBy: string | null;
            answerBy: string | null;
            isLate: boolean;
            answeredAt: string | null;
            declineReason: string;
            letters: number;
            delivery: 'spoke' | 'absent' | null;
            standsInFor: string | null;
            mayNoteDelivery: boolean;
            registration: {
              status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
              mode: 'on-site' | 'remote';
            } | null;
            missing: Array<'answer' | 'registration' | 'approval' | 'mode' | 'registration-mode' | 'registered-on-site'>;
          }>;
          materials: Array<{
            id: string;
            personId: string;
            kind: 'presentation' | 'statement' | 'outcome';
            version: number;
            name: string;
            bytes: number;
            addedAt: string;
            addedBy: string;
          }>;
          substitutes: Array<{
            id: string;
            personId: string;
            personName: string;
            name: string;
            positionTitle: string;
            organization: string;
            reason: string;
            state: 'named' | 'accepted' | 'refused' | 'withdrawn' | 'returned';
            namedAt: string;
            namedBy: string;
            decidedAt: string | null;
            decidedBy: string;
            decisionReason: string;
          }>;
          history: Array<{
            personId: string;
            act: 'invite' | 'invite-again' | 'accept' | 'decline' | 'name-substitute' | 'refuse-substitute' | 'withdraw-substitute' | 'delegate' | 'take-back' | 'deliver';
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
            delivery: 'spoke' | 'absent' | null;
            reason: string;
            by: string;
            at: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/draft-sessions/{code}/invitations/substitutes/{substituteId}/refusal': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        substituteId: string;
        code: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          reason?: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          panel: Array<{
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            organization: string;
            roles: Array<string>;
            isReachable: boolean;
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
            invitedAt: string | null;
            invitedBy: string | null;
            answerBy: string | null;
            isLate: boolean;
            answeredAt: string | null;
            declineReason: string;
            letters: number;
            delivery: 'spoke' | 'absent' | null;
            standsInFor: string | null;
            mayNoteDelivery: boolean;
            registration: {
              status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
              mode: 'on-site' | 'remote';
            } | null;
            missing: Array<'answer' | 'registration' | 'approval' | 'mode' | 'registration-mode' | 'registered-on-site'>;
          }>;
          materials: Array<{
            id: string;
            personId: string;
            kind: 'presentation' | 'statement' | 'outcome';
            version: number;
            name: string;
            bytes: number;
            addedAt: string;
            addedBy: string;
          }>;
          substitutes: Array<{
            id: string;
            personId: string;
            personName: string;
            name: string;
            positionTitle: string;
            organization: string;
            reason: string;
            state: 'named' | 'accepted' | 'refused' | 'withdrawn' | 'returned';
            namedAt: string;
            namedBy: string;
            decidedAt: string | null;
            decidedBy: string;
            decisionReason: string;
          }>;
          history: Array<{
            personId: string;
            act: 'invite' | 'invite-again' | 'accept' | 'decline' | 'name-substitute' | 'refuse-substitute' | 'withdraw-substitute' | 'delegate' | 'take-back' | 'deliver';
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
            delivery: 'spoke' | 'absent' | null;
            reason: string;
            by: string;
            at: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/draft-sessions/{code}/invitations/substitutes/{substituteId}/return': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        substituteId: string;
        code: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          reason?: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          panel: Array<{
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            organization: string;
            roles: Array<string>;
            isReachable: boolean;
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
            invitedAt: string | null;
            invitedBy: string | null;
            answerBy: string | null;
            isLate: boolean;
            answeredAt: string | null;
            declineReason: string;
            letters: number;
            delivery: 'spoke' | 'absent' | null;
            standsInFor: string | null;
            mayNoteDelivery: boolean;
            registration: {
              status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
              mode: 'on-site' | 'remote';
            } | null;
            missing: Array<'answer' | 'registration' | 'approval' | 'mode' | 'registration-mode' | 'registered-on-site'>;
          }>;
          materials: Array<{
            id: string;
            personId: string;
            kind: 'presentation' | 'statement' | 'outcome';
            version: number;
            name: string;
            bytes: number;
            addedAt: string;
            addedBy: string;
          }>;
          substitutes: Array<{
            id: string;
            personId: string;
            personName: string;
            name: string;
            positionTitle: string;
            organization: string;
            reason: string;
            state: 'named' | 'accepted' | 'refused' | 'withdrawn' | 'returned';
            namedAt: string;
            namedBy: string;
            decidedAt: string | null;
            decidedBy: string;
            decisionReason: string;
          }>;
          history: Array<{
            personId: string;
            act: 'invite' | 'invite-again' | 'accept' | 'decline' | 'name-substitute' | 'refuse-substitute' | 'withdraw-substitute' | 'delegate' | 'take-back' | 'deliver';
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
            delivery: 'spoke' | 'absent' | null;
            reason: string;
            by: string;
            at: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/speaker-rules': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          substitutes: 'each' | 'high-level';
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    put: {
      parameters: { query?: never; path: {
        edition: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          substitutes: 'each' | 'high-level';
        } } };
      responses: {
        200: { content: { 'application/json': {
          substitutes: 'each' | 'high-level';
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/draft-sessions/{code}/materials/{material}/file': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        material: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/speaking-invitations/waiting': {
    get: {
      parameters: { query: {
        for: 'invitation' | 'answer' | 'mode' | 'registration' | 'decision' | 'substitute';
      }; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          counts: Record<string, number>;
          seats: Array<{
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            organization: string;
            roles: Array<string>;
            isReachable: boolean;
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
            invitedAt: string | null;
            invitedBy: string | null;
            answerBy: string | null;
            isLate: boolean;
            answeredAt: string | null;
            declineReason: string;
            letters: number;
            delivery: 'spoke' | 'absent' | null;
            standsInFor: string | null;
            mayNoteDelivery: boolean;
            registration: {
              status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
              mode: 'on-site' | 'remote';
            } | null;
            missing: Array<'answer' | 'registration' | 'approval' | 'mode' | 'registration-mode' | 'registered-on-site'>;
            session: {
              code: string;
              title: string;
              startsAt: string | null;
            };
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/speaker-reminders': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          hour: string;
          days: {
            answer: number | null;
            register: number | null;
            mode: number | null;
            statement: number | null;
            'remote-test': number | null;
            'room-and-time': number | null;
            outcome: number | null;
          };
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    put: {
      parameters: { query?: never; path: {
        edition: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          hour: string;
          days: {
            answer: number | null;
            register: number | null;
            mode: number | null;
            statement: number | null;
            'remote-test': number | null;
            'room-and-time': number | null;
            outcome: number | null;
          };
        } } };
      responses: {
        200: { content: { 'application/json': {
          hour: string;
          days: {
            answer: number | null;
            register: number | null;
            mode: number | null;
            statement: number | null;
            'remote-test': number | null;
            'room-and-time': number | null;
            outcome: number | null;
          };
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          roundTables: Array<{
            code: string;
            title: string;
            titleLanguage: string;
            startsAt: string | null;
            endsAt: string | null;
            room: string | null;
            isCancelled: boolean;
            listState: 'provisional' | 'published' | 'final';
            listNumber: number;
            requests: number;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    post: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          session: string;
          minutesPerSpeaker?: number;
          requestsCloseAt?: string | null;
        } } };
      responses: {
        201: { content: { 'application/json': {
          code: string;
          title: string;
          titleLanguage: string;
          startsAt: string | null;
          endsAt: string | null;
          room: string | null;
          isCancelled: boolean;
          listState: 'provisional' | 'published' | 'final';
          listNumber: number;
          minutesPerSpeaker: number;
          requestsCloseAt: string | null;
          listedAt: string | null;
          isChangedSince: boolean;
          nextStates: Array<'provisional' | 'published' | 'final'>;
          speakers: Array<{
            id: string;
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            part: 'chair' | 'facilitator' | 'speaker';
            office: string;
            officeName: string;
            country: string | null;
            speaksFor: 'state' | 'entity';
            entity: string;
            presentOnSite: boolean;
            attends: boolean;
            minutes: number | null;
            spokenAs: string;
            speaksIn: string | null;
            requestedAt: string;
            version: number;
            place: number;
            category: {
              code: string;
              name: string;
              isSet: boolean;
            };
            why: string;
            minutesGiven: number;
            startsAt: string | null;
            endsAt: string | null;
            fits: boolean | null;
          }>;
          withdrawn: Array<{
            id: string;
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            part: 'chair' | 'facilitator' | 'speaker';
            office: string;
            officeName: string;
            country: string | null;
            speaksFor: 'state' | 'entity';
            entity: string;
            presentOnSite: boolean;
            attends: boolean;
            minutes: number | null;
            spokenAs: string;
            speaksIn: string | null;
            requestedAt: string;
            version: number;
          }>;
          exchanges: Array<{
            id: string;
            one: {
              id: string;
              name: string;
            };
            other: {
              id: string;
              name: string;
            };
            reason: string;
            madeBy: string;
            madeAt: string;
            isInForce: boolean;
          }>;
          timeSentence: string;
          time: {
            speakers: number;
            minutes: number;
            available: number;
            fitting: number;
          } | null;
          offices: Array<{
            code: string;
            name: string;
          }>;
          categories: Array<{
            code: string;
            name: string;
          }>;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}': {
    get: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          title: string;
          titleLanguage: string;
          startsAt: string | null;
          endsAt: string | null;
          room: string | null;
          isCancelled: boolean;
          listState: 'provisional' | 'published' | 'final';
          listNumber: number;
          minutesPerSpeaker: number;
          requestsCloseAt: string | null;
          listedAt: string | null;
          isChangedSince: boolean;
          nextStates: Array<'provisional' | 'published' | 'final'>;
          speakers: Array<{
            id: string;
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            part: 'chair' | 'facilitator' | 'speaker';
            office: string;
            officeName: string;
            country: string | null;
            speaksFor: 'state' | 'entity';
            entity: string;
            presentOnSite: boolean;
            attends: boolean;
            minutes: number | null;
            spokenAs: string;
            speaksIn: string | null;
            requestedAt: string;
            version: number;
            place: number;
            category: {
              code: string;
              name: string;
              isSet: boolean;
            };
            why: string;
            minutesGiven: number;
            startsAt: string | null;
            endsAt: string | null;
            fits: boolean | null;
          }>;
          withdrawn: Array<{
            id: string;
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            part: 'chair' | 'facilitator' | 'speaker';
            office: string;
            officeName: string;
            country: string | null;
            speaksFor: 'state' | 'entity';
            entity: string;
            presentOnSite: boolean;
            attends: boolean;
            minutes: number | null;
            spokenAs: string;
            speaksIn: string | null;
            requestedAt: string;
            version: number;
          }>;
          exchanges: Array<{
            id: string;
            one: {
              id: string;
              name: string;
            };
            other: {
              id: string;
              name: string;
            };
            reason: string;
            madeBy: string;
            madeAt: string;
            isInForce: boolean;
          }>;
          timeSentence: string;
          time: {
            speakers: number;
            minutes: number;
            available: number;
            fitting: number;
          } | null;
          offices: Array<{
            code: string;
            name: string;
          }>;
          categories: Array<{
            code: string;
            name: string;
          }>;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    patch: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        code: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          minutesPerSpeaker?: number;
          requestsCloseAt?: string | null;
        } } };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          title: string;
          titleLanguage: string;
          startsAt: string | null;
          endsAt: string | null;
          room: string | null;
          isCancelled: boolean;
          listState: 'provisional' | 'published' | 'final';
          listNumber: number;
          minutesPerSpeaker: number;
          requestsCloseAt: string | null;
          listedAt: string | null;
          isChangedSince: boolean;
          nextStates: Array<'provisional' | 'published' | 'final'>;
          speakers: Array<{
            id: string;
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            part: 'chair' | 'facilitator' | 'speaker';
            office: string;
            officeName: string;
            country: string | null;
            speaksFor: 'state' | 'entity';
            entity: string;
            presentOnSite: boolean;
            attends: boolean;
            minutes: number | null;
            spokenAs: string;
            speaksIn: string | null;
            requestedAt: string;
            version: number;
            place: number;
            category: {
              code: string;
              name: string;
              isSet: boolean;
            };
            why: string;
            minutesGiven: number;
            startsAt: string | null;
            endsAt: string | null;
            fits: boolean | null;
          }>;
          withdrawn: Array<{
            id: string;
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            part: 'chair' | 'facilitator' | 'speaker';
            office: string;
            officeName: string;
            country: string | null;
            speaksFor: 'state' | 'entity';
            entity: string;
            presentOnSite: boolean;
            attends: boolean;
            minutes: number | null;
            spokenAs: string;
            speaksIn: string | null;
            requestedAt: string;
            version: number;
          }>;
          exchanges: Array<{
            id: string;
            one: {
              id: string;
              name: string;
            };
            other: {
              id: string;
              name: string;
            };
            reason: string;
            madeBy: string;
            madeAt: string;
            isInForce: boolean;
          }>;
          timeSentence: string;
          time: {
            speakers: number;
            minutes: number;
            available: number;
            fitting: number;
          } | null;
          offices: Array<{
            code: string;
            name: string;
          }>;
          categories: Array<{
            code: string;
            name: string;
          }>;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/list-state': {
    put: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        code: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          state: 'provisional' | 'published' | 'final';
          reason?: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          title: string;
          titleLanguage: string;
          startsAt: string | null;
          endsAt: string | null;
          room: string | null;
          isCancelled: boolean;
          listState: 'provisional' | 'published' | 'final';
          listNumber: number;
          minutesPerSpeaker: number;
          requestsCloseAt: string | null;
          listedAt: string | null;
          isChangedSince: boolean;
          nextStates: Array<'provisional' | 'published' | 'final'>;
          speakers: Array<{
            id: string;
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            part: 'chair' | 'facilitator' | 'speaker';
            office: string;
            officeName: string;
            country: string | null;
            speaksFor: 'state' | 'entity';
            entity: string;
            presentOnSite: boolean;
            attends: boolean;
            minutes: number | null;
            spokenAs: string;
            speaksIn: string | null;
            requestedAt: string;
            version: number;
            place: number;
            category: {
              code: string;
              name: string;
              isSet: boolean;
            };
            why: string;
            minutesGiven: number;
            startsAt: string | null;
            endsAt: string | null;
            fits: boolean | null;
          }>;
          withdrawn: Array<{
            id: string;
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            part: 'chair' | 'facilitator' | 'speaker';
            office: string;
            officeName: string;
            country: string | null;
            speaksFor: 'state' | 'entity';
            entity: string;
            presentOnSite: boolean;
            attends: boolean;
            minutes: number | null;
            spokenAs: string;
            speaksIn: string | null;
            requestedAt: string;
            version: number;
          }>;
          exchanges: Array<{
            id: string;
            one: {
              id: string;
              name: string;
            };
            other: {
              id: string;
              name: string;
            };
            reason: string;
            madeBy: string;
            madeAt: string;
            isInForce: boolean;
          }>;
          timeSentence: string;
          time: {
            speakers: number;
            minutes: number;
            available: number;
            fitting: number;
          } | null;
          offices: Array<{
            code: string;
            name: string;
          }>;
          categories: Array<{
            code: string;
            name: string;
          }>;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/requests': {
    post: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          personId?: string;
          person?: {
            givenName: string;
            familyName?: string;
            courtesyTitle?: string;
            nameInOwnScript?: string;
            ownScriptLanguage?: string;
            positionTitle?: string;
            organization?: string;
            email?: string;
          };
          part?: 'chair' | 'facilitator' | 'speaker';
          office: string;
          country?: string | null;
          speaksFor: 'state' | 'entity';
          entity?: string;
          presentOnSite?: boolean;
          attends?: boolean;
          minutes?: number | null;
          spokenAs?: string;
          speaksIn?: string | null;
          requestedAt?: string;
          reason?: string;
        } } };
      responses: {
        201: { content: { 'application/json': {
          code: string;
          title: string;
          titleLanguage: string;
          startsAt: string | null;
          endsAt: string | null;
          room: string | null;
          isCancelled: boolean;
          listState: 'provisional' | 'published' | 'final';
          listNumber: number;
          minutesPerSpeaker: number;
          requestsCloseAt: string | null;
          listedAt: string | null;
          isChangedSince: boolean;
          nextStates: Array<'provisional' | 'published' | 'final'>;
          speakers: Array<{
            id: string;
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            part: 'chair' | 'facilitator' | 'speaker';
            office: string;
            officeName: string;
            country: string | null;
            speaksFor: 'state' | 'entity';
            entity: string;
            presentOnSite: boolean;
            attends: boolean;
            minutes: number | null;
            spokenAs: string;
            speaksIn: string | null;
            requestedAt: string;
            version: number;
            place: number;
            category: {
              code: string;
              name: string;
              isSet: boolean;
            };
            why: string;
            minutesGiven: number;
            startsAt: string | null;
            endsAt: string | null;
            fits: boolean | null;
          }>;
          withdrawn: Array<{
            id: string;
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            part: 'chair' | 'facilitator' | 'speaker';
            office: string;
            officeName: string;
            country: string | null;
            speaksFor: 'state' | 'entity';
            entity: string;
            presentOnSite: boolean;
            attends: boolean;
            minutes: number | null;
            spokenAs: string;
            speaksIn: string | null;
            requestedAt: string;
            version: number;
          }>;
          exchanges: Array<{
            id: string;
            one: {
              id: string;
              name: string;
            };
            other: {
              id: string;
              name: string;
            };
            reason: string;
            madeBy: string;
            madeAt: string;
            isInForce: boolean;
          }>;
          timeSentence: string;
          time: {
            speakers: number;
            minutes: number;
            available: number;
            fitting: number;
          } | null;
          offices: Array<{
            code: string;
            name: string;
          }>;
          categories: Array<{
            code: string;
            name: string;
          }>;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/requests/{id}': {
    patch: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        code: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          part?: 'chair' | 'facilitator' | 'speaker';
          office?: string;
          country?: string | null;
          speaksFor?: 'state' | 'entity';
          entity?: string;
          presentOnSite?: boolean;
          attends?: boolean;
          minutes?: number | null;
          spokenAs?: string;
          speaksIn?: string | null;
          requestedAt?: string;
          reason?: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          title: string;
          titleLanguage: string;
          startsAt: string | null;
          endsAt: string | null;
          room: string | null;
          isCancelled: boolean;
          listState: 'provisional' | 'published' | 'final';
          listNumber: number;
          minutesPerSpeaker: number;
          requestsCloseAt: string | null;
          listedAt: string | null;
          isChangedSince: boolean;
          nextStates: Array<'provisional' | 'published' | 'final'>;
          speakers: Array<{
            id: string;
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            part: 'chair' | 'facilitator' | 'speaker';
            office: string;
            officeName: string;
            country: string | null;
            speaksFor: 'state' | 'entity';
            entity: string;
            presentOnSite: boolean;
            attends: boolean;
            minutes: number | null;
            spokenAs: string;
            speaksIn: string | null;
            requestedAt: string;
            version: number;
            place: number;
            category: {
              code: string;
              name: string;
              isSet: boolean;
            };
            why: string;
            minutesGiven: number;
            startsAt: string | null;
            endsAt: string | null;
            fits: boolean | null;
          }>;
          withdrawn: Array<{
            id: string;
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            part: 'chair' | 'facilitator' | 'speaker';
            office: string;
            officeName: string;
            country: string | null;
            speaksFor: 'state' | 'entity';
            entity: string;
            presentOnSite: boolean;
            attends: boolean;
            minutes: number | null;
            spokenAs: string;
            speaksIn: string | null;
            requestedAt: string;
            version: number;
          }>;
          exchanges: Array<{
            id: string;
            one: {
              id: string;
              name: string;
            };
            other: {
              id: string;
              name: string;
            };
            reason: string;
            madeBy: string;
            madeAt: string;
            isInForce: boolean;
          }>;
          timeSentence: string;
          time: {
            speakers: number;
            minutes: number;
            available: number;
            fitting: number;
          } | null;
          offices: Array<{
            code: string;
            name: string;
          }>;
          categories: Array<{
            code: string;
            name: string;
          }>;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/requests/{id}/category': {
    put: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        code: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          category: string | null;
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          title: string;
          titleLanguage: string;
          startsAt: string | null;
          endsAt: string | null;
          room: string | null;
          isCancelled: boolean;
          listState: 'provisional' | 'published' | 'final';
          listNumber: number;
          minutesPerSpeaker: number;
          requestsCloseAt: string | null;
          listedAt: string | null;
          isChangedSince: boolean;
          nextStates: Array<'provisional' | 'published' | 'final'>;
          speakers: Array<{
            id: string;
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            part: 'chair' | 'facilitator' | 'speaker';
            office: string;
            officeName: string;
            country: string | null;
            speaksFor: 'state' | 'entity';
            entity: string;
            presentOnSite: boolean;
            attends: boolean;
            minutes: number | null;
            spokenAs: string;
            speaksIn: string | null;
            requestedAt: string;
            version: number;
            place: number;
            category: {
              code: string;
              name: string;
              isSet: boolean;
            };
            why: string;
            minutesGiven: number;
            startsAt: string | null;
            endsAt: string | null;
            fits: boolean | null;
          }>;
          withdrawn: Array<{
            id: string;
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            part: 'chair' | 'facilitator' | 'speaker';
            office: string;
            officeName: string;
            country: string | null;
            speaksFor: 'state' | 'entity';
            entity: string;
            presentOnSite: boolean;
            attends: boolean;
            minutes: number | null;
            spokenAs: string;
            speaksIn: string | null;
            requestedAt: string;
            version: number;
          }>;
          exchanges: Array<{
            id: string;
            one: {
              id: string;
              name: string;
            };
            other: {
              id: string;
              name: string;
            };
            reason: string;
            madeBy: string;
            madeAt: string;
            isInForce: boolean;
          }>;
          timeSentence: string;
          time: {
            speakers: number;
            minutes: number;
            available: number;
            fitting: number;
          } | null;
          offices: Array<{
            code: string;
            name: string;
          }>;
          categories: Array<{
            code: string;
            name: string;
          }>;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/requests/{id}/withdrawal': {
    post: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        code: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          attends: boolean;
          reason?: string;
        } } };
      responses: {
        201: { content: { 'application/json': {
          code: string;
          title: string;
          titleLanguage: string;
          startsAt: string | null;
          endsAt: string | null;
          room: string | null;
          isCancelled: boolean;
          listState: 'provisional' | 'published' | 'final';
          listNumber: number;
          minutesPerSpeaker: number;
          requestsCloseAt: string | null;
          listedAt: string | null;
          isChangedSince: boolean;
          nextStates: Array<'provisional' | 'published' | 'final'>;
          speakers: Array<{
            id: string;
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            part: 'chair' | 'facilitator' | 'speaker';
            office: string;
            officeName: string;
            country: string | null;
            speaksFor: 'state' | 'entity';
            entity: string;
            presentOnSite: boolean;
            attends: boolean;
            minutes: number | null;
            spokenAs: string;
            speaksIn: string | null;
            requestedAt: string;
            version: number;
            place: number;
            category: {
              code: string;
              name: string;
              isSet: boolean;
            };
            why: string;
            minutesGiven: number;
            startsAt: string | null;
            endsAt: string | null;
            fits: boolean | null;
          }>;
          withdrawn: Array<{
            id: string;
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            part: 'chair' | 'facilitator' | 'speaker';
            office: string;
            officeName: string;
            country: string | null;
            speaksFor: 'state' | 'entity';
            entity: string;
            presentOnSite: boolean;
            attends: boolean;
            minutes: number | null;
            spokenAs: string;
            speaksIn: string | null;
            requestedAt: string;
            version: number;
          }>;
          exchanges: Array<{
            id: string;
            one: {
              id: string;
              name: string;
            };
            other: {
              id: string;
              name: string;
            };
            reason: string;
            madeBy: string;
            madeAt: string;
            isInForce: boolean;
          }>;
          timeSentence: string;
          time: {
            speakers: number;
            minutes: number;
            available: number;
            fitting: number;
          } | null;
          offices: Array<{
            code: string;
            name: string;
          }>;
          categories: Array<{
            code: string;
            name: string;
          }>;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/exchanges': {
    post: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        code: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          one: string;
          other: string;
          reason?: string;
        } } };
      responses: {
        201: { content: { 'application/json': {
          code: string;
          title: string;
          titleLanguage: string;
          startsAt: string | null;
          endsAt: string | null;
          room: string | null;
          isCancelled: boolean;
          listState: 'provisional' | 'published' | 'final';
          listNumber: number;
          minutesPerSpeaker: number;
          requestsCloseAt: string | null;
          listedAt: string | null;
          isChangedSince: boolean;
          nextStates: Array<'provisional' | 'published' | 'final'>;
          speakers: Array<{
            id: string;
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            part: 'chair' | 'facilitator' | 'speaker';
            office: string;
            officeName: string;
            country: string | null;
            speaksFor: 'state' | 'entity';
            entity: string;
            presentOnSite: boolean;
            attends: boolean;
            minutes: number | null;
            spokenAs: string;
            speaksIn: string | null;
            requestedAt: string;
            version: number;
            place: number;
            category: {
              code: string;
              name: string;
              isSet: boolean;
            };
            why: string;
            minutesGiven: number;
            startsAt: string | null;
            endsAt: string | null;
            fits: boolean | null;
          }>;
          withdrawn: Array<{
            id: string;
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            part: 'chair' | 'facilitator' | 'speaker';
            office: string;
            officeName: string;
            country: string | null;
            speaksFor: 'state' | 'entity';
            entity: string;
            presentOnSite: boolean;
            attends: boolean;
            minutes: number | null;
            spokenAs: string;
            speaksIn: string | null;
            requestedAt: string;
            version: number;
          }>;
          exchanges: Array<{
            id: string;
            one: {
              id: string;
              name: string;
            };
            other: {
              id: string;
              name: string;
            };
            reason: string;
            madeBy: string;
            madeAt: string;
            isInForce: boolean;
          }>;
          timeSentence: string;
          time: {
            speakers: number;
            minutes: number;
            available: number;
            fitting: number;
          } | null;
          offices: Array<{
            code: string;
            name: string;
          }>;
          categories: Array<{
            code: string;
            name: string;
          }>;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/exchanges/{id}': {
    delete: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        code: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          title: string;
          titleLanguage: string;
          startsAt: string | null;
          endsAt: string | null;
          room: string | null;
          isCancelled: boolean;
          listState: 'provisional' | 'published' | 'final';
          listNumber: number;
          minutesPerSpeaker: number;
          requestsCloseAt: string | null;
          listedAt: string | null;
          isChangedSince: boolean;
          nextStates: Array<'provisional' | 'published' | 'final'>;
          speakers: Array<{
            id: string;
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            part: 'chair' | 'facilitator' | 'speaker';
            office: string;
            officeName: string;
            country: string | null;
            speaksFor: 'state' | 'entity';
            entity: string;
            presentOnSite: boolean;
            attends: boolean;
            minutes: number | null;
            spokenAs: string;
            speaksIn: string | null;
            requestedAt: string;
            version: number;
            place: number;
            category: {
              code: string;
              name: string;
              isSet: boolean;
            };
            why: string;
            minutesGiven: number;
            startsAt: string | null;
            endsAt: string | null;
            fits: boolean | null;
          }>;
          withdrawn: Array<{
            id: string;
            personId: string;
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            part: 'chair' | 'facilitator' | 'speaker';
            office: string;
            officeName: string;
            country: string | null;
            speaksFor: 'state' | 'entity';
            entity: string;
            presentOnSite: boolean;
            attends: boolean;
            minutes: number | null;
            spokenAs: string;
            speaksIn: string | null;
            requestedAt: string;
            version: number;
          }>;
          exchanges: Array<{
            id: string;
            one: {
              id: string;
              name: string;
            };
            other: {
              id: string;
              name: string;
            };
            reason: string;
            madeBy: string;
            madeAt: string;
            isInForce: boolean;
          }>;
          timeSentence: string;
          time: {
            speakers: number;
            minutes: number;
            available: number;
            fitting: number;
          } | null;
          offices: Array<{
            code: string;
            name: string;
          }>;
          categories: Array<{
            code: string;
            name: string;
          }>;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/telling': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          changes: Array<{
            name: string;
            was: {
              place: number;
              minutes: number;
              startsAt: string | null;
            } | null;
            is: {
              place: number;
              minutes: number;
              startsAt: string | null;
            } | null;
            readers: number;
          }>;
          letters: number;
          seen: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    post: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          seen: string;
        } } };
      responses: {
        201: { content: { 'application/json': {
          changes: Array<{
            name: string;
            was: {
              place: number;
              minutes: number;
              startsAt: string | null;
            } | null;
            is: {
              place: number;
              minutes: number;
              startsAt: string | null;
            } | null;
            readers: number;
          }>;
          letters: number;
          seen: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/floor': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          title: string;
          titleLanguage: string;
          startsAt: string | null;
          endsAt: string | null;
          room: string | null;
          listState: 'provisional' | 'published' | 'final';
          listNumber: number;
          openedAt: string | null;
          closedAt: string | null;
          turns: Array<{
            id: string;
            personId: string;
            place: number | null;
            state: 'waiting' | 'speaking' | 'spoke' | 'absent' | 'skipped' | 'asked' | 'declined';
            isSeen: boolean;
            part: 'chair' | 'facilitator' | 'speaker';
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            speaksFor: 'state' | 'entity';
            country: string | null;
            entity: string;
            spokenAs: string;
            speaksIn: string | null;
            askedAt: string | null;
            allowedSeconds: number;
            spokenSeconds: number | null;
            timeIsUpAt: string | null;
            isStopped: boolean;
          }>;
          asked: Array<{
            id: string;
            personId: string;
            place: number | null;
            state: 'waiting' | 'speaking' | 'spoke' | 'absent' | 'skipped' | 'asked' | 'declined';
            isSeen: boolean;
            part: 'chair' | 'facilitator' | 'speaker';
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            speaksFor: 'state' | 'entity';
            country: string | null;
            entity: string;
            spokenAs: string;
            speaksIn: string | null;
            askedAt: string | null;
            allowedSeconds: number;
            spokenSeconds: number | null;
            timeIsUpAt: string | null;
            isStopped: boolean;
          }>;
          canUndo: boolean;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    post: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        201: { content: { 'application/json': {
          code: string;
          title: string;
          titleLanguage: string;
          startsAt: string | null;
          endsAt: string | null;
          room: string | null;
          listState: 'provisional' | 'published' | 'final';
          listNumber: number;
          openedAt: string | null;
          closedAt: string | null;
          turns: Array<{
            id: string;
            personId: string;
            place: number | null;
            state: 'waiting' | 'speaking' | 'spoke' | 'absent' | 'skipped' | 'asked' | 'declined';
            isSeen: boolean;
            part: 'chair' | 'facilitator' | 'speaker';
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            speaksFor: 'state' | 'entity';
            country: string | null;
            entity: string;
            spokenAs: string;
            speaksIn: string | null;
            askedAt: string | null;
            allowedSeconds: number;
            spokenSeconds: number | null;
            timeIsUpAt: string | null;
            isStopped: boolean;
          }>;
          asked: Array<{
            id: string;
            personId: string;
            place: number | null;
            state: 'waiting' | 'speaking' | 'spoke' | 'absent' | 'skipped' | 'asked' | 'declined';
            isSeen: boolean;
            part: 'chair' | 'facilitator' | 'speaker';
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            speaksFor: 'state' | 'entity';
            country: string | null;
            entity: string;
            spokenAs: string;
            speaksIn: string | null;
            askedAt: string | null;
            allowedSeconds: number;
            spokenSeconds: number | null;
            timeIsUpAt: string | null;
            isStopped: boolean;
          }>;
          canUndo: boolean;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/floor/acts': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          act: 'next' | 'call' | 'finish' | 'stop-clock' | 'go-on' | 'more-time' | 'absent' | 'skip' | 'to-end' | 'seen' | 'unseen' | 'admit' | 'decline' | 'close' | 'reopen';
          turn?: string;
          seconds?: number;
        } } };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          title: string;
          titleLanguage: string;
          startsAt: string | null;
          endsAt: string | null;
          room: string | null;
          listState: 'provisional' | 'published' | 'final';
          listNumber: number;
          openedAt: string | null;
          closedAt: string | null;
          turns: Array<{
            id: string;
            personId: string;
            place: number | null;
            state: 'waiting' | 'speaking' | 'spoke' | 'absent' | 'skipped' | 'asked' | 'declined';
            isSeen: boolean;
            part: 'chair' | 'facilitator' | 'speaker';
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            speaksFor: 'state' | 'entity';
            country: string | null;
            entity: string;
            spokenAs: string;
            speaksIn: string | null;
            askedAt: string | null;
            allowedSeconds: number;
            spokenSeconds: number | null;
            timeIsUpAt: string | null;
            isStopped: boolean;
          }>;
          asked: Array<{
            id: string;
            personId: string;
            place: number | null;
            state: 'waiting' | 'speaking' | 'spoke' | 'absent' | 'skipped' | 'asked' | 'declined';
            isSeen: boolean;
            part: 'chair' | 'facilitator' | 'speaker';
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            speaksFor: 'state' | 'entity';
            country: string | null;
            entity: string;
            spokenAs: string;
            speaksIn: string | null;
            askedAt: string | null;
            allowedSeconds: number;
            spokenSeconds: number | null;
            timeIsUpAt: string | null;
            isStopped: boolean;
          }>;
          canUndo: boolean;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/floor/undo': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          title: string;
          titleLanguage: string;
          startsAt: string | null;
          endsAt: string | null;
          room: string | null;
          listState: 'provisional' | 'published' | 'final';
          listNumber: number;
          openedAt: string | null;
          closedAt: string | null;
          turns: Array<{
            id: string;
            personId: string;
            place: number | null;
            state: 'waiting' | 'speaking' | 'spoke' | 'absent' | 'skipped' | 'asked' | 'declined';
            isSeen: boolean;
            part: 'chair' | 'facilitator' | 'speaker';
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            speaksFor: 'state' | 'entity';
            country: string | null;
            entity: string;
            spokenAs: string;
            speaksIn: string | null;
            askedAt: string | null;
            allowedSeconds: number;
            spokenSeconds: number | null;
            timeIsUpAt: string | null;
            isStopped: boolean;
          }>;
          asked: Array<{
            id: string;
            personId: string;
            place: number | null;
            state: 'waiting' | 'speaking' | 'spoke' | 'absent' | 'skipped' | 'asked' | 'declined';
            isSeen: boolean;
            part: 'chair' | 'facilitator' | 'speaker';
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            speaksFor: 'state' | 'entity';
            country: string | null;
            entity: string;
            spokenAs: string;
            speaksIn: string | null;
            askedAt: string | null;
            allowedSeconds: number;
            spokenSeconds: number | null;
            timeIsUpAt: string | null;
            isStopped: boolean;
          }>;
          canUndo: boolean;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/floor/requests': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          personId?: string;
          person?: {
            givenName: string;
            familyName?: string;
            courtesyTitle?: string;
            nameInOwnScript?: string;
            ownScriptLanguage?: string;
            positionTitle?: string;
            organization?: string;
            email?: string;
          };
        } } };
      responses: {
        201: { content: { 'application/json': {
          code: string;
          title: string;
          titleLanguage: string;
          startsAt: string | null;
          endsAt: string | null;
          room: string | null;
          listState: 'provisional' | 'published' | 'final';
          listNumber: number;
          openedAt: string | null;
          closedAt: string | null;
          turns: Array<{
            id: string;
            personId: string;
            place: number | null;
            state: 'waiting' | 'speaking' | 'spoke' | 'absent' | 'skipped' | 'asked' | 'declined';
            isSeen: boolean;
            part: 'chair' | 'facilitator' | 'speaker';
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            speaksFor: 'state' | 'entity';
            country: string | null;
            entity: string;
            spokenAs: string;
            speaksIn: string | null;
            askedAt: string | null;
            allowedSeconds: number;
            spokenSeconds: number | null;
            timeIsUpAt: string | null;
            isStopped: boolean;
          }>;
          asked: Array<{
            id: string;
            personId: string;
            place: number | null;
            state: 'waiting' | 'speaking' | 'spoke' | 'absent' | 'skipped' | 'asked' | 'declined';
            isSeen: boolean;
            part: 'chair' | 'facilitator' | 'speaker';
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            positionTitle: string;
            speaksFor: 'state' | 'entity';
            country: string | null;
            entity: string;
            spokenAs: string;
            speaksIn: string | null;
            askedAt: string | null;
            allowedSeconds: number;
            spokenSeconds: number | null;
            timeIsUpAt: string | null;
            isStopped: boolean;
          }>;
          canUndo: boolean;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/floor/events': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/floor/screens': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          screens: Array<{
            id: string;
            kind: 'room' | 'interpreters';
            madeAt: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    post: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          kind: 'room' | 'interpreters';
        } } };
      responses: {
        201: { content: { 'application/json': {
          screens: Array<{
            id: string;
            kind: 'room' | 'interpreters';
            madeAt: string;
          }>;
          address: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/floor/screens/{id}': {
    delete: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          screens: Array<{
            id: string;
            kind: 'room' | 'interpreters';
            madeAt: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/protocol-people': {
    get: {
      parameters: { query: {
        q: string;
      }; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          people: Array<{
            id: string;
            name: string;
            nameInOwnScript: string | null;
            positionTitle: string;
            organization: string;
            country: string | null;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/statements': {
    get: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          title: string;
          titleLanguage: string;
          startsAt: string | null;
          closeAt: string | null;
          statements: Array<{
            requestId: string;
            place: number;
            part: 'chair' | 'facilitator' | 'speaker';
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            speaksFor: 'state' | 'entity';
            country: string | null;
            entity: string;
            speaksIn: string | null;
            minutesGiven: number;
            isDelivered: boolean;
            links: number;
            originalLanguage: string | null;
            againstDelivery: boolean;
            releasedAt: string | null;
            texts: Array<{
              id: string;
              language: string;
              number: number;
              state: 'draft' | 'checked';
              givenBy: string;
              givenAt: string;
              words: number;
              characters: number;
              seconds: number;
              tooLong: string | null;
            }>;
            quotes: number;
            version: number;
          }>;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/statements/deadline': {
    put: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        code: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          closeAt: string | null;
        } } };
      responses: {
        200: { content: { 'application/json': {
          title: string;
          titleLanguage: string;
          startsAt: string | null;
          closeAt: string | null;
          statements: Array<{
            requestId: string;
            place: number;
            part: 'chair' | 'facilitator' | 'speaker';
            name: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            speaksFor: 'state' | 'entity';
            country: string | null;
            entity: string;
            speaksIn: string | null;
            minutesGiven: number;
            isDelivered: boolean;
            links: number;
            originalLanguage: string | null;
            againstDelivery: boolean;
            releasedAt: string | null;
            texts: Array<{
              id: string;
              language: string;
              number: number;
              state: 'draft' | 'checked';
              givenBy: string;
              givenAt: string;
              words: number;
              characters: number;
              seconds: number;
              tooLong: string | null;
            }>;
            quotes: number;
            version: number;
          }>;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/statements/{request}': {
    get: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        code: string;
        request: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          requestId: string;
          place: number;
          part: 'chair' | 'facilitator' | 'speaker';
          name: string;
          nameInOwnScript: string | null;
          ownScriptLanguage: string | null;
          speaksFor: 'state' | 'entity';
          country: string | null;
          entity: string;
          speaksIn: string | null;
          minutesGiven: number;
          isDelivered: boolean;
          links: number;
          originalLanguage: string | null;
          againstDelivery: boolean;
          releasedAt: string | null;
          version: number;
          texts: Array<{
            id: string;
            language: string;
            number: number;
            state: 'draft' | 'checked';
            givenBy: string;
            givenAt: string;
            words: number;
            characters: number;
            seconds: number;
            tooLong: string | null;
            body: string;
            isNewest: boolean;
          }>;
          quotes: Array<{
            language: string;
            words: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    patch: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        code: string;
        request: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          againstDelivery: boolean;
        } } };
      responses: {
        200: { content: { 'application/json': {
          requestId: string;
          place: number;
          part: 'chair' | 'facilitator' | 'speaker';
          name: string;
          nameInOwnScript: string | null;
          ownScriptLanguage: string | null;
          speaksFor: 'state' | 'entity';
          country: string | null;
          entity: string;
          speaksIn: string | null;
          minutesGiven: number;
          isDelivered: boolean;
          links: number;
          originalLanguage: string | null;
          againstDelivery: boolean;
          releasedAt: string | null;
          version: number;
          texts: Array<{
            id: string;
            language: string;
            number: number;
            state: 'draft' | 'checked';
            givenBy: string;
            givenAt: string;
            words: number;
            characters: number;
            seconds: number;
            tooLong: string | null;
            body: string;
            isNewest: boolean;
          }>;
          quotes: Array<{
            language: string;
            words: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/statements/{request}/texts': {
    post: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        code: string;
        request: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          language: string;
          text: string;
          isOriginal?: boolean;
          againstDelivery?: boolean;
        } } };
      responses: {
        201: { content: { 'application/json': {
          requestId: string;
          place: number;
          part: 'chair' | 'facilitator' | 'speaker';
          name: string;
          nameInOwnScript: string | null;
          ownScriptLanguage: string | null;
          speaksFor: 'state' | 'entity';
          country: string | null;
          entity: string;
          speaksIn: string | null;
          minutesGiven: number;
          isDelivered: boolean;
          links: number;
          originalLanguage: string | null;
          againstDelivery: boolean;
          releasedAt: string | null;
          version: number;
          texts: Array<{
            id: string;
            language: string;
            number: number;
            state: 'draft' | 'checked';
            givenBy: string;
            givenAt: string;
            words: number;
            characters: number;
            seconds: number;
            tooLong: string | null;
            body: string;
            isNewest: boolean;
          }>;
          quotes: Array<{
            language: string;
            words: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/statements/{request}/texts/{text}/check': {
    put: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        code: string;
        request: string;
        text: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          check: 'draft' | 'checked';
        } } };
      responses: {
        200: { content: { 'application/json': {
          requestId: string;
          place: number;
          part: 'chair' | 'facilitator' | 'speaker';
          name: string;
          nameInOwnScript: string | null;
          ownScriptLanguage: string | null;
          speaksFor: 'state' | 'entity';
          country: string | null;
          entity: string;
          speaksIn: string | null;
          minutesGiven: number;
          isDelivered: boolean;
          links: number;
          originalLanguage: string | null;
          againstDelivery: boolean;
          releasedAt: string | null;
          version: number;
          texts: Array<{
            id: string;
            language: string;
            number: number;
            state: 'draft' | 'checked';
            givenBy: string;
            givenAt: string;
            words: number;
            characters: number;
            seconds: number;
            tooLong: string | null;
            body: string;
            isNewest: boolean;
          }>;
          quotes: Array<{
            language: string;
            words: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/statements/{request}/quotes': {
    put: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        code: string;
        request: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          quotes: Array<{
            language: string;
            words: string;
          }>;
        } } };
      responses: {
        200: { content: { 'application/json': {
          requestId: string;
          place: number;
          part: 'chair' | 'facilitator' | 'speaker';
          name: string;
          nameInOwnScript: string | null;
          ownScriptLanguage: string | null;
          speaksFor: 'state' | 'entity';
          country: string | null;
          entity: string;
          speaksIn: string | null;
          minutesGiven: number;
          isDelivered: boolean;
          links: number;
          originalLanguage: string | null;
          againstDelivery: boolean;
          releasedAt: string | null;
          version: number;
          texts: Array<{
            id: string;
            language: string;
            number: number;
            state: 'draft' | 'checked';
            givenBy: string;
            givenAt: string;
            words: number;
            characters: number;
            seconds: number;
            tooLong: string | null;
            body: string;
            isNewest: boolean;
          }>;
          quotes: Array<{
            language: string;
            words: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/statements/{request}/release': {
    post: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        code: string;
        request: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      responses: {
        201: { content: { 'application/json': {
          requestId: string;
          place: number;
          part: 'chair' | 'facilitator' | 'speaker';
          name: string;
          nameInOwnScript: string | null;
          ownScriptLanguage: string | null;
          speaksFor: 'state' | 'entity';
          country: string | null;
          entity: string;
          speaksIn: string | null;
          minutesGiven: number;
          isDelivered: boolean;
          links: number;
          originalLanguage: string | null;
          againstDelivery: boolean;
          releasedAt: string | null;
          version: number;
          texts: Array<{
            id: string;
            language: string;
            number: number;
            state: 'draft' | 'checked';
            givenBy: string;
            givenAt: string;
            words: number;
            characters: number;
            seconds: number;
            tooLong: string | null;
            body: string;
            isNewest: boolean;
          }>;
          quotes: Array<{
            language: string;
            words: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    delete: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        code: string;
        request: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          requestId: string;
          place: number;
          part: 'chair' | 'facilitator' | 'speaker';
          name: string;
          nameInOwnScript: string | null;
          ownScriptLanguage: string | null;
          speaksFor: 'state' | 'entity';
          country: string | null;
          entity: string;
          speaksIn: string | null;
          minutesGiven: number;
          isDelivered: boolean;
          links: number;
          originalLanguage: string | null;
          againstDelivery: boolean;
          releasedAt: string | null;
          version: number;
          texts: Array<{
            id: string;
            language: string;
            number: number;
            state: 'draft' | 'checked';
            givenBy: string;
            givenAt: string;
            words: number;
            characters: number;
            seconds: number;
            tooLong: string | null;
            body: string;
            isNewest: boolean;
          }>;
          quotes: Array<{
            language: string;
            words: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/statements/{request}/links': {
    post: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        code: string;
        request: string;
      }; header?: never; cookie?: never };
      responses: {
        201: { content: { 'application/json': {
          address: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    delete: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
        request: string;
      }; header?: never; cookie?: never };
      responses: {
        204: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/papers/running-order.pdf': {
    get: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/papers/nameplates.pdf': {
    get: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/round-tables/{code}/papers/briefs/{request}/brief.pdf': {
    get: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        code: string;
        request: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/sessions/{code}/statements': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          statements: Array<{
            code: string;
            name: string;
            nameInOwnScript: string | null;
            position: string;
            speaksFor: 'state' | 'entity';
            country: string | null;
            entity: string;
            originalLanguage: string;
            againstDelivery: boolean;
            texts: Array<{
              language: string;
              text: string;
            }>;
            quotes: Array<{
              language: string;
              words: string;
            }>;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registrations': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: {
        'Idempotency-Key'?: string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          email: string;
          givenName: string;
          familyName?: string;
          organization: string;
          country: string;
          stakeholderType: string;
          mode: 'on-site' | 'remote';
          category?: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          answers?: Record<string, string | number | boolean | Array<string> | null>;
          consents?: {
            'privacy-notice'?: number;
            'public-list'?: number;
          };
        } } };
      responses: {
        202: { content: { 'application/json': {
          receivedAt: string;
          message: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    get: {
      parameters: { query?: {
        queue?: 'to-decide' | 'focal-points' | 'asked' | 'waiting' | 'offered' | 'approved' | 'checked-in' | 'over' | 'unproven';
        status?: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
        mode?: 'on-site' | 'remote';
        category?: string;
        stakeholderType?: string;
        country?: string;
        region?: string;
        tag?: string;
        decidedBy?: string;
        late?: 'yes';
        duplicates?: 'yes';
        from?: string;
        to?: string;
        q?: string;
        cursor?: string;
        limit?: number;
      }; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          registrations: Array<{
            id: string;
            number: string;
            version: number;
            status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
            mode: 'on-site' | 'remote';
            category: string;
            holdsSeat: boolean;
            email: string;
            givenName: string;
            familyName: string;
            organization: string;
            country: string;
            stakeholderType: string;
            language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
            personId: string | null;
            seatPool: string;
            waitingSince: string | null;
            offerExpiresAt: string | null;
            offersMade: number;
            decider: 'automatic' | 'accreditation-team' | 'focal-point' | 'expression-of-interest' | null;
            decidingRule: string | null;
            delegationId: string | null;
            submittedAt: string;
            proveBy: string;
            provenAt: string | null;
            decisionDueAt: string | null;
            decidedAt: string | null;
            decidedBy: string | null;
            reason: string | null;
            endedAt: string | null;
            updatedAt: string;
            tags: Array<{
              id: string;
              name: string;
            }>;
            notes: number;
            duplicates: number;
            place: number | null;
            delegation: {
              id: string;
              country: string;
              organization: string;
              name: string;
            } | null;
            speaksIn: number;
            mergedInto: string | null;
          }>;
          counts: {
            submitted: number;
            'under-review': number;
            'information-requested': number;
            waiting: number;
            offered: number;
            approved: number;
            attended: number;
            rejected: number;
            withdrawn: number;
            expired: number;
            replaced: number;
          };
          queues: {
            'to-decide': number;
            'focal-points': number;
            asked: number;
            waiting: number;
            offered: number;
            approved: number;
            'checked-in': number;
            over: number;
            unproven: number;
            all: number;
            late: number;
          };
          next?: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registrations/numbers': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          byMode: {
            'on-site': {
              submitted: number;
              'under-review': number;
              'information-requested': number;
              waiting: number;
              offered: number;
              approved: number;
              attended: number;
              rejected: number;
              withdrawn: number;
              expired: number;
              replaced: number;
            };
            remote: {
              submitted: number;
              'under-review': number;
              'information-requested': number;
              waiting: number;
              offered: number;
              approved: number;
              attended: number;
              rejected: number;
              withdrawn: number;
              expired: number;
              replaced: number;
            };
          };
          seats: {
            capacity: number;
            taken: number;
            free: number;
          };
          late: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registrations/reasons': {
    get: {
      parameters: { query: {
        language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          reasons: Array<{
            code: string;
            text: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registrations/deciders': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          names: Array<string>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registrations/{id}': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          number: string;
          version: number;
          status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
          mode: 'on-site' | 'remote';
          category: string;
          holdsSeat: boolean;
          email: string;
          givenName: string;
          familyName: string;
          organization: string;
          country: string;
          stakeholderType: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          personId: string | null;
          seatPool: string;
          waitingSince: string | null;
          offerExpiresAt: string | null;
          offersMade: number;
          decider: 'automatic' | 'accreditation-team' | 'focal-point' | 'expression-of-interest' | null;
          decidingRule: string | null;
          delegationId: string | null;
          submittedAt: string;
          proveBy: string;
          provenAt: string | null;
          decisionDueAt: string | null;
          decidedAt: string | null;
          decidedBy: string | null;
          reason: string | null;
          endedAt: string | null;
          updatedAt: string;
          tags: Array<{
            id: string;
            name: string;
          }>;
          notes: number;
          duplicates: number;
          place: number | null;
          delegation: {
            id: string;
            country: string;
            organization: string;
            name: string;
          } | null;
          speaksIn: number;
          mergedInto: string | null;
          history: Array<{
            at: string;
            from: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced' | null;
            to: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
            byKind: 'account' | 'link' | 'system';
            byName: string;
            reason: string | null;
            of: string | null;
          }>;
          panels: Array<{
            code: string;
            title: string;
            startsAt: string | null;
            endsAt: string | null;
            room: string | null;
            isPublic: boolean;
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
          }>;
          speaksNowhere: boolean;
          answers: Array<{
            code: string;
            label: string;
            lines: Array<string>;
          }>;
          documents: Array<{
            id: string;
            name: string;
            mediaType: string;
            bytes: number;
            addedAt: string;
          }>;
          questions: Array<{
            id: string;
            askedAt: string;
            askedBy: string;
            question: string;
            wantsDocuments: boolean;
            answerBy: string;
            answeredAt: string | null;
            answer: string | null;
          }>;
          corrections: Array<{
            at: string;
            byKind: 'account' | 'link' | 'system';
            fields: Array<'name' | 'organization' | 'country' | 'stakeholder-type' | 'answers' | 'language'>;
            changes: Array<{
              field: 'name' | 'organization' | 'country' | 'stakeholder-type' | 'answers' | 'language';
              was: string;
              is: string;
            }>;
            wentBack: boolean;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registrations/{id}/approval': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          number: string;
          version: number;
          status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
          mode: 'on-site' | 'remote';
          category: string;
          holdsSeat: boolean;
          email: string;
          givenName: string;
          familyName: string;
          organization: string;
          country: string;
          stakeholderType: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          personId: string | null;
          seatPool: string;
          waitingSince: string | null;
          offerExpiresAt: string | null;
          offersMade: number;
          decider: 'automatic' | 'accreditation-team' | 'focal-point' | 'expression-of-interest' | null;
          decidingRule: string | null;
          delegationId: string | null;
          submittedAt: string;
          proveBy: string;
          provenAt: string | null;
          decisionDueAt: string | null;
          decidedAt: string | null;
          decidedBy: string | null;
          reason: string | null;
          endedAt: string | null;
          updatedAt: string;
          tags: Array<{
            id: string;
            name: string;
          }>;
          notes: number;
          duplicates: number;
          place: number | null;
          delegation: {
            id: string;
            country: string;
            organization: string;
            name: string;
          } | null;
          speaksIn: number;
          mergedInto: string | null;
          history: Array<{
            at: string;
            from: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced' | null;
            to: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
            byKind: 'account' | 'link' | 'system';
            byName: string;
            reason: string | null;
            of: string | null;
          }>;
          panels: Array<{
            code: string;
            title: string;
            startsAt: string | null;
            endsAt: string | null;
            room: string | null;
            isPublic: boolean;
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
          }>;
          speaksNowhere: boolean;
          answers: Array<{
            code: string;
            label: string;
            lines: Array<string>;
          }>;
          documents: Array<{
            id: string;
            name: string;
            mediaType: string;
            bytes: number;
            addedAt: string;
          }>;
          questions: Array<{
            id: string;
            askedAt: string;
            askedBy: string;
            question: string;
            wantsDocuments: boolean;
            answerBy: string;
            answeredAt: string | null;
            answer: string | null;
          }>;
          corrections: Array<{
            at: string;
            byKind: 'account' | 'link' | 'system';
            fields: Array<'name' | 'organization' | 'country' | 'stakeholder-type' | 'answers' | 'language'>;
            changes: Array<{
              field: 'name' | 'organization' | 'country' | 'stakeholder-type' | 'answers' | 'language';
              was: string;
              is: string;
            }>;
            wentBack: boolean;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registrations/{id}/rejection': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          number: string;
          version: number;
          status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
          mode: 'on-site' | 'remote';
          category: string;
          holdsSeat: boolean;
          email: string;
          givenName: string;
          familyName: string;
          organization: string;
          country: string;
          stakeholderType: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          personId: string | null;
          seatPool: string;
          waitingSince: string | null;
          offerExpiresAt: string | null;
          offersMade: number;
          decider: 'automatic' | 'accreditation-team' | 'focal-point' | 'expression-of-interest' | null;
          decidingRule: string | null;
          delegationId: string | null;
          submittedAt: string;
          proveBy: string;
          provenAt: string | null;
          decisionDueAt: string | null;
          decidedAt: string | null;
          decidedBy: string | null;
          reason: string | null;
          endedAt: string | null;
          updatedAt: string;
          tags: Array<{
            id: string;
            name: string;
          }>;
          notes: number;
          duplicates: number;
          place: number | null;
          delegation: {
            id: string;
            country: string;
            organization: string;
            name: string;
          } | null;
          speaksIn: number;
          mergedInto: string | null;
          history: Array<{
            at: string;
            from: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced' | null;
            to: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
            byKind: 'account' | 'link' | 'system';
            byName: string;
            reason: string | null;
            of: string | null;
          }>;
          panels: Array<{
            code: string;
            title: string;
            startsAt: string | null;
            endsAt: string | null;
            room: string | null;
            isPublic: boolean;
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
          }>;
          speaksNowhere: boolean;
          answers: Array<{
            code: string;
            label: string;
            lines: Array<string>;
          }>;
          documents: Array<{
            id: string;
            name: string;
            mediaType: string;
            bytes: number;
            addedAt: string;
          }>;
          questions: Array<{
            id: string;
            askedAt: string;
            askedBy: string;
            question: string;
            wantsDocuments: boolean;
            answerBy: string;
            answeredAt: string | null;
            answer: string | null;
          }>;
          corrections: Array<{
            at: string;
            byKind: 'account' | 'link' | 'system';
            fields: Array<'name' | 'organization' | 'country' | 'stakeholder-type' | 'answers' | 'language'>;
            changes: Array<{
              field: 'name' | 'organization' | 'country' | 'stakeholder-type' | 'answers' | 'language';
              was: string;
              is: string;
            }>;
            wentBack: boolean;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registrations/{id}/undoing': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          number: string;
          version: number;
          status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
          mode: 'on-site' | 'remote';
          category: string;
          holdsSeat: boolean;
          email: string;
          givenName: string;
          familyName: string;
          organization: string;
          country: string;
          stakeholderType: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          personId: string | null;
          seatPool: string;
          waitingSince: string | null;
          offerExpiresAt: string | null;
          offersMade: number;
          decider: 'automatic' | 'accreditation-team' | 'focal-point' | 'expression-of-interest' | null;
          decidingRule: string | null;
          delegationId: string | null;
          submittedAt: string;
          proveBy: string;
          provenAt: string | null;
          decisionDueAt: string | null;
          decidedAt: string | null;
          decidedBy: string | null;
          reason: string | null;
          endedAt: string | null;
          updatedAt: string;
          tags: Array<{
            id: string;
            name: string;
          }>;
          notes: number;
          duplicates: number;
          place: number | null;
          delegation: {
            id: string;
            country: string;
            organization: string;
            name: string;
          } | null;
          speaksIn: number;
          mergedInto: string | null;
          history: Array<{
            at: string;
            from: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced' | null;
            to: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
            byKind: 'account' | 'link' | 'system';
            byName: string;
            reason: string | null;
            of: string | null;
          }>;
          panels: Array<{
            code: string;
            title: string;
            startsAt: string | null;
            endsAt: string | null;
            room: string | null;
            isPublic: boolean;
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
          }>;
          speaksNowhere: boolean;
          answers: Array<{
            code: string;
            label: string;
            lines: Array<string>;
          }>;
          documents: Array<{
            id: string;
            name: string;
            mediaType: string;
            bytes: number;
            addedAt: string;
          }>;
          questions: Array<{
            id: string;
            askedAt: string;
            askedBy: string;
            question: string;
            wantsDocuments: boolean;
            answerBy: string;
            answeredAt: string | null;
            answer: string | null;
          }>;
          corrections: Array<{
            at: string;
            byKind: 'account' | 'link' | 'system';
            fields: Array<'name' | 'organization' | 'country' | 'stakeholder-type' | 'answers' | 'language'>;
            changes: Array<{
              field: 'name' | 'organization' | 'country' | 'stakeholder-type' | 'answers' | 'language';
              was: string;
              is: string;
            }>;
            wentBack: boolean;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registrations/{id}/reopening': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          number: string;
          version: number;
          status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
          mode: 'on-site' | 'remote';
          category: string;
          holdsSeat: boolean;
          email: string;
          givenName: string;
          familyName: string;
          organization: string;
          country: string;
          stakeholderType: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          personId: string | null;
          seatPool: string;
          waitingSince: string | null;
          offerExpiresAt: string | null;
          offersMade: number;
          decider: 'automatic' | 'accreditation-team' | 'focal-point' | 'expression-of-interest' | null;
          decidingRule: string | null;
          delegationId: string | null;
          submittedAt: string;
          proveBy: string;
          provenAt: string | null;
          decisionDueAt: string | null;
          decidedAt: string | null;
          decidedBy: string | null;
          reason: string | null;
          endedAt: string | null;
          updatedAt: string;
          tags: Array<{
            id: string;
            name: string;
          }>;
          notes: number;
          duplicates: number;
          place: number | null;
          delegation: {
            id: string;
            country: string;
            organization: string;
            name: string;
          } | null;
          speaksIn: number;
          mergedInto: string | null;
          history: Array<{
            at: string;
            from: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced' | null;
            to: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
            byKind: 'account' | 'link' | 'system';
            byName: string;
            reason: string | null;
            of: string | null;
          }>;
          panels: Array<{
            code: string;
            title: string;
            startsAt: string | null;
            endsAt: string | null;
            room: string | null;
            isPublic: boolean;
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
          }>;
          speaksNowhere: boolean;
          answers: Array<{
            code: string;
            label: string;
            lines: Array<string>;
          }>;
          documents: Array<{
            id: string;
            name: string;
            mediaType: string;
            bytes: number;
            addedAt: string;
          }>;
          questions: Array<{
            id: string;
            askedAt: string;
            askedBy: string;
            question: string;
            wantsDocuments: boolean;
            answerBy: string;
            answeredAt: string | null;
            answer: string | null;
          }>;
          corrections: Array<{
            at: string;
            byKind: 'account' | 'link' | 'system';
            fields: Array<'name' | 'organization' | 'country' | 'stakeholder-type' | 'answers' | 'language'>;
            changes: Array<{
              field: 'name' | 'organization' | 'country' | 'stakeholder-type' | 'answers' | 'language';
              was: string;
              is: string;
            }>;
            wentBack: boolean;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registrations/{id}/revocation': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          number: string;
          version: number;
          status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
          mode: 'on-site' | 'remote';
          category: string;
          holdsSeat: boolean;
          email: string;
          givenName: string;
          familyName: string;
          organization: string;
          country: string;
          stakeholderType: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          personId: string | null;
          seatPool: string;
          waitingSince: string | null;
          offerExpiresAt: string | null;
          offersMade: number;
          decider: 'automatic' | 'accreditation-team' | 'focal-point' | 'expression-of-interest' | null;
          decidingRule: string | null;
          delegationId: string | null;
          submittedAt: string;
          proveBy: string;
          provenAt: string | null;
          decisionDueAt: string | null;
          decidedAt: string | null;
          decidedBy: string | null;
          reason: string | null;
          endedAt: string | null;
          updatedAt: string;
          tags: Array<{
            id: string;
            name: string;
          }>;
          notes: number;
          duplicates: number;
          place: number | null;
          delegation: {
            id: string;
            country: string;
            organization: string;
            name: string;
          } | null;
          speaksIn: number;
          mergedInto: string | null;
          history: Array<{
            at: string;
            from: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced' | null;
            to: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
            byKind: 'account' | 'link' | 'system';
            byName: string;
            reason: string | null;
            of: string | null;
          }>;
          panels: Array<{
            code: string;
            title: string;
            startsAt: string | null;
            endsAt: string | null;
            room: string | null;
            isPublic: boolean;
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
          }>;
          speaksNowhere: boolean;
          answers: Array<{
            code: string;
            label: string;
            lines: Array<string>;
          }>;
          documents: Array<{
            id: string;
            name: string;
            mediaType: string;
            bytes: number;
            addedAt: string;
          }>;
          questions: Array<{
            id: string;
            askedAt: string;
            askedBy: string;
            question: string;
            wantsDocuments: boolean;
            answerBy: string;
            answeredAt: string | null;
            answer: string | null;
          }>;
          corrections: Array<{
            at: string;
            byKind: 'account' | 'link' | 'system';
            fields: Array<'name' | 'organization' | 'country' | 'stakeholder-type' | 'answers' | 'language'>;
            changes: Array<{
              field: 'name' | 'organization' | 'country' | 'stakeholder-type' | 'answers' | 'language';
              was: string;
              is: string;
            }>;
            wentBack: boolean;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registrations/{id}/information-requests': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          question: string;
          documents?: boolean;
          answerBy?: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          number: string;
          version: number;
          status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
          mode: 'on-site' | 'remote';
          category: string;
          holdsSeat: boolean;
          email: string;
          givenName: string;
          familyName: string;
          organization: string;
          country: string;
          stakeholderType: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          personId: string | null;
          seatPool: string;
          waitingSince: string | null;
          offerExpiresAt: string | null;
          offersMade: number;
          decider: 'automatic' | 'accreditation-team' | 'focal-point' | 'expression-of-interest' | null;
          decidingRule: string | null;
          delegationId: string | null;
          submittedAt: string;
          proveBy: string;
          provenAt: string | null;
          decisionDueAt: string | null;
          decidedAt: string | null;
          decidedBy: string | null;
          reason: string | null;
          endedAt: string | null;
          updatedAt: string;
          tags: Array<{
            id: string;
            name: string;
          }>;
          notes: number;
          duplicates: number;
          place: number | null;
          delegation: {
            id: string;
            country: string;
            organization: string;
            name: string;
          } | null;
          speaksIn: number;
          mergedInto: string | null;
          history: Array<{
            at: string;
            from: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced' | null;
            to: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
            byKind: 'account' | 'link' | 'system';
            byName: string;
            reason: string | null;
            of: string | null;
          }>;
          panels: Array<{
            code: string;
            title: string;
            startsAt: string | null;
            endsAt: string | null;
            room: string | null;
            isPublic: boolean;
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
          }>;
          speaksNowhere: boolean;
          answers: Array<{
            code: string;
            label: string;
            lines: Array<string>;
          }>;
          documents: Array<{
            id: string;
            name: string;
            mediaType: string;
            bytes: number;
            addedAt: string;
          }>;
          questions: Array<{
            id: string;
            askedAt: string;
            askedBy: string;
            question: string;
            wantsDocuments: boolean;
            answerBy: string;
            answeredAt: string | null;
            answer: string | null;
          }>;
          corrections: Array<{
            at: string;
            byKind: 'account' | 'link' | 'system';
            fields: Array<'name' | 'organization' | 'country' | 'stakeholder-type' | 'answers' | 'language'>;
            changes: Array<{
              field: 'name' | 'organization' | 'country' | 'stakeholder-type' | 'answers' | 'language';
              was: string;
              is: string;
            }>;
            wentBack: boolean;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registrations/{id}/documents/{document}/file': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
        document: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registrations/{id}/notes': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          notes: Array<{
            id: string;
            at: string;
            byName: string;
            text: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          text: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          notes: Array<{
            id: string;
            at: string;
            byName: string;
            text: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/desk-tags': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          tags: Array<{
            id: string;
            name: string;
            count: number;
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
          name: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          tags: Array<{
            id: string;
            name: string;
            count: number;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/desk-tags/{tag}': {
    delete: {
      parameters: { query?: never; path: {
        edition: string;
        tag: string;
      }; header?: never; cookie?: never };
      responses: {
        204: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registrations/{id}/tags/{tag}': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
        tag: string;
      }; header?: never; cookie?: never };
      responses: {
        204: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    delete: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
        tag: string;
      }; header?: never; cookie?: never };
      responses: {
        204: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/desk-jobs/preview': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          ids?: Array<string>;
          filter?: {
            queue?: 'to-decide' | 'focal-points' | 'asked' | 'waiting' | 'offered' | 'approved' | 'checked-in' | 'over' | 'unproven';
            status?: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
            mode?: 'on-site' | 'remote';
            category?: string;
            stakeholderType?: string;
            country?: string;
            region?: string;
            tag?: string;
            decidedBy?: string;
            late?: 'yes';
            duplicates?: 'yes';
            from?: string;
            to?: string;
            q?: string;
          };
          act: 'approve' | 'reject' | 'tag' | 'untag';
        } } };
      responses: {
        200: { content: { 'application/json': {
          total: number;
          fits: number;
          leftOut: Array<{
            stands: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced' | 'focal-point';
            count: number;
          }>;
          countries: Array<{
            country: string;
            count: number;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/desk-jobs': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          ids?: Array<string>;
          filter?: {
            queue?: 'to-decide' | 'focal-points' | 'asked' | 'waiting' | 'offered' | 'approved' | 'checked-in' | 'over' | 'unproven';
            status?: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
            mode?: 'on-site' | 'remote';
            category?: string;
            stakeholderType?: string;
            country?: string;
            region?: string;
            tag?: string;
            decidedBy?: string;
            late?: 'yes';
            duplicates?: 'yes';
            from?: string;
            to?: string;
            q?: string;
          };
          act: 'approve' | 'reject' | 'tag' | 'untag';
          confirmed: number;
          reason?: string;
          reasonCode?: 'too-little-known' | 'organization-unconfirmed' | 'through-delegation' | 'registered-twice' | 'no-answer';
          tagId?: string;
        } } };
      responses: {
        202: { content: { 'application/json': {
          id: string;
          act: 'approve' | 'reject' | 'tag' | 'untag';
          tag: string | null;
          byName: string;
          state: 'running' | 'done' | 'stopped';
          askedAt: string;
          endedAt: string | null;
          total: number;
          open: number;
          done: number;
          leftOut: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          jobs: Array<{
            id: string;
            act: 'approve' | 'reject' | 'tag' | 'untag';
            tag: string | null;
            byName: string;
            state: 'running' | 'done' | 'stopped';
            askedAt: string;
            endedAt: string | null;
            total: number;
            open: number;
            done: number;
            leftOut: number;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/desk-jobs/{id}': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          act: 'approve' | 'reject' | 'tag' | 'untag';
          tag: string | null;
          byName: string;
          state: 'running' | 'done' | 'stopped';
          askedAt: string;
          endedAt: string | null;
          total: number;
          open: number;
          done: number;
          leftOut: number;
          leftOutOnes: Array<{
            registrationId: string;
            number: string;
            name: string;
            why: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/desk-jobs/{id}/stop': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          act: 'approve' | 'reject' | 'tag' | 'untag';
          tag: string | null;
          byName: string;
          state: 'running' | 'done' | 'stopped';
          askedAt: string;
          endedAt: string | null;
          total: number;
          open: number;
          done: number;
          leftOut: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registrations/{id}/duplicates': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          registrations: Array<{
            id: string;
            number: string;
            version: number;
            status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
            mode: 'on-site' | 'remote';
            category: string;
            holdsSeat: boolean;
            email: string;
            givenName: string;
            familyName: string;
            organization: string;
            country: string;
            stakeholderType: string;
            language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
            personId: string | null;
            seatPool: string;
            waitingSince: string | null;
            offerExpiresAt: string | null;
            offersMade: number;
            decider: 'automatic' | 'accreditation-team' | 'focal-point' | 'expression-of-interest' | null;
            decidingRule: string | null;
            delegationId: string | null;
            submittedAt: string;
            proveBy: string;
            provenAt: string | null;
            decisionDueAt: string | null;
            decidedAt: string | null;
            decidedBy: string | null;
            reason: string | null;
            endedAt: string | null;
            updatedAt: string;
            tags: Array<{
              id: string;
              name: string;
            }>;
            notes: number;
            duplicates: number;
            place: number | null;
            delegation: {
              id: string;
              country: string;
              organization: string;
              name: string;
            } | null;
            speaksIn: number;
            mergedInto: string | null;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registrations/{id}/duplicates/{other}/two-people': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
        other: string;
      }; header?: never; cookie?: never };
      responses: {
        204: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registrations/{id}/merges': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          endedId: string;
          endedVersion: number;
        } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          number: string;
          version: number;
          status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
          mode: 'on-site' | 'remote';
          category: string;
          holdsSeat: boolean;
          email: string;
          givenName: string;
          familyName: string;
          organization: string;
          country: string;
          stakeholderType: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          personId: string | null;
          seatPool: string;
          waitingSince: string | null;
          offerExpiresAt: string | null;
          offersMade: number;
          decider: 'automatic' | 'accreditation-team' | 'focal-point' | 'expression-of-interest' | null;
          decidingRule: string | null;
          delegationId: string | null;
          submittedAt: string;
          proveBy: string;
          provenAt: string | null;
          decisionDueAt: string | null;
          decidedAt: string | null;
          decidedBy: string | null;
          reason: string | null;
          endedAt: string | null;
          updatedAt: string;
          tags: Array<{
            id: string;
            name: string;
          }>;
          notes: number;
          duplicates: number;
          place: number | null;
          delegation: {
            id: string;
            country: string;
            organization: string;
            name: string;
          } | null;
          speaksIn: number;
          mergedInto: string | null;
          history: Array<{
            at: string;
            from: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced' | null;
            to: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
            byKind: 'account' | 'link' | 'system';
            byName: string;
            reason: string | null;
            of: string | null;
          }>;
          panels: Array<{
            code: string;
            title: string;
            startsAt: string | null;
            endsAt: string | null;
            room: string | null;
            isPublic: boolean;
            state: 'suggested' | 'invited' | 'accepted' | 'declined' | 'delegated';
            mode: 'on-site' | 'remote' | null;
          }>;
          speaksNowhere: boolean;
          answers: Array<{
            code: string;
            label: string;
            lines: Array<string>;
          }>;
          documents: Array<{
            id: string;
            name: string;
            mediaType: string;
            bytes: number;
            addedAt: string;
          }>;
          questions: Array<{
            id: string;
            askedAt: string;
            askedBy: string;
            question: string;
            wantsDocuments: boolean;
            answerBy: string;
            answeredAt: string | null;
            answer: string | null;
          }>;
          corrections: Array<{
            at: string;
            byKind: 'account' | 'link' | 'system';
            fields: Array<'name' | 'organization' | 'country' | 'stakeholder-type' | 'answers' | 'language'>;
            changes: Array<{
              field: 'name' | 'organization' | 'country' | 'stakeholder-type' | 'answers' | 'language';
              was: string;
              is: string;
            }>;
            wentBack: boolean;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registration-categories': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          categories: Array<{
            code: string;
            names: {
              en?: string;
              fr?: string;
              es?: string;
              ru?: string;
              zh?: string;
              ar?: string;
            };
            hints: {
              en?: string;
              fr?: string;
              es?: string;
              ru?: string;
              zh?: string;
              ar?: string;
            };
            modes: Array<'on-site' | 'remote'>;
            entry: 'open' | 'invited' | 'delegation';
            hasOwnSeats: boolean;
            isClosed: boolean;
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
          names: {
            en?: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          hints: {
            en?: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          modes: Array<'on-site' | 'remote'>;
          entry: 'open' | 'invited' | 'delegation';
          hasOwnSeats: boolean;
          isClosed: boolean;
          code: string;
        } } };
      responses: {
        201: { content: { 'application/json': {
          code: string;
          names: {
            en?: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          hints: {
            en?: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          modes: Array<'on-site' | 'remote'>;
          entry: 'open' | 'invited' | 'delegation';
          hasOwnSeats: boolean;
          isClosed: boolean;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registration-categories/{code}': {
    put: {
      parameters: { query?: never; path: {
        edition: string;
        code: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          names: {
            en?: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          hints: {
            en?: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          modes: Array<'on-site' | 'remote'>;
          entry: 'open' | 'invited' | 'delegation';
          hasOwnSeats: boolean;
          isClosed: boolean;
        } } };
      responses: {
        200: { content: { 'application/json': {
          code: string;
          names: {
            en?: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          hints: {
            en?: string;
            fr?: string;
            es?: string;
            ru?: string;
            zh?: string;
            ar?: string;
          };
          modes: Array<'on-site' | 'remote'>;
          entry: 'open' | 'invited' | 'delegation';
          hasOwnSeats: boolean;
          isClosed: boolean;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/seat-pools': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          pools: Array<{
            mode: 'on-site' | 'remote';
            category: string;
            capacity: number;
            taken: number;
            free: number;
            inLine: number;
            offered: number;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/seat-pools/{mode}/{category}': {
    put: {
      parameters: { query?: never; path: {
        edition: string;
        mode: string;
        category: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          capacity: number;
        } } };
      responses: {
        200: { content: { 'application/json': {
          pools: Array<{
            mode: 'on-site' | 'remote';
            category: string;
            capacity: number;
            taken: number;
            free: number;
            inLine: number;
            offered: number;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/deciding-rules': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          rules: Array<{
            code: string;
            conditions: {
              modes?: Array<'on-site' | 'remote'>;
              categories?: Array<string>;
              stakeholderTypes?: Array<string>;
              countries?: Array<string>;
              wasAccredited?: boolean;
            };
            decider: 'automatic' | 'accreditation-team' | 'focal-point' | 'expression-of-interest';
            workingDays: number | null;
          }>;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    put: {
      parameters: { query?: never; path: {
        edition: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          rules: Array<{
            code: string;
            conditions: {
              modes?: Array<'on-site' | 'remote'>;
              categories?: Array<string>;
              stakeholderTypes?: Array<string>;
              countries?: Array<string>;
              wasAccredited?: boolean;
            };
            decider: 'automatic' | 'accreditation-team' | 'focal-point' | 'expression-of-interest';
            workingDays: number | null;
          }>;
        } } };
      responses: {
        200: { content: { 'application/json': {
          rules: Array<{
            code: string;
            conditions: {
              modes?: Array<'on-site' | 'remote'>;
              categories?: Array<string>;
              stakeholderTypes?: Array<string>;
              countries?: Array<string>;
              wasAccredited?: boolean;
            };
            decider: 'automatic' | 'accreditation-team' | 'focal-point' | 'expression-of-interest';
            workingDays: number | null;
          }>;
          version: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/seats': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          capacity: number;
          taken: number;
          free: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    put: {
      parameters: { query?: never; path: {
        edition: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          capacity: number;
        } } };
      responses: {
        200: { content: { 'application/json': {
          capacity: number;
          taken: number;
          free: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/forms/{category}': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        category: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          category: string;
          version: number;
          definition: {
            sections: Array<{
              code: string;
              asked: 'registration' | 'later' | 'expression-of-interest';
              title: {
                en: string;
                fr?: string;
                es?: string;
                ru?: string;
                zh?: string;
                ar?: string;
              };
              help?: {
                en: string;
                fr?: string;
                es?: string;
                ru?: string;
                zh?: string;
                ar?: string;
              };
              fields: Array<{
                code: string;
                type: 'text' | 'long-text' | 'number' | 'date' | 'choice' | 'choices' | 'yes-no' | 'country' | 'phone' | 'url' | 'email';
                label: {
                  en: string;
                  fr?: string;
                  es?: string;
                  ru?: string;
                  zh?: string;
                  ar?: string;
                };
                help?: {
                  en: string;
                  fr?: string;
                  es?: string;
                  ru?: string;
                  zh?: string;
                  ar?: string;
                };
                required: boolean;
                options?: Array<{
                  code: string;
                  label: {
                    en: string;
                    fr?: string;
                    es?: string;
                    ru?: string;
                    zh?: string;
                    ar?: string;
                  };
                }>;
                when?: {
                  field: string;
                  is: Array<string>;
                };
                atMost?: number;
                atLeast?: number;
                keptDays?: number;
                onlyCounted?: boolean;
              }>;
            }>;
          };
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    put: {
      parameters: { query?: never; path: {
        edition: string;
        category: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          sections: Array<{
            code: string;
            asked?: 'registration' | 'later' | 'expression-of-interest';
            title: {
              en: string;
              fr?: string;
              es?: string;
              ru?: string;
              zh?: string;
              ar?: string;
            };
            help?: {
              en: string;
              fr?: string;
              es?: string;
              ru?: string;
              zh?: string;
              ar?: string;
            };
            fields: Array<{
              code: string;
              type: 'text' | 'long-text' | 'number' | 'date' | 'choice' | 'choices' | 'yes-no' | 'country' | 'phone' | 'url' | 'email';
              label: {
                en: string;
                fr?: string;
                es?: string;
                ru?: string;
                zh?: string;
                ar?: string;
              };
              help?: {
                en: string;
                fr?: string;
                es?: string;
                ru?: string;
                zh?: string;
                ar?: string;
              };
              required?: boolean;
              options?: Array<{
                code: string;
                label: {
                  en: string;
                  fr?: string;
                  es?: string;
                  ru?: string;
                  zh?: string;
                  ar?: string;
                };
              }>;
              when?: {
                field: string;
                is: Array<string>;
              };
              atMost?: number;
              atLeast?: number;
              keptDays?: number;
              onlyCounted?: boolean;
            }>;
          }>;
        } } };
      responses: {
        200: { content: { 'application/json': {
          category: string;
          version: number;
          definition: {
            sections: Array<{
              code: string;
              asked: 'registration' | 'later' | 'expression-of-interest';
              title: {
                en: string;
                fr?: string;
                es?: string;
                ru?: string;
                zh?: string;
                ar?: string;
              };
              help?: {
                en: string;
                fr?: string;
                es?: string;
                ru?: string;
                zh?: string;
                ar?: string;
              };
              fields: Array<{
                code: string;
                type: 'text' | 'long-text' | 'number' | 'date' | 'choice' | 'choices' | 'yes-no' | 'country' | 'phone' | 'url' | 'email';
                label: {
                  en: string;
                  fr?: string;
                  es?: string;
                  ru?: string;
                  zh?: string;
                  ar?: string;
                };
                help?: {
                  en: string;
                  fr?: string;
                  es?: string;
                  ru?: string;
                  zh?: string;
                  ar?: string;
                };
                required: boolean;
                options?: Array<{
                  code: string;
                  label: {
                    en: string;
                    fr?: string;
                    es?: string;
                    ru?: string;
                    zh?: string;
                    ar?: string;
                  };
                }>;
                when?: {
                  field: string;
                  is: Array<string>;
                };
                atMost?: number;
                atLeast?: number;
                keptDays?: number;
                onlyCounted?: boolean;
              }>;
            }>;
          };
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registrations/{id}/answers': {
    get: {
      parameters: { query?: {
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          answers: Array<{
            code: string;
            label: string;
            lines: Array<string>;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registration-invitations': {
    get: {
      parameters: { query?: {
        state?: 'open' | 'registered' | 'declined' | 'expired' | 'revoked';
        category?: string;
        q?: string;
        cursor?: string;
        limit?: number;
      }; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          invitations: Array<{
            id: string;
            category: string;
            email: string;
            name: string;
            language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
            note: string;
            state: 'open' | 'registered' | 'declined' | 'expired' | 'revoked';
            invitedAt: string;
            invitedBy: string;
            expiresAt: string;
            letters: number;
            lastLetterAt: string;
            letterState: 'waiting' | 'sending' | 'sent' | 'failed' | 'withdrawn' | null;
            remindAt: string | null;
            endedAt: string | null;
            declineReason: string | null;
            registration: {
              id: string;
              number: string;
              status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
              mode: 'on-site' | 'remote';
              category: string;
            } | null;
          }>;
          counts: {
            open: number;
            registered: number;
            declined: number;
            expired: number;
            revoked: number;
          };
          next?: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    post: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          category: string;
          list: string;
          language?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          note?: string;
          until?: string;
          confirmed: number;
        } } };
      responses: {
        201: { content: { 'application/json': {
          invited: number;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registration-invitations/preview': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          category: string;
          list: string;
          language?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          note?: string;
          until?: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          fits: number;
          mistakes: number;
          expiresAt: string;
          lines: Array<{
            line: number;
            email: string;
            name: string;
            language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
            problem: 'address' | 'name' | 'language' | 'heading' | 'twice' | 'registered' | 'invited' | 'letters' | null;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registration-invitations/{id}': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          category: string;
          email: string;
          name: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          note: string;
          state: 'open' | 'registered' | 'declined' | 'expired' | 'revoked';
          invitedAt: string;
          invitedBy: string;
          expiresAt: string;
          letters: number;
          lastLetterAt: string;
          letterState: 'waiting' | 'sending' | 'sent' | 'failed' | 'withdrawn' | null;
          remindAt: string | null;
          endedAt: string | null;
          declineReason: string | null;
          registration: {
            id: string;
            number: string;
            status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
            mode: 'on-site' | 'remote';
            category: string;
          } | null;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registration-invitations/{id}/letters': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          category: string;
          email: string;
          name: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          note: string;
          state: 'open' | 'registered' | 'declined' | 'expired' | 'revoked';
          invitedAt: string;
          invitedBy: string;
          expiresAt: string;
          letters: number;
          lastLetterAt: string;
          letterState: 'waiting' | 'sending' | 'sent' | 'failed' | 'withdrawn' | null;
          remindAt: string | null;
          endedAt: string | null;
          declineReason: string | null;
          registration: {
            id: string;
            number: string;
            status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
            mode: 'on-site' | 'remote';
            category: string;
          } | null;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registration-invitations/{id}/revocation': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          category: string;
          email: string;
          name: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          note: string;
          state: 'open' | 'registered' | 'declined' | 'expired' | 'revoked';
          invitedAt: string;
          invitedBy: string;
          expiresAt: string;
          letters: number;
          lastLetterAt: string;
          letterState: 'waiting' | 'sending' | 'sent' | 'failed' | 'withdrawn' | null;
          remindAt: string | null;
          endedAt: string | null;
          declineReason: string | null;
          registration: {
            id: string;
            number: string;
            status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
            mode: 'on-site' | 'remote';
            category: string;
          } | null;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registration-invitations/{id}/extension': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          until: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          category: string;
          email: string;
          name: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          note: string;
          state: 'open' | 'registered' | 'declined' | 'expired' | 'revoked';
          invitedAt: string;
          invitedBy: string;
          expiresAt: string;
          letters: number;
          lastLetterAt: string;
          letterState: 'waiting' | 'sending' | 'sent' | 'failed' | 'withdrawn' | null;
          remindAt: string | null;
          endedAt: string | null;
          declineReason: string | null;
          registration: {
            id: string;
            number: string;
            status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
            mode: 'on-site' | 'remote';
            category: string;
          } | null;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/door/look-ups': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          q: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          people: Array<{
            id: string;
            number: string;
            name: string;
            nameInOwnScript: string | null;
            organization: string;
            country: string;
            category: {
              code: string;
              names: {
                en: string;
                fr?: string;
                es?: string;
                ru?: string;
                zh?: string;
                ar?: string;
              };
            };
            mode: 'on-site' | 'remote';
            status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
            badge: {
              id: string;
              printedAt: string;
            } | null;
            checkIn: {
              id: string;
              at: string;
              by: string;
              desk: string;
            } | null;
            verdict: 'may-enter' | 'old-code' | 'inside' | 'remote' | 'not-approved';
          }>;
          hasMore: boolean;
          scanned?: 'valid' | 'printed-anew' | 'lost' | 'badge-printed';
          isUnknownCode: boolean;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/door/check-ins': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          registrationId: string;
          code?: string;
          desk?: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          checkIn: {
            id: string;
            at: string;
            by: string;
            desk: string;
          };
          isNew: boolean;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/door/check-ins/{id}': {
    delete: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          number: string;
          name: string;
          nameInOwnScript: string | null;
          organization: string;
          country: string;
          category: {
            code: string;
            names: {
              en: string;
              fr?: string;
              es?: string;
              ru?: string;
              zh?: string;
              ar?: string;
            };
          };
          mode: 'on-site' | 'remote';
          status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
          badge: {
            id: string;
            printedAt: string;
          } | null;
          checkIn: {
            id: string;
            at: string;
            by: string;
            desk: string;
          } | null;
          verdict: 'may-enter' | 'old-code' | 'inside' | 'remote' | 'not-approved';
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/door/numbers': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          expected: number;
          inside: number;
          today: number;
          byHour: Array<{
            from: string;
            count: number;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/door/badges': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          registrationId: string;
        } } };
      responses: {
        201: { content: { 'application/json': {
          id: string;
          printedAt: string;
          deactivated: Array<string>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/door/badges/{id}': {
    delete: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        204: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/door/badges/{id}/badge.pdf': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/retention': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          version: number;
          registrationsUntil: string;
          periods: Array<{
            kind: 'failed-applications' | 'documents' | 'badges' | 'links' | 'letters';
            days: number;
            least: number;
            most: number;
          }>;
          removals: Array<{
            kind: 'failed-applications' | 'answers' | 'links' | 'letters' | 'documents' | 'badges' | 'registrations' | 'submissions' | 'invitations' | 'stars' | 'people' | 'sessions';
            at: string;
            removed: number;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    patch: {
      parameters: { query?: never; path: {
        edition: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          'failed-applications'?: number;
          documents?: number;
          badges?: number;
          links?: number;
          letters?: number;
        } } };
      responses: {
        200: { content: { 'application/json': {
          version: number;
          registrationsUntil: string;
          periods: Array<{
            kind: 'failed-applications' | 'documents' | 'badges' | 'links' | 'letters';
            days: number;
            least: number;
            most: number;
          }>;
          removals: Array<{
            kind: 'failed-applications' | 'answers' | 'links' | 'letters' | 'documents' | 'badges' | 'registrations' | 'submissions' | 'invitations' | 'stars' | 'people' | 'sessions';
            at: string;
            removed: number;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/retention/runs': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          runs: Array<{
            id: string;
            state: 'running' | 'done' | 'stopped' | 'failed';
            done: number;
            total: number | null;
            askedAt: string;
            endedAt: string | null;
            removed: Array<{
              kind: 'failed-applications' | 'answers' | 'links' | 'letters' | 'documents' | 'badges' | 'registrations' | 'submissions' | 'invitations' | 'stars' | 'people' | 'sessions';
              ofPlatform: boolean;
              count: number;
            }>;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/consent-texts': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': Array<{
          kind: 'privacy-notice' | 'public-list' | 'session-organizers';
          versions: Array<{
            version: number;
            texts: Record<string, string>;
            validFrom: string | null;
            writtenBy: string;
            standing: number;
            ended: number;
          }>;
        }> } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    post: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          kind: 'privacy-notice' | 'public-list' | 'session-organizers';
          texts: {
            en: string;
            fr: string;
            es: string;
            ru: string;
            zh: string;
            ar: string;
          };
          seenVersion: number;
        } } };
      responses: {
        201: { content: { 'application/json': {
          kind: 'privacy-notice' | 'public-list' | 'session-organizers';
          version: number;
          texts: Record<string, string>;
          validFrom: string | null;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/own-consents': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          consents: Array<{
            kind: 'public-list' | 'session-organizers';
            version: number;
            texts: Record<string, string>;
            agreedAt: string | null;
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
          kind: 'public-list' | 'session-organizers';
          version: number;
        } } };
      responses: {
        200: { content: { 'application/json': {
          consents: Array<{
            kind: 'public-list' | 'session-organizers';
            version: number;
            texts: Record<string, string>;
            agreedAt: string | null;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/own-consents/{kind}': {
    delete: {
      parameters: { query?: never; path: {
        edition: string;
        kind: 'public-list' | 'session-organizers';
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          consents: Array<{
            kind: 'public-list' | 'session-organizers';
            version: number;
            texts: Record<string, string>;
            agreedAt: string | null;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/audit-records': {
    get: {
      parameters: { query?: {
        action?: string;
        by?: string;
        subject?: string;
        cursor?: number;
        limit?: number;
      }; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          records: Array<{
            id: number;
            at: string;
            by: {
              kind: 'account' | 'link' | 'system';
              id: string | null;
              name: string;
            };
            action: 'edition.created' | 'edition.changed' | 'edition.made-current' | 'edition.demonstration-loaded' | 'edition.room-added' | 'edition.room-changed' | 'edition.term-added' | 'edition.room-blocked' | 'edition.blocker-changed' | 'edition.blocker-removed' | 'edition.break-added' | 'edition.break-changed' | 'edition.break-removed' | 'edition.walking-times-set' | 'identity.role-granted' | 'identity.role-revoked' | 'identity.sessions-ended' | 'identity.mandate-given' | 'identity.mandate-revoked' | 'identity.mandate-ran-out' | 'identity.address-change-asked' | 'identity.address-changed' | 'identity.address-change-stopped' | 'identity.token-made' | 'identity.token-revoked' | 'people.changed' | 'people.named-for-panel' | 'mail.letter-retried' | 'mail.letter-sent-again' | 'mail.suppression-lifted' | 'mail.words-drafted' | 'mail.words-dropped' | 'mail.words-used' | 'mail.words-ended' | 'mail.trial-sent' | 'notices.approved' | 'notices.held' | 'notices.left-to-next' | 'notices.told-by-hand' | 'notices.rules-set' | 'announcements.drafted' | 'announcements.changed' | 'announcements.removed' | 'announcements.submitted' | 'announcements.taken-back' | 'announcements.approved' | 'announcements.stopped' | 'announcements.unsubscribed' | 'announcements.subscribed' | 'registration.submitted' | 'registration.under-review' | 'registration.information-requested' | 'registration.waiting' | 'registration.offered' | 'registration.approved' | 'registration.attended' | 'registration.rejected' | 'registration.withdrawn' | 'registration.expired' | 'registration.replaced' | 'registration.undone' | 'registration.corrected' | 'registration.answered' | 'registration.document-added' | 'registration.document-removed' | 'registration.document-read' | 'registration.mode-switched' | 'registration.merged' | 'registration.two-people' | 'registration.note-written' | 'registration.tagged' | 'registration.untagged' | 'registration.tag-removed' | 'registration.bulk-begun' | 'registration.bulk-done' | 'registration.bulk-stopped' | 'registration.badge-printed' | 'registration.badge-ended' | 'registration.capacity-set' | 'registration.category-added' | 'registration.category-changed' | 'registration.deciding-rules-changed' | 'registration.form-put' | 'registration.consent-text-written' | 'registration.notice-read' | 'registration.invited' | 'registration.invited-again' | 'registration.invitation-extended' | 'registration.invitation-registered' | 'registration.invitation-declined' | 'registration.invitation-expired' | 'registration.invitation-revoked' | 'delegations.added' | 'delegations.changed' | 'delegations.function-set' | 'delegations.informed' | 'delegations.nomination-verified' | 'delegations.nomination-declined' | 'speakers.invited' | 'speakers.invited-again' | 'speakers.accepted' | 'speakers.declined' | 'speakers.material-added' | 'speakers.material-removed' | 'speakers.reminded' | 'speakers.reminders-set' | 'speakers.answered-for' | 'speakers.photo-set' | 'speakers.photo-removed' | 'speakers.profile-set' | 'speakers.delivery-noted' | 'speakers.substitute-named' | 'speakers.substitute-accepted' | 'speakers.substitute-refused' | 'speakers.substitute-withdrawn' | 'speakers.substitute-returned' | 'speakers.rules-set' | 'roundtable.made' | 'roundtable.changed' | 'roundtable.list-provisional' | 'roundtable.list-published' | 'roundtable.list-final' | 'roundtable.floor-asked' | 'roundtable.request-changed' | 'roundtable.request-withdrawn' | 'roundtable.category-set' | 'roundtable.category-left-to-table' | 'roundtable.places-exchanged' | 'roundtable.exchange-undone' | 'roundtable.places-told' | 'roundtable.floor-opened' | 'roundtable.floor-moved' | 'roundtable.floor-closed' | 'roundtable.floor-screen-made' | 'roundtable.floor-screen-ended' | 'roundtable.statement-handed-in' | 'roundtable.statement-checked' | 'roundtable.statement-marked' | 'roundtable.statement-released' | 'roundtable.statement-withheld' | 'roundtable.statement-quoted' | 'roundtable.statement-link-made' | 'roundtable.statement-links-ended' | 'roundtable.statements-deadline-set' | 'programme.released' | 'programme.returned' | 'programme.session-added' | 'programme.session-changed' | 'programme.session-placed' | 'programme.session-cancelled' | 'programme.session-restored' | 'programme.session-removed' | 'programme.panel-set' | 'programme.recording-wish-set' | 'programme.person-removed' | 'programme.person-substituted' | 'programme.organizers-set' | 'programme.documents-set' | 'programme.joining-link-set' | 'programme.key-persons-set' | 'programme.person-constraint-set' | 'programme.kept-apart' | 'programme.kept-apart-changed' | 'programme.kept-apart-ended' | 'programme.conflict-accepted' | 'programme.acceptance-taken-back' | 'programme.conflict-rules-set' | 'programme.schedule-looked-at' | 'programme.schedule-taken' | 'programme.schedule-import-stopped' | 'consultation.call-added' | 'consultation.call-changed' | 'consultation.form-put' | 'consultation.late-code-made' | 'consultation.late-code-revoked' | 'consultation.submitted' | 'consultation.proven' | 'consultation.changed' | 'consultation.withdrawn' | 'consultation.co-organizer-confirmed' | 'consultation.co-organizer-declined' | 'consultation.criteria-set' | 'consultation.reviewer-set' | 'consultation.reviewed' | 'consultation.conflict-declared' | 'consultation.note-written' | 'consultation.decision-noted' | 'consultation.decision-dropped' | 'consultation.accepted' | 'consultation.declined' | 'consultation.merged' | 'consultation.waitlisted' | 'consultation.round-begun' | 'consultation.round-done' | 'consultation.round-stopped' | 'signup.seat-taken' | 'signup.stood-in-line' | 'signup.given-up' | 'signup.passed-on' | 'signup.seat-given' | 'signup.removed' | 'signup.ended' | 'signup.rule-set' | 'reporting.list-asked' | 'reporting.list-stopped' | 'privacy.periods-set' | 'privacy.erasure-asked' | 'privacy.erased';
            subject: {
              kind: string;
              id: string;
            };
            reason: string | null;
            details: Record<string, unknown>;
          }>;
          next?: number;
          actions: Array<'edition.created' | 'edition.changed' | 'edition.made-current' | 'edition.demonstration-loaded' | 'edition.room-added' | 'edition.room-changed' | 'edition.term-added' | 'edition.room-blocked' | 'edition.blocker-changed' | 'edition.blocker-removed' | 'edition.break-added' | 'edition.break-changed' | 'edition.break-removed' | 'edition.walking-times-set' | 'identity.role-granted' | 'identity.role-revoked' | 'identity.sessions-ended' | 'identity.mandate-given' | 'identity.mandate-revoked' | 'identity.mandate-ran-out' | 'identity.address-change-asked' | 'identity.address-changed' | 'identity.address-change-stopped' | 'identity.token-made' | 'identity.token-revoked' | 'people.changed' | 'people.named-for-panel' | 'mail.letter-retried' | 'mail.letter-sent-again' | 'mail.suppression-lifted' | 'mail.words-drafted' | 'mail.words-dropped' | 'mail.words-used' | 'mail.words-ended' | 'mail.trial-sent' | 'notices.approved' | 'notices.held' | 'notices.left-to-next' | 'notices.told-by-hand' | 'notices.rules-set' | 'announcements.drafted' | 'announcements.changed' | 'announcements.removed' | 'announcements.submitted' | 'announcements.taken-back' | 'announcements.approved' | 'announcements.stopped' | 'announcements.unsubscribed' | 'announcements.subscribed' | 'registration.submitted' | 'registration.under-review' | 'registration.information-requested' | 'registration.waiting' | 'registration.offered' | 'registration.approved' | 'registration.attended' | 'registration.rejected' | 'registration.withdrawn' | 'registration.expired' | 'registration.replaced' | 'registration.undone' | 'registration.corrected' | 'registration.answered' | 'registration.document-added' | 'registration.document-removed' | 'registration.document-read' | 'registration.mode-switched' | 'registration.merged' | 'registration.two-people' | 'registration.note-written' | 'registration.tagged' | 'registration.untagged' | 'registration.tag-removed' | 'registration.bulk-begun' | 'registration.bulk-done' | 'registration.bulk-stopped' | 'registration.badge-printed' | 'registration.badge-ended' | 'registration.capacity-set' | 'registration.category-added' | 'registration.category-changed' | 'registration.deciding-rules-changed' | 'registration.form-put' | 'registration.consent-text-written' | 'registration.notice-read' | 'registration.invited' | 'registration.invited-again' | 'registration.invitation-extended' | 'registration.invitation-registered' | 'registration.invitation-declined' | 'registration.invitation-expired' | 'registration.invitation-revoked' | 'delegations.added' | 'delegations.changed' | 'delegations.function-set' | 'delegations.informed' | 'delegations.nomination-verified' | 'delegations.nomination-declined' | 'speakers.invited' | 'speakers.invited-again' | 'speakers.accepted' | 'speakers.declined' | 'speakers.material-added' | 'speakers.material-removed' | 'speakers.reminded' | 'speakers.reminders-set' | 'speakers.answered-for' | 'speakers.photo-set' | 'speakers.photo-removed' | 'speakers.profile-set' | 'speakers.delivery-noted' | 'speakers.substitute-named' | 'speakers.substitute-accepted' | 'speakers.substitute-refused' | 'speakers.substitute-withdrawn' | 'speakers.substitute-returned' | 'speakers.rules-set' | 'roundtable.made' | 'roundtable.changed' | 'roundtable.list-provisional' | 'roundtable.list-published' | 'roundtable.list-final' | 'roundtable.floor-asked' | 'roundtable.request-changed' | 'roundtable.request-withdrawn' | 'roundtable.category-set' | 'roundtable.category-left-to-table' | 'roundtable.places-exchanged' | 'roundtable.exchange-undone' | 'roundtable.places-told' | 'roundtable.floor-opened' | 'roundtable.floor-moved' | 'roundtable.floor-closed' | 'roundtable.floor-screen-made' | 'roundtable.floor-screen-ended' | 'roundtable.statement-handed-in' | 'roundtable.statement-checked' | 'roundtable.statement-marked' | 'roundtable.statement-released' | 'roundtable.statement-withheld' | 'roundtable.statement-quoted' | 'roundtable.statement-link-made' | 'roundtable.statement-links-ended' | 'roundtable.statements-deadline-set' | 'programme.released' | 'programme.returned' | 'programme.session-added' | 'programme.session-changed' | 'programme.session-placed' | 'programme.session-cancelled' | 'programme.session-restored' | 'programme.session-removed' | 'programme.panel-set' | 'programme.recording-wish-set' | 'programme.person-removed' | 'programme.person-substituted' | 'programme.organizers-set' | 'programme.documents-set' | 'programme.joining-link-set' | 'programme.key-persons-set' | 'programme.person-constraint-set' | 'programme.kept-apart' | 'programme.kept-apart-changed' | 'programme.kept-apart-ended' | 'programme.conflict-accepted' | 'programme.acceptance-taken-back' | 'programme.conflict-rules-set' | 'programme.schedule-looked-at' | 'programme.schedule-taken' | 'programme.schedule-import-stopped' | 'consultation.call-added' | 'consultation.call-changed' | 'consultation.form-put' | 'consultation.late-code-made' | 'consultation.late-code-revoked' | 'consultation.submitted' | 'consultation.proven' | 'consultation.changed' | 'consultation.withdrawn' | 'consultation.co-organizer-confirmed' | 'consultation.co-organizer-declined' | 'consultation.criteria-set' | 'consultation.reviewer-set' | 'consultation.reviewed' | 'consultation.conflict-declared' | 'consultation.note-written' | 'consultation.decision-noted' | 'consultation.decision-dropped' | 'consultation.accepted' | 'consultation.declined' | 'consultation.merged' | 'consultation.waitlisted' | 'consultation.round-begun' | 'consultation.round-done' | 'consultation.round-stopped' | 'signup.seat-taken' | 'signup.stood-in-line' | 'signup.given-up' | 'signup.passed-on' | 'signup.seat-given' | 'signup.removed' | 'signup.ended' | 'signup.rule-set' | 'reporting.list-asked' | 'reporting.list-stopped' | 'privacy.periods-set' | 'privacy.erasure-asked' | 'privacy.erased'>;
          chain: {
            sealed: number;
            sealedUpTo: string | null;
            unsealed: number;
            verifiedAt: string | null;
            fault: string | null;
          };
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/delegations': {
    get: {
      parameters: { query?: {
        q?: string;
      }; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          delegations: Array<{
            id: string;
            version: number;
            kind: 'member-state' | 'entity';
            country: string;
            organization: string;
            title: string;
            name: string;
            quota: number | null;
            headRegistrationId: string | null;
            focalPoints: number;
            used: number;
            approved: number;
            undecided: number;
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
          kind: 'member-state' | 'entity';
          country: string;
          organization?: string;
        } } };
      responses: {
        201: { content: { 'application/json': {
          id: string;
          version: number;
          kind: 'member-state' | 'entity';
          country: string;
          organization: string;
          title: string;
          name: string;
          quota: number | null;
          headRegistrationId: string | null;
          focalPoints: number;
          used: number;
          approved: number;
          undecided: number;
          mandates: Array<{
            id: string;
            kind: 'focal-point' | 'aide' | 'assistant';
            holderName: string;
            holderEmail: string;
            subjectKind: 'delegation' | 'person';
            subjectId: string;
            subjectName: string;
            validFrom: string;
            endsAt: string;
            givenAt: string;
            givenBy: string;
            revokedAt: string | null;
            revokedBy: string | null;
            reason: string | null;
            isInForce: boolean;
          }>;
          members: Array<{
            registrationId: string;
            version: number;
            number: string;
            status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
            mode: 'on-site' | 'remote';
            courtesyTitle: string;
            givenName: string;
            familyName: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            organization: string;
            function: string;
            isHighLevel: boolean;
            informedBy: string | null;
            informedVersion: number | null;
            readVersion: number | null;
            isOurs: boolean;
            submittedAt: string;
            decisionDueAt: string | null;
            reason: string | null;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/delegations/ministers': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          ministers: Array<{
            registrationId: string;
            version: number;
            number: string;
            status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
            mode: 'on-site' | 'remote';
            courtesyTitle: string;
            givenName: string;
            familyName: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            organization: string;
            function: string;
            isHighLevel: boolean;
            informedBy: string | null;
            informedVersion: number | null;
            readVersion: number | null;
            isOurs: boolean;
            submittedAt: string;
            decisionDueAt: string | null;
            reason: string | null;
            delegationId: string;
            country: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/delegations/{id}': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          version: number;
          kind: 'member-state' | 'entity';
          country: string;
          organization: string;
          title: string;
          name: string;
          quota: number | null;
          headRegistrationId: string | null;
          focalPoints: number;
          used: number;
          approved: number;
          undecided: number;
          mandates: Array<{
            id: string;
            kind: 'focal-point' | 'aide' | 'assistant';
            holderName: string;
            holderEmail: string;
            subjectKind: 'delegation' | 'person';
            subjectId: string;
            subjectName: string;
            validFrom: string;
            endsAt: string;
            givenAt: string;
            givenBy: string;
            revokedAt: string | null;
            revokedBy: string | null;
            reason: string | null;
            isInForce: boolean;
          }>;
          members: Array<{
            registrationId: string;
            version: number;
            number: string;
            status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
            mode: 'on-site' | 'remote';
            courtesyTitle: string;
            givenName: string;
            familyName: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            organization: string;
            function: string;
            isHighLevel: boolean;
            informedBy: string | null;
            informedVersion: number | null;
            readVersion: number | null;
            isOurs: boolean;
            submittedAt: string;
            decisionDueAt: string | null;
            reason: string | null;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    patch: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          name?: string;
          quota?: number | null;
          headRegistrationId?: string | null;
        } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          version: number;
          kind: 'member-state' | 'entity';
          country: string;
          organization: string;
          title: string;
          name: string;
          quota: number | null;
          headRegistrationId: string | null;
          focalPoints: number;
          used: number;
          approved: number;
          undecided: number;
          mandates: Array<{
            id: string;
            kind: 'focal-point' | 'aide' | 'assistant';
            holderName: string;
            holderEmail: string;
            subjectKind: 'delegation' | 'person';
            subjectId: string;
            subjectName: string;
            validFrom: string;
            endsAt: string;
            givenAt: string;
            givenBy: string;
            revokedAt: string | null;
            revokedBy: string | null;
            reason: string | null;
            isInForce: boolean;
          }>;
          members: Array<{
            registrationId: string;
            version: number;
            number: string;
            status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
            mode: 'on-site' | 'remote';
            courtesyTitle: string;
            givenName: string;
            familyName: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            organization: string;
            function: string;
            isHighLevel: boolean;
            informedBy: string | null;
            informedVersion: number | null;
            readVersion: number | null;
            isOurs: boolean;
            submittedAt: string;
            decisionDueAt: string | null;
            reason: string | null;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/delegations/{id}/focal-points/{mandate}/revocation': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
        mandate: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          version: number;
          kind: 'member-state' | 'entity';
          country: string;
          organization: string;
          title: string;
          name: string;
          quota: number | null;
          headRegistrationId: string | null;
          focalPoints: number;
          used: number;
          approved: number;
          undecided: number;
          mandates: Array<{
            id: string;
            kind: 'focal-point' | 'aide' | 'assistant';
            holderName: string;
            holderEmail: string;
            subjectKind: 'delegation' | 'person';
            subjectId: string;
            subjectName: string;
            validFrom: string;
            endsAt: string;
            givenAt: string;
            givenBy: string;
            revokedAt: string | null;
            revokedBy: string | null;
            reason: string | null;
            isInForce: boolean;
          }>;
          members: Array<{
            registrationId: string;
            version: number;
            number: string;
            status: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
            mode: 'on-site' | 'remote';
            courtesyTitle: string;
            givenName: string;
            familyName: string;
            nameInOwnScript: string | null;
            ownScriptLanguage: string | null;
            organization: string;
            function: string;
            isHighLevel: boolean;
            informedBy: string | null;
            informedVersion: number | null;
            readVersion: number | null;
            isOurs: boolean;
            submittedAt: string;
            decisionDueAt: string | null;
            reason: string | null;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/focal-point-nominations': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          nominations: Array<{
            id: string;
            kind: 'member-state' | 'entity';
            country: string;
            organization: string;
            name: string;
            email: string;
            function: string;
            language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
            letter: string;
            nominatedBy: string;
            replaces: string | null;
            state: 'open' | 'verified' | 'declined';
            delegationId: string | null;
            decidedAt: string | null;
            decidedBy: string | null;
            reason: string | null;
            createdAt: string;
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
          kind: 'member-state' | 'entity';
          country: string;
          organization?: string;
          name: string;
          email: string;
          function?: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          letter?: string;
          replaces?: string;
        } } };
      responses: {
        201: { content: { 'application/json': {
          nominations: Array<{
            id: string;
            kind: 'member-state' | 'entity';
            country: string;
            organization: string;
            name: string;
            email: string;
            function: string;
            language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
            letter: string;
            nominatedBy: string;
            replaces: string | null;
            state: 'open' | 'verified' | 'declined';
            delegationId: string | null;
            decidedAt: string | null;
            decidedBy: string | null;
            reason: string | null;
            createdAt: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/focal-point-nominations/{id}/verification': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          nominations: Array<{
            id: string;
            kind: 'member-state' | 'entity';
            country: string;
            organization: string;
            name: string;
            email: string;
            function: string;
            language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
            letter: string;
            nominatedBy: string;
            replaces: string | null;
            state: 'open' | 'verified' | 'declined';
            delegationId: string | null;
            decidedAt: string | null;
            decidedBy: string | null;
            reason: string | null;
            createdAt: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/focal-point-nominations/{id}/refusal': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          nominations: Array<{
            id: string;
            kind: 'member-state' | 'entity';
            country: string;
            organization: string;
            name: string;
            email: string;
            function: string;
            language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
            letter: string;
            nominatedBy: string;
            replaces: string | null;
            state: 'open' | 'verified' | 'declined';
            delegationId: string | null;
            decidedAt: string | null;
            decidedBy: string | null;
            reason: string | null;
            createdAt: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/mandates': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          mandates: Array<{
            id: string;
            kind: 'focal-point' | 'aide' | 'assistant';
            holderName: string;
            holderEmail: string;
            subjectKind: 'delegation' | 'person';
            subjectId: string;
            subjectName: string;
            validFrom: string;
            endsAt: string;
            givenAt: string;
            givenBy: string;
            revokedAt: string | null;
            revokedBy: string | null;
            reason: string | null;
            isInForce: boolean;
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
          kind: 'aide' | 'assistant';
          personId: string;
          email: string;
          name?: string;
          language?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          until?: string;
        } } };
      responses: {
        201: { content: { 'application/json': {
          mandates: Array<{
            id: string;
            kind: 'focal-point' | 'aide' | 'assistant';
            holderName: string;
            holderEmail: string;
            subjectKind: 'delegation' | 'person';
            subjectId: string;
            subjectName: string;
            validFrom: string;
            endsAt: string;
            givenAt: string;
            givenBy: string;
            revokedAt: string | null;
            revokedBy: string | null;
            reason: string | null;
            isInForce: boolean;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/mandates/{id}/revocation': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          mandates: Array<{
            id: string;
            kind: 'focal-point' | 'aide' | 'assistant';
            holderName: string;
            holderEmail: string;
            subjectKind: 'delegation' | 'person';
            subjectId: string;
            subjectName: string;
            validFrom: string;
            endsAt: string;
            givenAt: string;
            givenBy: string;
            revokedAt: string | null;
            revokedBy: string | null;
            reason: string | null;
            isInForce: boolean;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/reports/registrations': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          total: {
            received: number;
            onSite: number;
            remote: number;
            approved: number;
            attended: number;
          };
          by: {
            country: Array<{
              received: number;
              onSite: number;
              remote: number;
              approved: number;
              attended: number;
              key: string;
            }>;
            'itu-region': Array<{
              received: number;
              onSite: number;
              remote: number;
              approved: number;
              attended: number;
              key: string;
            }>;
            'administrative-region': Array<{
              received: number;
              onSite: number;
              remote: number;
              approved: number;
              attended: number;
              key: string;
            }>;
            'stakeholder-type': Array<{
              received: number;
              onSite: number;
              remote: number;
              approved: number;
              attended: number;
              key: string;
            }>;
            gender: Array<{
              received: number;
              onSite: number;
              remote: number;
              approved: number;
              attended: number;
              key: string;
            }>;
            mode: Array<{
              received: number;
              onSite: number;
              remote: number;
              approved: number;
              attended: number;
              key: string;
            }>;
            category: Array<{
              received: number;
              onSite: number;
              remote: number;
              approved: number;
              attended: number;
              key: string;
            }>;
            day: Array<{
              received: number;
              onSite: number;
              remote: number;
              approved: number;
              attended: number;
              key: string;
            }>;
          };
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/reports/waiting': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          queues: Array<{
            queue: 'to-decide' | 'focal-points' | 'asked' | 'unproven' | 'waiting' | 'offered';
            count: number;
            underOneDay: number;
            oneToThreeDays: number;
            threeToSevenDays: number;
            overSevenDays: number;
            late: number;
            oldest: {
              id: string;
              number: string;
              hours: number;
            } | null;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/reports/registrations.csv': {
    get: {
      parameters: { query?: {
        queue?: 'to-decide' | 'focal-points' | 'asked' | 'waiting' | 'offered' | 'approved' | 'checked-in' | 'over' | 'unproven';
        status?: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
        mode?: 'on-site' | 'remote';
        category?: string;
        stakeholderType?: string;
        country?: string;
        region?: string;
        tag?: string;
        decidedBy?: string;
        late?: 'yes';
        duplicates?: 'yes';
        from?: string;
        to?: string;
        q?: string;
        lang?: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
      }; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registration-lists': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          filter: {
            queue?: 'to-decide' | 'focal-points' | 'asked' | 'waiting' | 'offered' | 'approved' | 'checked-in' | 'over' | 'unproven';
            status?: 'submitted' | 'under-review' | 'information-requested' | 'waiting' | 'offered' | 'approved' | 'attended' | 'rejected' | 'withdrawn' | 'expired' | 'replaced';
            mode?: 'on-site' | 'remote';
            category?: string;
            stakeholderType?: string;
            country?: string;
            region?: string;
            tag?: string;
            decidedBy?: string;
            late?: 'yes';
            duplicates?: 'yes';
            from?: string;
            to?: string;
            q?: string;
          };
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
        } } };
      responses: {
        202: { content: { 'application/json': {
          id: string;
          state: 'running' | 'done' | 'stopped' | 'failed';
          done: number;
          total: number | null;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          askedAt: string;
          endedAt: string | null;
          expiresAt: string;
          bytes: number | null;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          lists: Array<{
            id: string;
            state: 'running' | 'done' | 'stopped' | 'failed';
            done: number;
            total: number | null;
            language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
            askedAt: string;
            endedAt: string | null;
            expiresAt: string;
            bytes: number | null;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registration-lists/{id}/stop': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          state: 'running' | 'done' | 'stopped' | 'failed';
          done: number;
          total: number | null;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          askedAt: string;
          endedAt: string | null;
          expiresAt: string;
          bytes: number | null;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/registration-lists/{id}/file': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content?: never };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/letters': {
    get: {
      parameters: { query?: {
        state?: 'waiting' | 'sending' | 'sent' | 'failed' | 'withdrawn';
        person?: string;
        session?: string;
        cursor?: string;
        limit?: number;
      }; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          letters: Array<{
            id: string;
            kind: string;
            subject: {
              kind: string;
              id: string;
            };
            to: {
              address: string;
              name: string;
              language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
            };
            isProtected: boolean;
            state: 'waiting' | 'sending' | 'sent' | 'failed' | 'withdrawn';
            attempts: number;
            createdAt: string;
            sendAfter: string;
            acceptedAt: string | null;
            failure: 'refused' | 'gave-up' | 'unwritable' | 'interrupted' | 'returned' | 'suppressed' | null;
            lastReply: string | null;
            notReached: {
              reason: 'bounced' | 'complained';
              since: string;
            } | null;
            canBeSentAgain: boolean;
            mayGoOnceMore: boolean;
          }>;
          about: string | null;
          counts: {
            waiting: number;
            sending: number;
            sent: number;
            failed: number;
            withdrawn: number;
          };
          waitingSince: string | null;
          next?: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/letters/{id}': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          kind: string;
          subject: {
            kind: string;
            id: string;
          };
          to: {
            address: string;
            name: string;
            language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          };
          isProtected: boolean;
          state: 'waiting' | 'sending' | 'sent' | 'failed' | 'withdrawn';
          attempts: number;
          createdAt: string;
          sendAfter: string;
          acceptedAt: string | null;
          failure: 'refused' | 'gave-up' | 'unwritable' | 'interrupted' | 'returned' | 'suppressed' | null;
          lastReply: string | null;
          notReached: {
            reason: 'bounced' | 'complained';
            since: string;
          } | null;
          canBeSentAgain: boolean;
          mayGoOnceMore: boolean;
          words?: {
            subject: string;
            heading: string;
            greeting: string;
            paragraphs: Array<string>;
            facts: Array<{
              label: string;
              lines: Array<string>;
            }>;
            differences: Array<{
              mark: string;
              title: string;
              titleLanguage: string;
              lines: Array<{
                label: string;
                was?: string;
                is?: string;
              }>;
            }>;
            list?: {
              heading: string;
              items: Array<string>;
            };
            action?: string;
            closing: string;
            hasQr: boolean;
            attachments: Array<string>;
          };
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/letters/{id}/retry': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        202: { content: { 'application/json': {
          id: string;
          kind: string;
          subject: {
            kind: string;
            id: string;
          };
          to: {
            address: string;
            name: string;
            language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          };
          isProtected: boolean;
          state: 'waiting' | 'sending' | 'sent' | 'failed' | 'withdrawn';
          attempts: number;
          createdAt: string;
          sendAfter: string;
          acceptedAt: string | null;
          failure: 'refused' | 'gave-up' | 'unwritable' | 'interrupted' | 'returned' | 'suppressed' | null;
          lastReply: string | null;
          notReached: {
            reason: 'bounced' | 'complained';
            since: string;
          } | null;
          canBeSentAgain: boolean;
          mayGoOnceMore: boolean;
          words?: {
            subject: string;
            heading: string;
            greeting: string;
            paragraphs: Array<string>;
            facts: Array<{
              label: string;
              lines: Array<string>;
            }>;
            differences: Array<{
              mark: string;
              title: string;
              titleLanguage: string;
              lines: Array<{
                label: string;
                was?: string;
                is?: string;
              }>;
            }>;
            list?: {
              heading: string;
              items: Array<string>;
            };
            action?: string;
            closing: string;
            hasQr: boolean;
            attachments: Array<string>;
          };
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/letters/{id}/again': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      responses: {
        202: { content: { 'application/json': {
          id: string;
          kind: string;
          subject: {
            kind: string;
            id: string;
          };
          to: {
            address: string;
            name: string;
            language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          };
          isProtected: boolean;
          state: 'waiting' | 'sending' | 'sent' | 'failed' | 'withdrawn';
          attempts: number;
          createdAt: string;
          sendAfter: string;
          acceptedAt: string | null;
          failure: 'refused' | 'gave-up' | 'unwritable' | 'interrupted' | 'returned' | 'suppressed' | null;
          lastReply: string | null;
          notReached: {
            reason: 'bounced' | 'complained';
            since: string;
          } | null;
          canBeSentAgain: boolean;
          mayGoOnceMore: boolean;
          words?: {
            subject: string;
            heading: string;
            greeting: string;
            paragraphs: Array<string>;
            facts: Array<{
              label: string;
              lines: Array<string>;
            }>;
            differences: Array<{
              mark: string;
              title: string;
              titleLanguage: string;
              lines: Array<{
                label: string;
                was?: string;
                is?: string;
              }>;
            }>;
            list?: {
              heading: string;
              items: Array<string>;
            };
            action?: string;
            closing: string;
            hasQr: boolean;
            attachments: Array<string>;
          };
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/unreached-addresses': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          addresses: Array<{
            id: string;
            address: string;
            reason: 'bounced' | 'complained';
            said: string;
            since: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/unreached-addresses/{id}/lifting': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        id: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          addresses: Array<{
            id: string;
            address: string;
            reason: 'bounced' | 'complained';
            said: string;
            since: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/letter-templates': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          kinds: Array<{
            kind: string;
            languages: Array<{
              language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
              inUse: number | null;
              hasDraft: boolean;
            }>;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/letter-templates/{kind}/{language}': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
        kind: string;
        language: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          kind: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          version: number;
          parts: Array<{
            name: 'subject' | 'preview' | 'heading' | 'greeting' | 'intro' | 'body' | 'action' | 'closing';
            house: string;
            most: number;
            isOneLine: boolean;
          }>;
          placeholders: Array<{
            name: string;
            kind: 'text' | 'number' | 'choice';
            options: Array<string>;
            mustStay: boolean;
          }>;
          draft: {
            words: {
              subject?: string;
              preview?: string;
              heading?: string;
              greeting?: string;
              intro?: string;
              body?: string;
              action?: string;
              closing?: string;
            };
            by: string;
            at: string;
          } | null;
          versions: Array<{
            number: number;
            words: {
              subject?: string;
              preview?: string;
              heading?: string;
              greeting?: string;
              intro?: string;
              body?: string;
              action?: string;
              closing?: string;
            };
            takenFrom: number | null;
            usedFrom: string;
            usedBy: string;
            usedUntil: string | null;
            endedBy: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/letter-templates/{kind}/{language}/draft': {
    put: {
      parameters: { query?: never; path: {
        edition: string;
        kind: string;
        language: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          words: {
            subject?: string;
            preview?: string;
            heading?: string;
            greeting?: string;
            intro?: string;
            body?: string;
            action?: string;
            closing?: string;
          };
        } } };
      responses: {
        200: { content: { 'application/json': {
          kind: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          version: number;
          parts: Array<{
            name: 'subject' | 'preview' | 'heading' | 'greeting' | 'intro' | 'body' | 'action' | 'closing';
            house: string;
            most: number;
            isOneLine: boolean;
          }>;
          placeholders: Array<{
            name: string;
            kind: 'text' | 'number' | 'choice';
            options: Array<string>;
            mustStay: boolean;
          }>;
          draft: {
            words: {
              subject?: string;
              preview?: string;
              heading?: string;
              greeting?: string;
              intro?: string;
              body?: string;
              action?: string;
              closing?: string;
            };
            by: string;
            at: string;
          } | null;
          versions: Array<{
            number: number;
            words: {
              subject?: string;
              preview?: string;
              heading?: string;
              greeting?: string;
              intro?: string;
              body?: string;
              action?: string;
              closing?: string;
            };
            takenFrom: number | null;
            usedFrom: string;
            usedBy: string;
            usedUntil: string | null;
            endedBy: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
    delete: {
      parameters: { query?: never; path: {
        edition: string;
        kind: string;
        language: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          kind: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          version: number;
          parts: Array<{
            name: 'subject' | 'preview' | 'heading' | 'greeting' | 'intro' | 'body' | 'action' | 'closing';
            house: string;
            most: number;
            isOneLine: boolean;
          }>;
          placeholders: Array<{
            name: string;
            kind: 'text' | 'number' | 'choice';
            options: Array<string>;
            mustStay: boolean;
          }>;
          draft: {
            words: {
              subject?: string;
              preview?: string;
              heading?: string;
              greeting?: string;
              intro?: string;
              body?: string;
              action?: string;
              closing?: string;
            };
            by: string;
            at: string;
          } | null;
          versions: Array<{
            number: number;
            words: {
              subject?: string;
              preview?: string;
              heading?: string;
              greeting?: string;
              intro?: string;
              body?: string;
              action?: string;
              closing?: string;
            };
            takenFrom: number | null;
            usedFrom: string;
            usedBy: string;
            usedUntil: string | null;
            endedBy: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/letter-templates/{kind}/{language}/uses': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        kind: string;
        language: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      requestBody: { content: { 'application/json': {
          version?: number;
        } } };
      responses: {
        200: { content: { 'application/json': {
          kind: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          version: number;
          parts: Array<{
            name: 'subject' | 'preview' | 'heading' | 'greeting' | 'intro' | 'body' | 'action' | 'closing';
            house: string;
            most: number;
            isOneLine: boolean;
          }>;
          placeholders: Array<{
            name: string;
            kind: 'text' | 'number' | 'choice';
            options: Array<string>;
            mustStay: boolean;
          }>;
          draft: {
            words: {
              subject?: string;
              preview?: string;
              heading?: string;
              greeting?: string;
              intro?: string;
              body?: string;
              action?: string;
              closing?: string;
            };
            by: string;
            at: string;
          } | null;
          versions: Array<{
            number: number;
            words: {
              subject?: string;
              preview?: string;
              heading?: string;
              greeting?: string;
              intro?: string;
              body?: string;
              action?: string;
              closing?: string;
            };
            takenFrom: number | null;
            usedFrom: string;
            usedBy: string;
            usedUntil: string | null;
            endedBy: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/letter-templates/{kind}/{language}/use': {
    delete: {
      parameters: { query?: never; path: {
        edition: string;
        kind: string;
        language: string;
      }; header: {
        'If-Match': string;
      }; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          kind: string;
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          version: number;
          parts: Array<{
            name: 'subject' | 'preview' | 'heading' | 'greeting' | 'intro' | 'body' | 'action' | 'closing';
            house: string;
            most: number;
            isOneLine: boolean;
          }>;
          placeholders: Array<{
            name: string;
            kind: 'text' | 'number' | 'choice';
            options: Array<string>;
            mustStay: boolean;
          }>;
          draft: {
            words: {
              subject?: string;
              preview?: string;
              heading?: string;
              greeting?: string;
              intro?: string;
              body?: string;
              action?: string;
              closing?: string;
            };
            by: string;
            at: string;
          } | null;
          versions: Array<{
            number: number;
            words: {
              subject?: string;
              preview?: string;
              heading?: string;
              greeting?: string;
              intro?: string;
              body?: string;
              action?: string;
              closing?: string;
            };
            takenFrom: number | null;
            usedFrom: string;
            usedBy: string;
            usedUntil: string | null;
            endedBy: string;
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/letter-templates/{kind}/{language}/readers': {
    get: {
      parameters: { query?: {
        q?: string;
      }; path: {
        edition: string;
        kind: string;
        language: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          readers: Array<{
            id: string;
            name: string;
            about: string;
            language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          }>;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/letter-templates/{kind}/{language}/previews': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        kind: string;
        language: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          words?: {
            subject?: string;
            preview?: string;
            heading?: string;
            greeting?: string;
            intro?: string;
            body?: string;
            action?: string;
            closing?: string;
          };
          reader?: string;
          choices?: Record<string, string>;
        } } };
      responses: {
        200: { content: { 'application/json': {
          language: 'en' | 'fr' | 'es' | 'ru' | 'zh' | 'ar';
          direction: 'ltr' | 'rtl';
          subject: string;
          html: string;
          text: string;
        } } };
        default: { content: { 'application/problem+json': Problem } };
      };
    };
  };
  '/api/v1/editions/{edition}/letter-templates/{kind}/{language}/trials': {
    post: {
      parameters: { query?: never; path: {
        edition: string;
        kind: string;
        language: string;
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          words?: {
            subject?: string;
            preview?: string;
            heading?: string;
            greeting?: string;
            intro?: string;
            body?: string;
            action?: string;
            closing?: string;
          };
          reader?: string;
          choices?: Record<string, string>;
        } } };
      responses: {
        202: { content: { 'application/json': {
          to: string;
        } } };
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
