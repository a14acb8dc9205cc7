// A stock graphql-ws client against /graphql, then what the protocol forbids.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
const url = process.argv[2].replace('http', 'ws');
const out = {};
const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: { token: 'boss' } });
out.countdown = [];
for await (const message of client.iterate({ query: 'subscription { countdown(from: 3) }' })) out.countdown.push(message.data.countdown);
for await (const message of client.iterate({ query: '{ hello }' })) out.query = message.data.hello;
try { for await (const _ of client.iterate({ query: '{ nope }' })); } catch (errors) { out.error = errors[0].extensions.code; }
const one = client.iterate({ query: 'subscription { ticketChanged { number } }' });
const two = client.iterate({ query: 'subscription { countdown(from: 2) }' });
out.first = (await one.next()).value.data.ticketChanged.number;
out.beside = (await two.next()).value.data.countdown;
await one.return();
await two.return();
await client.dispose();

const close = (messages) => new Promise((done) => {
  const socket = new WebSocket(url, 'graphql-transport-ws');
  socket.on('open', () => messages.forEach((m) => socket.send(typeof m === 'string' ? m : JSON.stringify(m))));
  socket.on('close', (code) => done(code));
  socket.on('error', () => done('error'));
});
const init = { type: 'connection_init', payload: { token: 'boss' } };
const long = (id) => ({ type: 'subscribe', id, payload: { query: 'subscription { ticketChanged { number } }' } });
out.closes = {
  beforeInit: await close([long('1')]),
  twice: await close([init, init]),
  garbage: await close(['{']),
  unknown: await close([init, { type: 'nonsense' }]),
  sameId: await close([init, long('1'), long('1')]),
  refused: await close([{ type: 'connection_init', payload: { token: 'stranger' } }]),
  huge: await close([init, JSON.stringify({ type: 'ping', payload: { x: 'x'.repeat(400000) } })]),
};
console.log(JSON.stringify(out));
