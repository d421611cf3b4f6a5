import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Serves a folder to this machine alone.
 *
 * @param port `0` takes a free one.
 * @returns The server, and its address.
 * @throws Error if the port is taken.
 */
export async function serve(folder: string, port: number): Promise<{ readonly server: Server; readonly address: string }> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`There is no site in ${folder}`);
  // Read anew for each request: the folder may be replaced while it is served.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response) => {
      response.setHeader('cache-control', 'no-cache');
      response.setHeader('x-content-type-options', 'nosniff');
    },
    onNoMatch: (_, response) => {
      // Its addresses hold at its own place alone.
      if (existsSync(join(folder, '404.html'))) response.writeHead(302, { location: '/404.html' }).end();
      else response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    },
  });
  const server = createServer((request, response) => {
    // A folder's page is its index: sirv would first look for embed/index.html at embed/index/.
    const [, path = '', query = ''] = /^([^?]*)(.*)$/s.exec(request.url ?? '/') ?? [];
    if (path.endsWith('/') && existsSync(join(folder, decoded(path), 'index.html'))) request.url = `${path}index.html${query}`;
    files(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken; --port takes another one`) : error));
    server.listen(port, '127.0.0.1', resolve);
  });
  const at = server.address();
  return { server, address: `http://127.0.0.1:${typeof at === 'object' && at ? at.port : port}/` };
}

/** The path that an address means; as it is where it means none. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
