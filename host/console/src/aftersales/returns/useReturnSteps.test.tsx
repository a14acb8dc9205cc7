import { renderHook, render, screen } from '@testing-library/react';
import { Form } from 'antd';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromInput, toInput } from '../../shared/action/convert';
import { FormFields } from '../../shared/action/FormFields';
import type { ReturnLinesFragment } from './Return.gen';
import { useReturnSteps } from './useReturnSteps';

const line = (id: string, authorised: number, received: number) => ({ id, name: `Shirt ${id}`, sku: id, authorised, received }) as ReturnLinesFragment;
const lines = [line('A', 2, 0), line('B', 1, 1)];

beforeAll(() => i18next.use(initReactI18next).init({ lng: 'en', resources: {} }));

describe('the steps of a return', () => {
  it('begin with what is still to come and with what came', () => {
    const { result } = renderHook(() => useReturnSteps(lines));
    expect(result.current.receiveReturn.initial).toEqual({ lines: [{ lineId: 'A', quantity: 2 }] });
    expect(result.current.inspectReturn.initial).toEqual({ lines: [{ lineId: 'B', accepted: 1, rejected: 0 }] });
  });

  it('show the lines by name in the form and send what it holds', () => {
    let held: Record<string, unknown> = {};
    function Receive() {
      const { receiveReturn: { form, initial, pickers } } = useReturnSteps(lines);
      const [instance] = Form.useForm();
      held = instance.getFieldsValue(true) as typeof held;
      return <Form form={instance} initialValues={fromInput(form.fields, initial!)}><FormFields fields={form.fields} input={form.input} pickers={pickers} /></Form>;
    }
    const { rerender } = render(<Receive />);
    rerender(<Receive />);
    expect(screen.getByText('Shirt A · A')).toBeTruthy();
    const { result } = renderHook(() => useReturnSteps(lines));
    expect(toInput(result.current.receiveReturn.form.fields, held)).toEqual({ lines: [{ lineId: 'A', quantity: 2 }] });
  });
});
