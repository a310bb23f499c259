import { readFileSync, writeFileSync } from 'node:fs';
import { ROLES, type Role } from '@app/identity';
import { policy } from '../../../apps/api/src/access/policy.js';
import { isStaffRule } from '../../../apps/api/src/access/rule.js';

/** Names of fields that tell something of a person, wherever they stand in an answer. */
const TELLING = new Set([
  'email',
  'address',
  'givenName',
  'familyName',
  'nameInOwnScript',
  'courtesyTitle',
  'positionTitle',
  'organization',
  'country',
  'gender',
  'stakeholderType',
  'answers',
  'badgeCode',
  'number',
  'reason',
  'office',
  'entity',
  'notes',
  'subject',
]);

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

const description = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as {
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema?: Schema }> }> }>
  >;
  components?: { schemas?: Record<string, Schema> };
};

/** Every field of a shape, however deep. */
function fieldsOf(schema: Schema | undefined, seen = new Set<string>()): string[] {
  if (!schema) return [];
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)!;
    if (seen.has(name)) return [];
    return fieldsOf(description.components?.schemas?.[name], new Set([...seen, name]));
  }
  const { properties = {}, items, additionalProperties, anyOf = [], oneOf = [], allOf = [] } = schema;
  const inner = [...Object.values(properties), ...anyOf, ...oneOf, ...allOf];
  if (items) inner.push(items);
  if (typeof additionalProperties === 'object') inner.push(additionalProperties);
  return [...Object.keys(properties), ...inner.flatMap((part) => fieldsOf(part, seen))];
}

/** Of each route that shows people to this role only because of the role: the fields that it shows of them. */
function seenBy(role: Role): string[] {
  return Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { responses }]) => {
      const rule = policy[`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`];
      if (!rule || !isStaffRule(rule) || !rule.roles.includes(role)) return [];
      const schemas = Object.values(responses).flatMap(({ content }) => Object.values(content ?? {}));
      const fields = new Set(schemas.flatMap(({ schema }) => fieldsOf(schema)).filter((field) => TELLING.has(field)));
      if (fields.size === 0) return [];
      const route = `${method.toUpperCase()} ${path.replace('/api/v1/editions/{edition}', '')}`;
      return [`- \`${route}\`: ${[...fields].toSorted().join(', ')}`];
    }),
  );
}

/** The part of docs/privacy.md between its marks. */
const wanted = ROLES.map((role) => `### ${role}\n\n${seenBy(role).join('\n') || 'Nothing of people.'}`).join('\n\n');

const FILE = 'docs/privacy.md';
const BETWEEN_MARKS = /(<!-- seen:begin -->\n)[\s\S]*?(<!-- seen:end -->)/;

/** `WRITE_SEEN=yes npm run jest -- test/e2e/privacy/minimal-roles` writes the list anew; read the difference before committing it. */
it('each role sees of people what docs/privacy.md says, and nothing else (P-09)', () => {
  const written = readFileSync(FILE, 'utf8');
  const right = written.replace(BETWEEN_MARKS, (_, begin: string, end: string) => `${begin}\n${wanted}\n\n${end}`);
  if (process.env.WRITE_SEEN === 'yes') writeFileSync(FILE, right);

  expect(readFileSync(FILE, 'utf8')).toBe(right);
});

it('the door sees a name to greet and nothing that it does not need', () => {
  const door = seenBy('check-in-officer').join('\n');

  expect(door).toContain('look-ups');

  for (const hidden of ['email', 'answers', 'gender', 'notes', 'badgeCode'])
    expect(door).not.toMatch(new RegExp(`\\b${hidden}\\b`));
});
