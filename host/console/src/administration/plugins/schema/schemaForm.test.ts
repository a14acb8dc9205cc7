import { describe, expect, it } from 'vitest';
import rich from '../../../../../../tests/Plugins/Rich/plugin.json';
import mail from '../../../../../../plugins/Mail/plugin.json';
import { fieldsOf, toConfiguration, toValues } from './schemaForm';

const zh = fieldsOf(rich.configSchema, 'zh-CN'), en = fieldsOf(rich.configSchema, 'en');

describe('a form from a JSON Schema', () => {
  it('knows each kind of setting, in the order of the schema', () => {
    expect(zh.map(f => [f.name, f.kind, f.required])).toEqual([
      ['account', 'text', true], ['password', 'secret', true], ['region', 'choice', true], ['sandbox', 'boolean', false], ['perHour', 'integer', false], ['rate', 'number', false], ['proxy', 'group', false], ['areas', 'list', false],
    ]);
    expect(zh[6].fields!.map(f => [f.path.join('.'), f.kind])).toEqual([['proxy.host', 'text'], ['proxy.secret', 'secret']]);
    expect(zh[7]).toMatchObject({ most: 3, entry: { kind: 'text', pattern: '^[0-9]{2,6}$' } });
    expect(zh[0]).toMatchObject({ minLength: 3, maxLength: 20, pattern: '^[A-Z0-9]+$' });
    expect(zh[4]).toMatchObject({ min: 1, max: 100, standard: 10 });
  });

  it('speaks the reader’s language where the plugin does', () => {
    expect([zh[0].label, en[0].label]).toEqual(['账号', 'Account']);
    expect(zh[2].options).toEqual([{ value: 'north', label: '北方' }, { value: 'south', label: '南方' }]);
    expect(en[2].options![0].label).toBe('north');
    expect(fieldsOf(mail.configSchema, 'zh-CN').every(f => /[\u4e00-\u9fff]/.test(f.label))).toBe(true);
    expect(fieldsOf({ properties: { payTo: { type: 'string' } } }, 'en')[0].label).toBe('Pay to');
  });

  it('begins with what is there, else with the default, and never with a secret', () => {
    expect(toValues(zh, { account: 'ACME', password: 'leaked', proxy: { host: 'p' } })).toEqual({ account: 'ACME', sandbox: false, perHour: 10, proxy: { host: 'p' } });
  });

  it('sends what was said and nothing else', () => {
    expect(toConfiguration(zh, { account: ' ACME ', password: '', region: 'north', perHour: 5, rate: null, proxy: { host: '' }, areas: [] }, {})).toEqual({ account: 'ACME', region: 'north', perHour: 5 });
    expect(toConfiguration(zh, { account: 'A', password: 'new', proxy: { secret: null } }, {})).toEqual({ account: 'A', password: 'new', proxy: { secret: null } });
  });

  it('keeps what it cannot ask for', () => {
    const fields = fieldsOf({ properties: { a: { type: 'string' }, lines: { type: 'array', items: { type: 'object' } }, odd: { anyOf: [] } } }, 'en');
    expect(fields.map(f => f.name)).toEqual(['a']);
    expect(toConfiguration(fields, { a: 'x' }, { a: 'old', lines: [{ b: 1 }], odd: 2 })).toEqual({ a: 'x', lines: [{ b: 1 }], odd: 2 });
  });

  it('survives a schema that says nothing', () => expect([fieldsOf(null, 'en'), fieldsOf({}, 'en'), fieldsOf({ properties: { x: {} } }, 'en')]).toEqual([[], [], []]));
});
