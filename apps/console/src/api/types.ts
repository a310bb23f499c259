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
            }>;
            organizerPersons: Array<{
              personId: string;
              name: string;
            }>;
            updatedAt: string;
          }>;
          conflicts: Array<{
            kind: 'room-twice' | 'person-twice' | 'outside-edition-days' | 'room-closed';
            what: string;
            next: string;
            sessions: Array<string>;
            room?: string;
            personId?: string;
            from?: string;
            to?: string;
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
          }>;
          organizerPersons: Array<{
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
          }>;
          organizerPersons: Array<{
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
      }; header?: never; cookie?: never };
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
          }>;
          organizerPersons: Array<{
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
            kind: 'room-twice' | 'person-twice' | 'outside-edition-days' | 'room-closed';
            what: string;
            next: string;
            sessions: Array<string>;
            room?: string;
            personId?: string;
            from?: string;
            to?: string;
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
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          room: string | null;
          startsAt: string;
          endsAt: string;
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
          }>;
          organizerPersons: Array<{
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
          }>;
          organizerPersons: Array<{
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
      }; header?: never; cookie?: never };
      requestBody: { content: { 'application/json': {
          seats: Array<{
            personId: string;
            role: string;
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
          }>;
          organizerPersons: Array<{
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
          }>;
          organizerPersons: Array<{
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
      }; header?: never; cookie?: never };
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
          }>;
          organizerPersons: Array<{
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
          }>;
          organizerPersons: Array<{
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
          }>;
          organizerPersons: Array<{
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
      }; header?: never; cookie?: never };
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
          }>;
          organizerPersons: Array<{
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
      }; header?: never; cookie?: never };
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
          }>;
          organizerPersons: Array<{
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
      }; header?: never; cookie?: never };
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
  '/api/v1/editions/{edition}/conflicts': {
    get: {
      parameters: { query?: never; path: {
        edition: string;
      }; header?: never; cookie?: never };
      responses: {
        200: { content: { 'application/json': {
          conflicts: Array<{
            kind: 'room-twice' | 'person-twice' | 'outside-edition-days' | 'room-closed';
            what: string;
            next: string;
            sessions: Array<string>;
            room?: string;
            personId?: string;
            from?: string;
            to?: string;
            minutes?: number;
          }>;
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
            note: string;
            releasedAt: string;
            releasedBy: string;
            sessions: number;
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
          note?: string;
          acceptConflicts?: boolean;
        } } };
      responses: {
        201: { content: { 'application/json': {
          number: number;
          name: string;
          note: string;
          releasedAt: string;
          releasedBy: string;
          sessions: number;
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
            kinds: Array<'added' | 'removed' | 'cancelled' | 'restored' | 'moved' | 'changed'>;
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
            fields: Array<string>;
          }>;
          conflicts: Array<{
            kind: 'room-twice' | 'person-twice' | 'outside-edition-days' | 'room-closed';
            what: string;
            next: string;
            sessions: Array<string>;
            room?: string;
            personId?: string;
            from?: string;
            to?: string;
            minutes?: number;
          }>;
          leftOut: Array<{
            code: string;
            title: string;
            missing: Array<'type' | 'room' | 'time'>;
          }>;
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
  '/api/v1/editions/{edition}/letters': {
    get: {
      parameters: { query?: {
        state?: 'waiting' | 'sending' | 'sent' | 'failed';
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
            state: 'waiting' | 'sending' | 'sent' | 'failed';
            attempts: number;
            createdAt: string;
            sendAfter: string;
            acceptedAt: string | null;
            failure: 'refused' | 'gave-up' | 'unwritable' | 'interrupted' | null;
            lastReply: string | null;
          }>;
          counts: {
            waiting: number;
            sending: number;
            sent: number;
            failed: number;
          };
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
          state: 'waiting' | 'sending' | 'sent' | 'failed';
          attempts: number;
          createdAt: string;
          sendAfter: string;
          acceptedAt: string | null;
          failure: 'refused' | 'gave-up' | 'unwritable' | 'interrupted' | null;
          lastReply: string | null;
          words?: {
            subject: string;
            heading: string;
            greeting: string;
            paragraphs: Array<string>;
            facts: Array<{
              label: string;
              lines: Array<string>;
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
          state: 'waiting' | 'sending' | 'sent' | 'failed';
          attempts: number;
          createdAt: string;
          sendAfter: string;
          acceptedAt: string | null;
          failure: 'refused' | 'gave-up' | 'unwritable' | 'interrupted' | null;
          lastReply: string | null;
          words?: {
            subject: string;
            heading: string;
            greeting: string;
            paragraphs: Array<string>;
            facts: Array<{
              label: string;
              lines: Array<string>;
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
