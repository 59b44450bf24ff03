/** Characters of GB18030's two-byte range by code; Node decodes the encoding but does not write it. */
function table(): Map<string, number> {
  const decoder = new TextDecoder("gb18030");
  const codes = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if (sign.length === 1 && sign !== "\ufffd" && !codes.has(sign)) codes.set(sign, (lead << 8) | trail);
    }
  }
  return codes;
}

let codes: Map<string, number> | undefined;

/** Encodes text as GB18030; what lies outside ASCII and the two-byte range becomes `?`. */
export function gb18030(text: string): Buffer {
  codes ??= table();
  const bytes = Buffer.alloc(text.length * 2);
  let length = 0;
  for (const sign of text) {
    const code = sign.charCodeAt(0) < 0x80 ? sign.charCodeAt(0) : (codes.get(sign) ?? 0x3f);
    if (code > 0xff) bytes[length++] = code >> 8;
    bytes[length++] = code & 0xff;
  }
  return bytes.subarray(0, length);
}
