import { UploadOutlined } from '@ant-design/icons';
import { Button, Upload, type UploadFile } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askSignIn, headers } from '../../app/session';
import type { PickerProps } from '../action/fieldTypes';

/** Files from this computer; the value is the ids that the server gave them. */
export function FilePicker({ onChange, id }: PickerProps) {
  const { t } = useTranslation('shared');
  const [files, setFiles] = useState<UploadFile[]>([]);
  const { 'content-type': _, ...sent } = headers();
  return (
    <Upload id={id} multiple action="/files" headers={sent} fileList={files} onChange={({ fileList }) => {
      if (fileList.some(f => f.status === 'error' && (f.error as { status?: number } | undefined)?.status === 401)) void askSignIn();
      setFiles(fileList.map(f => (f.status === 'error' ? { ...f, response: (f.response as { errors?: { message: string }[] } | undefined)?.errors?.[0]?.message ?? t('error.unreachable') } : f)));
      onChange?.(fileList.flatMap(f => (f.status === 'done' ? [(f.response as { file: { id: string } }).file.id] : [])));
    }}>
      <Button icon={<UploadOutlined />}>{t('form.upload')}</Button>
    </Upload>
  );
}
