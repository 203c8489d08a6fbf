// PDF files as communities have them, made from nothing: typed texts with embedded fonts, scans in colour, scans in black and white.
import PdfKit from 'pdfkit';
import sharp from 'sharp';
import { randomNumbers } from './random.mjs';

/** Parts of a PDF in one file with their table (ISO 32000-1 §7.5.4); the first is the catalogue. */
export function pdfOfObjects(objects) {
  const parts = [Buffer.from('%PDF-1.4\n%\u00e2\u00e3\n', 'latin1')];
  let length = parts[0].length;
  const offsets = objects.map((object, index) => {
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      ...(Array.isArray(object) ? object : [object]).map((piece) => Buffer.from(piece)),
      Buffer.from('\nendobj\n'),
    ]);
    const offset = length;
    parts.push(part);
    length += part.length;
    return String(offset).padStart(10, '0');
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join('')}`;
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table + trailer)]);
}

/** A PDF of pictures, one a page over all of it; `pages` are { dict, data, rotate, width, height }. */
export function pdfOfPictures(pages) {
  const numbers = pages.map((_, page) => 3 + page * 3);
  const objects = pages.flatMap(({ dict, data, rotate = 0, width = 595, height = 842 }, page) => {
    const number = numbers[page];
    const content = `q ${width} 0 0 ${height} 0 0 cm /I Do Q`;
    return [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources << /XObject << /I ${number + 2} 0 R >> >> /Contents ${number + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      [`<< /Type /XObject /Subtype /Image ${dict} /Length ${data.length} >>\nstream\n`, data, '\nendstream'],
    ];
  });
  const kids = numbers.map((number) => `${number} 0 R`).join(' ');
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    ...objects,
  ]);
}

const WORDS =
  '社区创建文明城区工作领导小组会议通知居民志愿服务环境整治宣传教育活动情况记录计划总结方案制度安全卫生健康平安和谐';
/** Size of a sheet scanned at 150 dpi. */
const SCAN = { width: 1240, height: 1754 };
/** About 300 dpi, and whole as one tile, whose sides are multiples of 16. */
const FAX = { width: 2496, height: 3520 };
/** Steps of grey by which a scan in colour trembles. */
const SCAN_NOISE = 6;

/** Pixels of a sheet with lines of writing-like strokes, grey. */
function sheet(random, { width, height }) {
  const pixels = Buffer.alloc(width * height, 246);
  for (let top = height * 0.08; top < height * 0.92; top += height / 38) {
    const right = width * (0.55 + random() * 0.35);
    for (let left = width * 0.12; left < right; left += width / 34) {
      for (let stroke = 0; stroke < 7; stroke += 1) {
        const [x, y] = [Math.floor(left + random() * 22), Math.floor(top + random() * 22)];
        const [across, down] = random() < 0.5 ? [3 + Math.floor(random() * 14), 2] : [2, 3 + Math.floor(random() * 14)];
        for (let row = y; row < y + down; row += 1) pixels.fill(30, row * width + x, row * width + x + across);
      }
    }
  }
  return pixels;
}

/** So many sheets scanned in colour, as pages for `pdfOfPictures`. */
export async function colourScans(count, random) {
  const scans = [];
  for (let index = 0; index < count; index += 1) {
    const pixels = sheet(random, SCAN);
    const noisy = Buffer.alloc(pixels.length * 3);
    for (let at = 0; at < noisy.length; at += 1)
      noisy[at] = Math.max(0, pixels[Math.floor(at / 3)] - Math.floor(random() * SCAN_NOISE));
    const data = await sharp(noisy, { raw: { ...SCAN, channels: 3 } })
      .jpeg({ quality: 80 })
      .toBuffer();
    const dict = `/Width ${SCAN.width} /Height ${SCAN.height} /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode`;
    scans.push({ dict, data });
  }
  return scans;
}

/** So many sheets scanned in black and white, in fax coding. */
export async function faxScans(count, random) {
  const scans = [];
  for (let index = 0; index < count; index += 1) {
    const tiff = await sharp(sheet(random, FAX), { raw: { ...FAX, channels: 1 } })
      .toColourspace('b-w')
      .threshold(128)
      .tiff({ compression: 'ccittfax4', bitdepth: 1, tile: true, tileWidth: FAX.width, tileHeight: FAX.height })
      .toBuffer();
    scans.push(faxOf(tiff));
  }
  return scans;
}

/** The one tile of a TIFF in fax coding. */
function faxOf(tiff) {
  const directory = tiff.readUInt32LE(4);
  const entries = new Map();
  for (let index = 0; index < tiff.readUInt16LE(directory); index += 1) {
    const at = directory + 2 + index * 12;
    entries.set(
      tiff.readUInt16LE(at),
      tiff.readUInt16LE(at + 2) === 3 ? tiff.readUInt16LE(at + 8) : tiff.readUInt32LE(at + 8),
    );
  }
  const [width, height, at, length] = [322, 323, 324, 325].map((tag) => entries.get(tag));
  const black = entries.get(262) === 0 ? '' : '/BlackIs1 true';
  const dict = `/Width ${width} /Height ${height} /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${width} /Rows ${height} ${black} >>`;
  return { dict, data: tiff.subarray(at, at + length) };
}

/** A typed text of so many pages with its font embedded, as office programs write it. */
export async function typedPdf({ label, pages, font, random }) {
  const pdf = new PdfKit({ size: 'A4', margin: 72, font, info: { CreationDate: new Date(0) } });
  const chunks = [];
  pdf.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  for (let page = 0; page < pages; page += 1) {
    if (page > 0) pdf.addPage();
    pdf
      .fontSize(16)
      .text(`${label} ${page + 1}/${pages}`, { align: 'center' })
      .moveDown();
    const text = Array.from({ length: 420 }, () => WORDS[Math.floor(random() * WORDS.length)]).join('');
    pdf.fontSize(12).text(text.replace(/(.{17})/g, '$1，'), { lineGap: 8 });
  }
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

/** Makes PDFs as an archive holds them: half of them typed, a third scanned in colour, the others in black and white; some turned, some larger than A4. */
export async function pdfMaker({ font, seed }) {
  const random = randomNumbers(seed);
  const scans = { colour: await colourScans(12, random), fax: await faxScans(12, random) };
  const pick = (pages) => pages[Math.floor(random() * pages.length)];
  return async (label, pages) => {
    const kind = random();
    if (kind < 0.5) return typedPdf({ label, pages, font, random });
    const pool = kind < 0.83 ? scans.colour : scans.fax;
    const turned = random() < 0.15 ? { rotate: 90 } : random() < 0.1 ? { width: 842, height: 1191 } : {};
    return pdfOfPictures(Array.from({ length: pages }, () => ({ ...pick(pool), ...turned })));
  };
}
