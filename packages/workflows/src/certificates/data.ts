import { z } from 'zod';
import words from './data/certificates.json' with { type: 'json' };

const Phrase = z.array(z.string()).min(1);

const CertificateData = z.strictObject({
  breaking: z.strictObject({
    keptTogether: z.array(Phrase),
    namedPlaces: z.array(Phrase),
    badEnds: z.array(z.string()),
    goodStarts: z.array(z.string()),
  }),
  words: z.record(z.string(), z.string()),
});

export const certificateData = CertificateData.parse(words);

/** A sentence of a certificate, filled in. */
export function say(key: string, values: Readonly<Record<string, string>> = {}): string {
  const sentence = certificateData.words[key];
  if (sentence === undefined) throw new Error(`a certificate has no words for ${key}`);
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
