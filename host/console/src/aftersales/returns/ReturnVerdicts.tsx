import { Flex } from 'antd';
import { StatusTag } from '../../shared/StatusTag';
import type { ReturnDetailQuery } from './Return.gen';

/** What each rule said of each line when it was asked for. */
export function ReturnVerdicts({ of }: { of: NonNullable<ReturnDetailQuery['return']>['verdicts'] }) {
  return <Flex vertical gap={8}>{of.map((v, i) => v && <div key={i}><StatusTag of="RuleOutcome" value={v.outcome} /> {v.text}</div>)}</Flex>;
}
