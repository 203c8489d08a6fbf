import { memoryUsage } from 'node:process';
import { describe, expect, it } from 'vitest';
import { clearAway, takeForNow } from '../../src/source/clear-away.ts';

const SIZE = 1024 * 1024;

/** Takes memory and lets go of it again. */
function waste(pieces: number, taking: (size: number) => void): void {
  for (let at = 0; at < pieces; at += 1) {
    taking(SIZE);
    new Uint8Array(SIZE).fill(1, 0, 1);
  }
}

function heldMore(than: number): number {
  return memoryUsage().arrayBuffers - than;
}

describe('memory no longer held', () => {
  it('is given back at once', () => {
    clearAway();
    const before = memoryUsage().arrayBuffers;
    waste(30, () => undefined);
    clearAway();
    // The engine gives it back beside the program, and is done when it next looks.
    clearAway();
    expect(heldMore(before)).toBeLessThan(2 * SIZE);
  });

  it('does not gather where it is told of', () => {
    clearAway();
    const before = memoryUsage().arrayBuffers;
    waste(30, takeForNow);
    expect(heldMore(before)).toBeLessThan(10 * SIZE);
  });
});
