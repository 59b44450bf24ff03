/** Tells a person at a terminal how far a long step is. */
export interface Progress {
  /** A step begins or moves on: its label in Chinese, how many are done, of how many. */
  step(label: string, done?: number, total?: number): void;
  /** Nothing more to tell: clears the line. */
  end(): void;
}

/** Progress that says nothing. */
export const silent: Progress = {step() {}, end() {}};

/** A bar on stderr when that is a terminal, shown only once a step has taken a second. */
export function progressBar(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return silent;
  let current = "";
  let since = 0;
  let shown = 0;
  return {
    step(label, done, total) {
      const now = Date.now();
      if (label !== current) [current, since] = [label, now];
      if (now - since < 1000 || now - shown < 100) return;
      shown = now;
      stream.write(`\r\x1b[2K${line(label, done, total)}`);
    },
    end() {
      if (shown) stream.write("\r\x1b[2K");
      [current, shown] = ["", 0];
    }
  };
}

function line(label: string, done?: number, total?: number): string {
  if (done === undefined || !total) return `${label} …`;
  const share = Math.min(1, done / total);
  const full = Math.round(share * 24);
  return `${label} ${"█".repeat(full)}${"░".repeat(24 - full)} ${Math.floor(share * 100)}%`;
}
