/** A progress bar on a terminal; silence elsewhere, since logs are not terminals. */
export function progressBar(label: string): {
  update(done: number, total: number, detail?: string): void;
  end(): void;
} {
  const shown = process.stderr.isTTY;
  const started = Date.now();
  let last = 0;
  return {
    update(done, total, detail = '') {
      const now = Date.now();
      if (!shown || (now - last < 100 && done < total)) return;
      last = now;
      const share = total === 0 ? 1 : done / total;
      const filled = Math.round(share * 24);
      const bar = '█'.repeat(filled) + '·'.repeat(24 - filled);
      const room = Math.max(0, (process.stderr.columns ?? 80) - 60);
      process.stderr.write(
        `\r${label} ${bar} ${Math.round(share * 100)} % ${((now - started) / 1000).toFixed(0)} s ${detail.slice(-room).padEnd(room)}`,
      );
    },
    end() {
      if (shown) process.stderr.write('\n');
    },
  };
}
