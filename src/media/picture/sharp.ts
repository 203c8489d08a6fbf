import type Sharp from 'sharp';

let opened: Promise<typeof Sharp> | null = null;

/** The picture library, loaded when first asked for. Nothing of a picture is kept when it is done: no picture is asked for twice. */
export function openSharp(): Promise<typeof Sharp> {
  opened ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false);
    return sharp;
  });
  return opened;
}
