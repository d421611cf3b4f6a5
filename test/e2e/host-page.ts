import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of somebody else, served from an origin of its own. */
export class HostPage {
  readonly #server: Server;
  #html = '';
  #policy = '';

  private constructor() {
    this.#server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html;charset=utf-8');
      if (this.#policy) response.setHeader('content-security-policy', this.#policy);
      response.end(this.#html);
    });
  }

  static async start(): Promise<HostPage> {
    const host = new HostPage();
    await new Promise<void>((listening) => host.#server.listen(0, '127.0.0.1', listening));
    return host;
  }

  /** What the page shows from now on, and the policy that its server sends. */
  show(body: string, policy = ''): void {
    this.#policy = policy;
    this.#html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A lesson</title></head><body><main><h1>A lesson</h1>${body}</main></body></html>`;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }
}
