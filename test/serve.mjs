// Serves a built site on this machine only, as a plain static host would.
// node test/serve.mjs <folder> [port]
import { createServer } from 'node:http';
import sirv from 'sirv';

const [folder = 'site', port = '4873'] = process.argv.slice(2);
const files = sirv(folder, {
  etag: true,
  onNoMatch: (_request, response) => {
    response.statusCode = 404;
    response.end('Not found');
  },
});

createServer(files).listen(Number(port), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${port}/`);
});
