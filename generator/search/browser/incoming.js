// A file of the finder as it comes in: its head, then its columns one after another; LAYOUT.md tells how they lie.

const GZIP = 0x1f; // its first byte
const LENGTHS = 8; // bytes before the head

/** Reads what has come while the rest is under way. `source`: an ArrayBuffer, or a ReadableStream of bytes. */
export class Incoming {
  constructor(source) {
    this.stream = source instanceof ReadableStream ? source : new Blob([source]).stream();
    this.bytes = new Uint8Array(LENGTHS);
    this.size = 0;
  }

  /** The head; the first thing to ask for. */
  async head() {
    this.reader = (await unpacked(this.stream)).getReader();
    await this.reach(LENGTHS);
    const end = LENGTHS + new DataView(this.bytes.buffer).getUint32(4);
    await this.reach(end);
    const head = JSON.parse(new TextDecoder().decode(this.bytes.subarray(LENGTHS, end)));
    let at = end;
    this.places = head.columns.map(([name, length]) => [name, at, (at += length)]);
    this.room(at);
    return head;
  }

  /** The columns up to the one called `last`, as bytes; all of them when none is. */
  async columns(last) {
    const n = this.places.findIndex(([name]) => name === last);
    const found = n < 0 ? this.places : this.places.slice(0, n + 1);
    await this.reach(found.at(-1)?.[2] ?? 0);
    return Object.fromEntries(found.map(([name, from, to]) => [name, this.bytes.subarray(from, to)]));
  }

  async reach(size) {
    while (this.size < size) {
      const { done, value } = await this.reader.read();
      if (done) throw new Error("cut short");
      this.room(this.size + value.length);
      this.bytes.set(value, this.size);
      this.size += value.length;
    }
  }

  room(size) {
    if (size <= this.bytes.length) return;
    const more = new Uint8Array(Math.max(size, 2 * this.bytes.length));
    more.set(this.bytes.subarray(0, this.size));
    this.bytes = more;
  }
}

/** Unpacks gzip; a server that has unpacked it already is fine too. */
async function unpacked(stream) {
  const [first, all] = stream.tee();
  const reader = first.getReader();
  const { value } = await reader.read();
  reader.cancel();
  return value?.[0] === GZIP ? all.pipeThrough(new DecompressionStream("gzip")) : all;
}
