import { z } from 'zod';
import words from './data/certificates.json' with { type: 'json' };

const Phrase = z.array(z.string()).min(1);

const CertificateData = z.object({
  /** What a certificate is called in large letters, by award; `armedForces` and `ministry` where it is called otherwise there. */
  titles: z.array(
    z.object({
      awards: z.array(z.string()),
      name: z.string(),
      ofAuthority: z.boolean(),
      /** "Tặng danh hiệu …". */
      isTitle: z.boolean(),
      armedForces: z.string().optional(),
      ministry: z.string().optional(),
    }),
  ),
  /** Who signs for a body whose name begins so; the first that fits. */
  authorities: z.array(
    z.object({
      name: z.string(),
      office: z.string(),
      deputy: z.string(),
      of: z.boolean(),
      full: z.string().optional(),
    }),
  ),
  breaking: z.object({
    keptTogether: z.array(Phrase),
    namedPlaces: z.array(Phrase),
    badEnds: z.array(z.string()),
    goodStarts: z.array(z.string()),
  }),
  words: z.record(z.string(), z.string()),
  /** Descriptions that name a thing and not a deed begin so. */
  nounStarts: z.array(z.string()),
  /** Letters of a description of merit that still has a place on a certificate. */
  summaryAtMost: z.number().int(),
});

export const certificateData = CertificateData.parse(words);

/** A sentence of a certificate, filled in. */
export function say(key: string, values: Readonly<Record<string, string>> = {}): string {
  const sentence = certificateData.words[key];
  if (sentence === undefined) throw new Error(`a certificate has no words for ${key}`);
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
