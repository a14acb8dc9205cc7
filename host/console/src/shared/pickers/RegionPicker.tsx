import { Input } from 'antd';
import { lazy, Suspense } from 'react';
import type { PickerProps } from '../action/fieldTypes';

const RegionCascader = lazy(() => import('./RegionCascader'));

/** A division of China; the directory comes when a form asks for one. */
export function RegionPicker(props: PickerProps) {
  return <Suspense fallback={<Input id={props.id} disabled />}><RegionCascader {...props} /></Suspense>;
}
