const crcOfByte = Uint32Array.from({length: 256}, (_, n) => {
  let crc = n;
  for (let bit = 0; bit < 8; ++bit) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = crcOfByte[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Squeezed where the browser can; older ones store it as it is. */
async function packed(bytes: Uint8Array<ArrayBuffer>): Promise<{method: 0 | 8; data: Uint8Array<ArrayBuffer>}> {
  if (typeof CompressionStream === "undefined") return {method: 0, data: bytes};
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return {method: 8, data: new Uint8Array(await new Response(stream).arrayBuffer())};
}

/** Numbers of 2 or 4 bytes, lowest byte first. */
function fields(...list: [size: 2 | 4, value: number][]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(list.reduce((sum, [size]) => sum + size, 0)));
  let at = 0;
  for (const [size, value] of list) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}

/** Texts as a zip archive, in this order. */
export async function zip(files: readonly {name: string; text: string}[]): Promise<Blob> {
  const encoder = new TextEncoder();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  const size = (list: readonly Uint8Array[]) => list.reduce((sum, part) => sum + part.length, 0);
  for (const {name, text} of files) {
    const [path, bytes] = [encoder.encode(name), encoder.encode(text)];
    const {method, data} = await packed(bytes);
    // Version 2.0, names in UTF-8, 1980-01-01: the same rows give the same file.
    const about: [2 | 4, number][] = [
      ...([
        [2, 20],
        [2, 0x800],
        [2, method],
        [2, 0],
        [2, 0x21],
        [4, crc32(bytes)]
      ] as [2 | 4, number][]),
      ...([
        [4, data.length],
        [4, bytes.length],
        [2, path.length],
        [2, 0]
      ] as [2 | 4, number][])
    ];
    const rest: [2 | 4, number][] = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, size(parts)]
    ];
    directory.push(fields([4, 0x02014b50], [2, 20], ...about, ...rest), path);
    parts.push(fields([4, 0x04034b50], ...about), path, data);
  }
  const [n, start, length] = [files.length, size(parts), size(directory)];
  const end = fields([4, 0x06054b50], [2, 0], [2, 0], [2, n], [2, n], [4, length], [4, start], [2, 0]);
  return new Blob([...parts, ...directory, end]);
}
