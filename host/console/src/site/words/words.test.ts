import { expect, it } from 'vitest';
import { enums } from '../../shared/enums.gen';
import en from './en.json';
import zh from './zh-CN.json';

type Words = { [key: string]: string | Words };
const paths = (words: Words, at = ''): string[] => Object.entries(words).flatMap(([k, v]) => (typeof v === 'string' ? [at + k] : paths(v, `${at}${k}.`)));
const worded = ['CaseKind', 'CaseStage', 'CaseState', 'AppointmentState', 'DisputeKind', 'DisputeOutcome', 'DisputeState', 'ParcelStatus', 'ReturnKind', 'ReturnReason', 'ReturnState'] as const;

it('says everything in both languages', () => expect(paths(en).filter(p => !p.startsWith('couriers.')).sort()).toEqual(paths(zh).filter(p => !p.startsWith('couriers.')).sort()));

it.each(worded)('has a word for every value of %s', name => expect(enums[name].filter(v => !(v in zh[name]))).toEqual([]));

it('says what comes next in every state', () => {
  expect(enums.CaseState.filter(v => !(v in zh.requests.next))).toEqual([]);
  expect(enums.ReturnState.filter(v => !(v in zh.returns.next))).toEqual([]);
  expect(enums.DisputeState.filter(v => !(v in zh.disputes.next))).toEqual([]);
});
