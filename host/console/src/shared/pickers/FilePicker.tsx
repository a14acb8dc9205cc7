import { UploadOutlined } from '@ant-design/icons';
import { Button, Upload, type UploadFile } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askSignIn, headers } from '../../app/session';
import type { PickerProps } from '../action/fieldTypes';
import { uploaded, uploadOf } from './uploading';

/** Files from this computer; the value is the ids that the server gave them, or the one id where only one is wanted. What the form begins with can be taken away; what is on its way stands in the value too, so that a form can wait for it. */
export function FilePicker({ value, onChange, id, multiple, accept }: PickerProps & { accept?: string }) {
  const { t } = useTranslation('shared');
  const [files, setFiles] = useState<UploadFile[]>(() => [uploaded(value) ?? []].flat().map((known, i) => ({ uid: String(known), name: t('form.file', { n: i + 1 }), status: 'done', url: `/files/${encodeURIComponent(String(known))}`, response: { file: { id: String(known) } } })));
  const { 'content-type': _, ...sent } = headers();
  const idOf = (f: UploadFile) => (f.response as { file: { id: string } }).file.id, held = [value ?? []].flat();
  return (
    <Upload id={id} multiple={multiple} maxCount={multiple ? undefined : 1} accept={accept} action="/files" headers={sent} fileList={files.filter(f => f.status !== 'done' || held.includes(idOf(f)))} onChange={({ fileList }) => {
      if (fileList.some(f => f.status === 'error' && (f.error as { status?: number } | undefined)?.status === 401)) void askSignIn();
      setFiles(fileList.map(f => (f.status === 'error' ? { ...f, response: (f.response as { errors?: { message: string }[] } | undefined)?.errors?.[0]?.message ?? t('error.unreachable') } : f)));
      const ids = fileList.flatMap(f => (f.status === 'done' ? [idOf(f)] : f.status === 'uploading' ? [uploadOf(f.uid)] : []));
      onChange?.(multiple ? ids : ids[0]);
    }}>
      <Button icon={<UploadOutlined />}>{t('form.upload')}</Button>
    </Upload>
  );
}
