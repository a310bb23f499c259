import { Validator } from '@seriousme/openapi-schema-validator';
import { anApi, type TestApi } from '../../support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await anApi();
});
afterAll(() => api.close());

const document = async () => (await api.anyone.get('/api/openapi.json').expect(200)).body;
interface Operation {
  responses: Record<string, unknown>;
  requestBody?: unknown;
  parameters?: Array<{ name: string; in: string; required?: boolean }>;
}

it('describes itself in sound OpenAPI 3.1', async () => {
  const result = await new Validator().validate(await document());

  expect(result).toMatchObject({ valid: true });
  expect((await document()).openapi).toBe('3.1.0');
});

it('would be told when the document is broken', async () => {
  const broken = await document();
  broken.paths['/api/v1/me'].get.responses = 'none';

  expect(await new Validator().validate(broken)).toMatchObject({ valid: false });
});

it('says of every operation what it answers when it succeeds', async () => {
  const { paths } = (await document()) as { paths: Record<string, Record<string, Operation>> };
  const silent = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(
        ([, { responses }]) =>
          !Object.entries(responses).some(
            ([status, answer]) => /^[23]/.test(status) && (answer as { description?: string }).description,
          ),
      )
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  );

  expect(silent).toEqual([]);
});

it('names If-Match on every PUT and PATCH: what is replaced was read before', async () => {
  const { paths } = (await document()) as { paths: Record<string, Record<string, Operation>> };
  const unnamed = Object.entries(paths).flatMap(([path, item]) =>
    ['put', 'patch']
      .filter((method) => item[method])
      .filter((method) => !item[method].parameters?.some(({ name, required }) => name === 'If-Match' && required))
      .map((method) => `${method.toUpperCase()} ${path}`),
  );

  expect(unnamed).toEqual([]);
});

it('asks nothing of other hosts to show the description', async () => {
  const page = await api.anyone.get('/api/docs').expect(200);

  expect(page.text.match(/(?:src|href)="[^"]+"/g)).toEqual([
    'href="/api/docs/swagger-ui.css"',
    'src="/api/docs/swagger-ui-bundle.js"',
    'src="/api/docs/start.js"',
  ]);
  for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js', 'start.js'])
    await api.anyone.get(`/api/docs/${file}`).expect(200);
  for (const file of ['index.html', '..%2Fpackage.json', 'constructor', '__proto__'])
    await api.anyone.get(`/api/docs/${file}`).expect(404);
});
