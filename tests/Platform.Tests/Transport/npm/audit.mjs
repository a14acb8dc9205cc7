// The GraphQL-over-HTTP server audit of the specification's reference implementation.
import { serverAudits } from 'graphql-http';
const counts = { ok: 0, warn: 0, notice: 0, error: 0 };
for (const audit of serverAudits({ url: process.argv[2], fetchFn: fetch })) {
  const result = await audit.fn();
  counts[result.status]++;
  if (result.status !== 'ok') console.log(result.status, result.id, audit.name, '|', result.reason);
}
console.log(JSON.stringify(counts));
