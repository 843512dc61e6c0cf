const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
const base64Of = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

/** 16 random bytes, in base64. */
export function makeSalt(): string {
  return base64Of(crypto.getRandomValues(new Uint8Array(16)));
}

/** PBKDF2-SHA-256 of a PIN, 256 bits in base64. Takes some tenths of a second: that is what it is for. */
export async function hashPin(pin: string, salt: string, rounds: number): Promise<string> {
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(pin.normalize('NFKC')),
    'PBKDF2',
    false,
    ['deriveBits'],
  );
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: rounds };
  return base64Of(new Uint8Array(await crypto.subtle.deriveBits(how, key, 256)));
}
