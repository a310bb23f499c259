/** The API description as TypeScript, in the shape that openapi-fetch reads: `paths[path][method]`. */
export function typesOf(document) {
  const paths = Object.entries(document.paths).map(([path, item]) => `  '${path}': {\n${methodsOf(item)}  };\n`);
  return [
    '/* Made by `npm run contract` from docs/openapi.json. Not edited by hand. */',
    `export interface paths {\n${paths.join('')}}`,
    `export type Problem = ${typeOf(document.components.schemas.Problem, '')};`,
    '',
  ].join('\n');
}

function methodsOf(item) {
  return Object.entries(item)
    .map(([method, operation]) => `    ${method}: {\n${operationOf(operation)}    };\n`)
    .join('');
}

function operationOf({ parameters = [], requestBody, responses }) {
  const places = ['query', 'path', 'header'].map((place) => {
    const here = parameters.filter((parameter) => parameter.in === place);
    const isNeeded = here.some(({ required }) => required);
    return `${place}${isNeeded ? '' : '?'}: ${here.length > 0 ? objectOf(here.map(asProperty), '      ') : 'never'}; `;
  });
  const lines = [`      parameters: { ${places.join('')}cookie?: never };\n`];
  if (requestBody) lines.push(`      requestBody: { content: ${contentOf(requestBody.content)} };\n`);
  const answers = Object.entries(responses).map(
    ([status, { content }]) =>
      `        ${status}: { ${content ? `content: ${contentOf(content)}` : 'content?: never'} };\n`,
  );
  return `${lines.join('')}      responses: {\n${answers.join('')}      };\n`;
}

const asProperty = ({ name, required, schema }) => [name, schema, required ?? false];

function contentOf(content) {
  const kinds = Object.entries(content).map(([kind, { schema }]) => `'${kind}': ${typeOf(schema, '        ')}`);
  return `{ ${kinds.join('; ')} }`;
}

/** A JSON Schema 2020-12 as a TypeScript type; only what our zod schemas produce. */
function typeOf(schema, indent) {
  if (schema === true || schema === undefined || Object.keys(schema).length === 0) return 'unknown';
  if (schema.$ref) return schema.$ref.split('/').at(-1);
  if ('const' in schema) return literal(schema.const);
  if (schema.enum) return schema.enum.map(literal).join(' | ');
  const union = schema.anyOf ?? schema.oneOf;
  if (union) return [...new Set(union.map((one) => typeOf(one, indent)))].join(' | ');
  if (schema.allOf) return schema.allOf.map((one) => typeOf(one, indent)).join(' & ');
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeOf({ ...schema, type }, indent)).join(' | ');
  if (schema.type === 'array') return listOf(schema, indent);
  if (schema.type === 'object') return recordOrObject(schema, indent);
  return (
    { integer: 'number', number: 'number', string: 'string', boolean: 'boolean', null: 'null' }[schema.type] ??
    'unknown'
  );
}

function listOf({ items, prefixItems }, indent) {
  if (prefixItems) return `[${prefixItems.map((one) => typeOf(one, indent)).join(', ')}]`;
  return `Array<${typeOf(items, indent)}>`;
}

function recordOrObject({ properties, required = [], additionalProperties }, indent) {
  if (properties && Object.keys(properties).length > 0) {
    return objectOf(
      Object.entries(properties).map(([name, one]) => [name, one, required.includes(name)]),
      indent,
    );
  }
  const hasValues = typeof additionalProperties === 'object' && Object.keys(additionalProperties).length > 0;
  return `Record<string, ${hasValues ? typeOf(additionalProperties, indent) : 'unknown'}>`;
}

function objectOf(properties, indent) {
  const inner = `${indent}  `;
  const lines = properties.map(([name, schema, isNeeded]) => {
    const words = schema?.description ? `${inner}/** ${schema.description.replaceAll('*/', '* /')} */\n` : '';
    return `${words}${inner}${/^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`}${isNeeded ? '' : '?'}: ${typeOf(schema, inner)};\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}

const literal = (value) => (typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : String(value));
