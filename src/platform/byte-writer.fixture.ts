/** Writes the bytes of files by hand: text, and numbers with the first or the last byte first. */

export const latin1 = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
export const be16 = (n: number) => [n >> 8, n & 255];
export const le16 = (n: number) => [n & 255, n >> 8];
export const be32 = (n: number) => [...be16(n >>> 16), ...be16(n & 0xffff)];
export const le32 = (n: number) => [...le16(n & 0xffff), ...le16(n >>> 16)];
export const le24 = (n: number) => [...le16(n & 0xffff), n >>> 16];
export const bytes = (...parts: readonly (readonly number[])[]) => Uint8Array.from(parts.flat());
