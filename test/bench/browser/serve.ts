import { createServer } from 'node:http';
import sirv from 'sirv';

export interface Server {
  /** With a slash at its end. */
  readonly address: string;
  readonly close: () => void;
}

/** Serves a folder on this machine only, on a free port. */
export async function serve(folder: string): Promise<Server> {
  // Files are looked up when they are asked for: the folder fills while it is served.
  const server = createServer(sirv(folder, { dev: true }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The server has no port');
  return {
    address: `http://127.0.0.1:${address.port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
