import i18next from 'i18next';

type Failed = { graphQLErrors?: readonly { message: string }[] };

/** What a failed question is told as: the server's own words, or that it cannot be reached; never what the browser says of it in English. */
export function errorText(error: Failed | Error): string;
export function errorText(error: Failed | Error | undefined): string | undefined;
export function errorText(error: (Failed & Partial<Error>) | undefined) {
  return error && (error.graphQLErrors?.[0]?.message ?? i18next.t('shared:error.unreachable'));
}
