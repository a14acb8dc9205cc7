import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { errorText } from '../errorText';
import { useDelayed } from '../useDelayed';
import type { PickerProps } from '../action/fieldTypes';
import { NameOf } from '../NameOf';

type Option = { value: string; label: string };
type Props<T> = PickerProps & {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  document: TypedDocumentNode<T, any>; variables: (typed: string) => Record<string, unknown>; options: (data: T) => Option[]; placeholder?: string; style?: React.CSSProperties;
};

/** A choice among what the API finds while one types. */
export function RemoteSelect<T>({ document, variables, options, multiple, value, ...rest }: Props<T>) {
  const [typed, setTyped] = useState('');
  const [{ data, fetching, error }] = useQuery({ query: document, variables: variables(useDelayed(typed, 250)), requestPolicy: 'cache-first' });
  const found = data ? options(data) : [], known = new Map(found.map(o => [o.value, o.label]));
  // what is chosen need not be among the first that were found
  const name = (o: { value?: string | number; label?: React.ReactNode }) => known.get(String(o.value)) ?? (isGlobalId(String(o.value)) ? <NameOf id={String(o.value)} /> : o.label ?? o.value);
  return (
    <Select {...(rest as object)} value={value as string | undefined} mode={multiple ? 'multiple' : undefined} allowClear loading={fetching} status={error ? 'error' : undefined} options={found} labelRender={name}
      showSearch={{ filterOption: false, onSearch: setTyped }} style={{ width: '100%', ...rest.style }} notFoundContent={error ? errorText(error) : undefined} />
  );
}

/** `Team:12`, as the API writes it. */
function isGlobalId(text: string) {
  try { return /^[A-Za-z]+:-?\d+$/.test(atob(text.replace(/-/g, '+').replace(/_/g, '/'))); } catch { return false; }
}
