// Any endpoint will do: this one answers OPTIONS, and adds each batch as a line to a file before it says 204.

import { appendFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const port = Number(process.env.PORT ?? 8789);
const file = process.env.FILE ?? 'batches.ndjson';
const cors = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after' };
const preflight = { 'access-control-allow-methods': 'POST', 'access-control-allow-headers': 'content-type' };

const server = createServer(async (request, response) => {
  const end = (status, headers = {}) => response.writeHead(status, { ...cors, ...headers }).end();
  try {
    if (request.method === 'OPTIONS') return end(204, preflight);
    const chunks = await request.toArray();
    await appendFile(file, `${JSON.stringify(JSON.parse(Buffer.concat(chunks)))}\n`, { flush: true });
    return end(204);
  } catch (error) {
    // What is no JSON is refused for good; a disk that is full is no reason to lose anything: it comes again.
    return error instanceof SyntaxError ? end(400) : end(503, { 'retry-after': '30' });
  }
});
server.listen(port, () => console.log(`Batches posted to http://localhost:${port}/feedback are added to ${file}`));
