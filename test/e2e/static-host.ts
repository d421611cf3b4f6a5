import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** A static host whose site can change while readers are there, and on which single files can fail. */
export class StaticHost {
  /** What has been asked for, as paths below the base. */
  readonly asked: string[] = [];
  /** Status with which a path is answered, whatever the site has. */
  readonly failing = new Map<string, number>();
  /** Folder from which a path is served, whatever the others are served from. */
  readonly elsewhere = new Map<string, string>();
  readonly #server: Server;
  readonly #base: string;
  #folder = '';

  private constructor(base: string) {
    this.#base = base;
    this.#server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const path = pathname.startsWith(base) ? decodeURI(pathname.slice(base.length)) : undefined;
      if (path !== undefined) this.asked.push(path);
      const status = path === undefined ? 404 : this.failing.get(path);
      if (status !== undefined) {
        response.writeHead(status, { 'content-type': 'text/plain' }).end('Not now');
        return;
      }
      // A folder's page is its index: sirv would first look for embed/index.html at embed/index/.
      request.url = `/${pathname.slice(base.length).replace(/(^|\/)$/, '$1index.html')}`;
      // Read anew each time: the folder may be another one by now.
      sirv(this.elsewhere.get(path ?? '') ?? this.#folder, { dev: true, etag: true })(request, response, () => this.#notFound(response));
    });
  }

  /** @param base Below which address the site lies, with a slash at either end. */
  static async start(folder: string, base: string): Promise<StaticHost> {
    const host = new StaticHost(base);
    host.serve(folder);
    await new Promise<void>((listening) => host.#server.listen(0, '127.0.0.1', listening));
    return host;
  }

  /** Puts another version in place, as a whole. */
  serve(folder: string): void {
    this.#folder = folder;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${this.#base}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  #notFound(response: ServerResponse): void {
    response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' });
    response.end(readFileSync(join(this.#folder, '404.html')));
  }
}
