// Serves a built site on this machine only, as a plain static host would that
// reads a file `_headers`, and prints its address. Without a port it takes a free one.
// node test/serve.mjs <folder> [port]
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

const [folder = 'site', port = '0'] = process.argv.slice(2);
const notFound = readFileSync(join(folder, '404.html'));
const headers = existsSync(join(folder, '_headers')) ? readFileSync(join(folder, '_headers'), 'utf8') : '';
/** Beginnings of addresses, and the headers that belong to them. */
const rules = [...headers.matchAll(/^(\/\S*)\*\n((?: +.+\n)+)/gm)].map(([, start = '', lines = '']) => [start, [...lines.matchAll(/^ +([\w-]+): (.+)$/gm)]]);
const files = sirv(folder, {
  etag: true,
  setHeaders: (response, pathname) => {
    for (const [start, lines] of rules) if (pathname.startsWith(start)) for (const [, name = '', value = ''] of lines) response.setHeader(name, value);
  },
  onNoMatch: (_request, response) => {
    response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' });
    response.end(notFound);
  },
});

const server = createServer((request, response) => {
  // A folder's page is its index, as on other hosts: sirv would first look for embed/index.html at embed/index/.
  request.url = request.url?.replace(/^([^?]*\/)(?=\?|$)/, '$1index.html');
  files(request, response);
}).listen(Number(port), '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') console.log(`http://127.0.0.1:${address.port}/`);
});
