import { type IncomingMessage, type ServerResponse } from 'node:http';
import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { NONCE_PLACE, STRICT_DIRECTIVES, policyWriter } from './content-security-policy.js';
import { EXPLORER_FILES } from './request-checks.js';
import { Refusal } from './request-body.js';
import { sendRefusal } from './response-writer.js';

const compress = promisify(gzip);

interface ExplorerFile {
  readonly type: string;
  readonly plain: Buffer;
  readonly zipped: Buffer;
}

interface Explorer {
  readonly files: ReadonlyMap<string, ExplorerFile>;
  readonly page: (nonce: string) => string;
}

// The editor writes style elements and attributes of its own, and its icons and fonts are data in its style sheet.
const policy = policyWriter({
  ...STRICT_DIRECTIVES,
  'script-src': ["'self'", NONCE_PLACE],
  'style-src': ["'self'", "'unsafe-inline'"],
  'font-src': ["'self'", 'data:'],
  'worker-src': ["'self'"],
});

const QUERY_HEADERS = JSON.stringify({ 'apollo-require-preflight': 'true' });

function pageOf(
  names: { css: string; js: string; workers: Readonly<Record<string, string>> },
  nonce: string,
): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>GraphQL explorer</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${EXPLORER_FILES}${names.css}">
</head>
<body class="no-focus-outline">
<noscript>The GraphQL explorer needs JavaScript; the API itself does not.</noscript>
<div id="root"></div>
<script nonce="${nonce}">
const workers = ${JSON.stringify(names.workers)};
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_module, label) => '${EXPLORER_FILES}' + workers[label] };
</script>
<script nonce="${nonce}" src="${EXPLORER_FILES}${names.js}"></script>
<script nonce="${nonce}">
YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), {
  title: 'GraphQL explorer', endpoint: '/graphql', method: 'POST', credentials: 'same-origin',
  additionalHeaders: ${QUERY_HEADERS}, defaultQuery: '{\\n  __typename\\n}\\n'
});
</script>
</body>
</html>
`;
}

async function load(): Promise<Explorer> {
  const source = await import('@graphql-yoga/render-graphiql/graphiql');
  const files = new Map<string, ExplorerFile>();
  const add = async (stem: string, ending: string, text: string): Promise<string> => {
    const plain = Buffer.from(text);
    const name = `${stem}.${hash('sha256', plain, 'base64url').slice(0, 12)}.${ending}`;
    const type = ending === 'css' ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
    files.set(name, { type, plain, zipped: await compress(plain) });
    return name;
  };
  const css = await add('explorer', 'css', source.css);
  const js = await add('explorer', 'js', source.js);
  const workers = {
    editorWorkerService: await add('editor-worker', 'js', source.editorWorkerService),
    json: await add('json-worker', 'js', source.jsonWorker),
    graphql: await add('graphql-worker', 'js', source.graphqlWorker),
  };
  return { files, page: (nonce) => pageOf({ css, js, workers }, nonce) };
}

/**
 * GraphiQL, served by the hub itself at GET /graphql to browsers. Nothing comes from elsewhere. Its files are several
 * megabytes, so they are read when the first person opens it.
 */
export class ExplorerPage {
  private loading: Promise<Explorer> | undefined;

  /** Whether a GET of the endpoint comes from a person with a browser and not from a program. */
  isWanted(request: IncomingMessage): boolean {
    return (
      /\btext\/html\b/.test(request.headers.accept ?? '') &&
      request.headers['apollo-require-preflight'] === undefined
    );
  }

  /** Answers with the page, under a policy of its own. */
  sendPage(response: ServerResponse, nonce: string): void {
    this.ready()
      .then(({ page }) => {
        response.setHeader('Content-Security-Policy', policy(nonce));
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(page(nonce));
      })
      .catch((error: unknown) => response.destroy(error as Error));
  }

  /** Answers with one of the files the page names, or 404. */
  sendFile(request: IncomingMessage, response: ServerResponse, path: string): void {
    this.ready()
      .then(({ files }) => {
        const file = files.get(path.slice(EXPLORER_FILES.length));
        if (file === undefined || request.method === 'POST') {
          sendRefusal(request, response, new Refusal(404, 'NOT_FOUND', 'There is nothing at this address.'));
          return;
        }
        const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
        response.setHeader('Content-Type', file.type);
        response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
        response.setHeader('Vary', 'Accept-Encoding');
        if (zipped) response.setHeader('Content-Encoding', 'gzip');
        response.end(request.method === 'HEAD' ? undefined : zipped ? file.zipped : file.plain);
      })
      .catch((error: unknown) => response.destroy(error as Error));
  }

  private ready(): Promise<Explorer> {
    return (this.loading ??= load());
  }
}
