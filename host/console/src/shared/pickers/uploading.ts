const mark = 'uploading:';

/** What stands for a file in a form's value until the server has it. */
export const uploadOf = (uid: string) => mark + uid;
const isUpload = (value: unknown) => typeof value === 'string' && value.startsWith(mark);

/** Whether a value waits for a file that is still on its way. */
export const isUploading = (value: unknown) => [value ?? []].flat().some(isUpload);
/** The value without what is still on its way. */
export const uploaded = <T>(value: T): T => (Array.isArray(value) ? value.filter(v => !isUpload(v)) as T : isUpload(value) ? undefined as T : value);

/** A form does not go before its files: sent at once, it would go without them. */
export const uploadsFirst = (message: string) => ({ validator: (_: unknown, value: unknown) => (isUploading(value) ? Promise.reject(new Error(message)) : Promise.resolve()) });
