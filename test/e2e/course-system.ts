import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { folder } from './built-site.ts';

/** The API of a course system, as far as a package asks it: it keeps what it is told, and who asked for what. */
const api = `
const kept = { 'cmi.core.lesson_status': 'not attempted' }, calls = [];
const note = (name) => (element = '', value) => {
  calls.push([name, element, value].filter((each) => each !== undefined && each !== '').join(' '));
  if (name === 'LMSGetValue') return kept[element] ?? '';
  if (name === 'LMSSetValue') kept[element] = value;
  return 'true';
};
window.lms = { kept, calls };
window.API = Object.fromEntries(['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSGetLastError'].map((name) => [name, note(name)]));
`;

/** A course system with a package: at `/` its player, at `/package/` the files of the package. */
export class CourseSystem {
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  /** @param file The package, below the folder of the built site. */
  static async start(file: string): Promise<CourseSystem> {
    const files = unzipSync(readFileSync(join(folder, file)));
    const player = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A course</title><link rel="icon" href="data:,"></head><body><script>${api}</script><div><iframe title="Lesson" src="/package/index.html" width="100%" height="640"></iframe></div></body></html>`;
    const server = createServer((request, response) => {
      const content = request.url === '/' ? player : files[(request.url ?? '').replace('/package/', '')];
      response.writeHead(content ? 200 : 404, { 'content-type': 'text/html;charset=utf-8' });
      response.end(content);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return new CourseSystem(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }
}
