import { useMutation, useQueryClient } from '@tanstack/react-query';
import { UploadError } from '../files/upload.ts';
import { trpc, type ServerRefusal } from '../trpc.ts';

/** Sends, and shows the signed files anew whatever came of it; the refusal, or that the server is away. */
export function useSending<T>(send: (given: T) => Promise<void>, onSent: () => void) {
  const client = useQueryClient();
  const sending = useMutation({
    mutationFn: send,
    onSuccess: onSent,
    onSettled: () => void client.invalidateQueries(trpc.signedFiles.ofDecision.queryFilter()),
  });
  const refusal: ServerRefusal | undefined = sending.error instanceof UploadError ? sending.error.refusal : undefined;
  return { ...sending, refusal, isAway: sending.error !== null && refusal === undefined };
}
