import { parse, print } from 'graphql';
import { expect, it } from 'vitest';
import { allowed, prune } from './needs';

const document = parse(`
  query Q($id: ID!, $me: ID!) { order(id: $id) { id customer @needs(module: "Customers") @needs(permission: "customers:party:read") { name } ...Parcels @needs(module: "Logistics") } cases(owner: $me) @needs(module: "AfterSales") { id } }
  fragment Parcels on Order { shipments { id } }
`);
const pruned = (modules: string[], permissions: string[]) => { allowed.modules = new Set(modules); allowed.permissions = new Set(permissions); return print(prune(document)); };

it('leaves out what is not there, with the fragments and variables that were only for it', () => {
  const text = pruned([], []);
  expect(text).not.toMatch(/customer|Parcels|cases|\$me|needs/);
  expect(text).toContain('$id: ID!');
});

it('keeps what is there and asks the server nothing about it', () => {
  const text = pruned(['Customers', 'Logistics', 'AfterSales'], ['customers:party:read']);
  expect(text).toMatch(/customer/);
  expect(text).toMatch(/fragment Parcels/);
  expect(text).toMatch(/\$me/);
  expect(text).not.toMatch(/needs/);
});
