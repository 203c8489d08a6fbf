// Photographs as telephones take them: 12 megapixels, some megabytes, no two alike.
import sharp from 'sharp';

const SIZE = { width: 4032, height: 3024 };
/** Photographs that are really taken; the others are these with a remark of their own. */
const TAKEN = 8;

/** A maker of photographs: the same seed gives the same bytes. */
export async function photographer(random) {
  const taken = [];
  for (let index = 0; index < TAKEN; index += 1) {
    const [red, green, blue] = [random(), random(), random()].map((share) => 60 + Math.floor(share * 150));
    const [across, down] = [16 + Math.floor(random() * 400), 16 + Math.floor(random() * 300)];
    const pixels = Buffer.alloc(1008 * 756 * 3);
    for (let at = 0; at < pixels.length; at += 3) {
      const [x, y] = [(at / 3) % 1008, Math.floor(at / 3 / 1008)];
      const tone = Math.floor(x / across + y / down) % 2 === 0 ? 1 : 0.7;
      for (const [channel, colour] of [red, green, blue].entries())
        pixels[at + channel] = Math.min(255, colour * tone + random() * 46);
    }
    taken.push(
      await sharp(pixels, { raw: { width: 1008, height: 756, channels: 3 } })
        .resize(SIZE.width, SIZE.height)
        .sharpen({ sigma: 3, m1: 8, m2: 8 })
        .jpeg({ quality: 84 })
        .toBuffer(),
    );
  }
  let count = 0;
  return (name) => withRemark(taken[count++ % TAKEN], name);
}

/** The photograph with a comment behind its first marker (ITU-T T.81, B.2.4.5). */
function withRemark(jpeg, text) {
  const remark = Buffer.from(text);
  const marker = Buffer.from([0xff, 0xfe, 0, 0]);
  marker.writeUInt16BE(remark.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), marker, remark, jpeg.subarray(2)]);
}
