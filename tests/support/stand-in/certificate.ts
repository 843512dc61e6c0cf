import { generate } from 'selfsigned';

/** A new self-signed certificate with its key, both PEM. Browsers under test are told not to check it. */
export async function makeCertificate(): Promise<{ cert: string; key: string }> {
  const made = await generate([{ name: 'commonName', value: 'stand-in.test' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: '*' }] }],
  });
  return { cert: made.cert, key: made.private };
}
