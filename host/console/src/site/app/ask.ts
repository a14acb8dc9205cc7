import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { prune } from '../../app/needs';
import { language, t } from '../words/words';
import { heard } from './connection';

/** What went wrong with a whole question: no connection, nobody signed in, too often, or a fault. */
export class Fault extends Error {
  constructor(readonly code: string, message: string) { super(message); }
}

let ended = () => {};
/** Who is told that the session ended while somebody was at work. */
export const whenEnded = (tell: () => void) => { ended = tell; };

type Answer = { data?: unknown; errors?: { message: string; extensions?: { code?: string } }[] };

export const headers = () => ({ 'content-type': 'application/json', 'x-requested-with': 'site', 'accept-language': language() });

/** Puts a question to the API; fields of modules that are off are left out of it. */
export async function ask<T, V>(query: TypedDocumentNode<T, V>, variables: V): Promise<T> {
  const body = JSON.stringify({ query: print(prune(query)), variables });
  const { answer, json } = await post('/graphql', body);
  // A session that ended is no reason to keep from somebody what is open to everybody: the server has taken the cookie back by now.
  if (answer.status === 401) return read<T>((await post('/graphql', body)).json);
  return read<T>(json);
}

async function post(path: string, body: string) {
  const answer = await hearing(() => fetch(path, { method: 'POST', headers: headers(), body }));
  return { answer, json: (await answer.json().catch(() => ({}))) as Answer };
}

/** Runs a request and notices whether the server can be heard. */
export async function hearing(request: () => Promise<Response>) {
  try {
    const answer = await request();
    heard(true);
    return answer;
  } catch {
    heard(false);
    throw new Fault('OFFLINE', t('app.offline'));
  }
}

/** What a refused request says; whose session ended signs in again. */
export function refusal(errors: Answer['errors']) {
  const code = errors?.[0]?.extensions?.code ?? 'FAULT';
  if (code === 'UNAUTHENTICATED') ended();
  return new Fault(code, errors?.[0]?.message ?? t('app.fault'));
}

function read<T>({ data, errors }: Answer): T {
  if (errors?.[0]) throw refusal(errors);
  if (!data) throw new Fault('FAULT', t('app.fault'));
  return data as T;
}

/** Signs in or out, and what else is no GraphQL: the refusal as it came, or nothing. */
export async function call(method: 'POST' | 'DELETE', path: string, body?: unknown) {
  const answer = await hearing(() => fetch(path, { method, headers: headers(), body: body === undefined ? undefined : JSON.stringify(body) }));
  const { errors } = (await answer.json().catch(() => ({}))) as Answer; // read to its end even when nothing is wanted of it, or the browser keeps the request open
  if (answer.ok) return;
  throw new Fault(errors?.[0]?.extensions?.code ?? 'FAULT', errors?.[0]?.message ?? t('app.fault'));
}
