/** An idempotency key: 32 characters that nobody else chose. `randomUUID` is missing where the page did not come over TLS. */
export function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}
