import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Layout } from '../../model/layout.ts';
import type { Bookmark, Face, Target } from '../../model/page.ts';
import type { FontSet } from '../typesetting/fonts.ts';
import { halfName, registerFaces } from '../typesetting/half-font.ts';
import { lineRuns } from '../typesetting/line-runs.ts';
import { CODE_SIZE, runWidth, textStyle, textWidth } from '../typesetting/measure.ts';
import type { TextStyle } from '../typesetting/measure.ts';
import { Navigation } from './navigation.ts';
import { Outflow } from '../outflow.ts';
import { identify, isPart, isTagged, openDocument, withoutClaim } from './pdf-document.ts';
import type { Metadata, Wholeness } from './pdf-document.ts';
import { openPicture } from '../album/picture-file.ts';
import type { Picture } from '../album/picture-file.ts';
import { codeOf, runsOf, settable } from '../typesetting/runs.ts';
import type { Run } from '../typesetting/runs.ts';
import type { Setting } from '../typesetting/setting.ts';
import { Structure } from './structure.ts';
import type { Tag } from './structure.ts';
import { millimetres, points } from '../typesetting/units.ts';

export type { Metadata } from './pdf-document.ts';

/** A rectangle in pt, PDF origin bottom left. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A rectangle of a link, on a 0-based side. */
export interface DrawnLink {
  readonly side: number;
  readonly rect: Rectangle;
  readonly target: Target;
}

/** A stroke: weight in pt, and dashes of so many mm. */
export interface Stroke {
  readonly weight: number;
  readonly dash?: number;
  readonly colour?: string;
}

/** What a document is to become, and on which face of a sheet each of its sides (0-based) comes to lie. */
export interface Manner {
  readonly wholeness?: Wholeness;
  readonly faceOf?: (side: number) => Face;
}

export type Align = 'left' | 'center' | 'right';

/** Where the ideographic square of a face lies on its baseline, in em: drawn in its middle, a line of text is where the eye expects it. */
const SQUARE_MIDDLE = 0.38;

/** How a run is drawn: in half squares, in other forms of its signs. */
interface RunManner {
  readonly half?: boolean;
  readonly features?: PDFKit.Mixins.OpenTypeFeatures[];
}

/** A PDF being drawn, side by side. Lengths in mm from the upper left corner of the paper, type in pt; the only place that knows pdfkit. */
export class Canvas implements Setting {
  readonly fonts: FontSet;
  readonly layout: Layout;
  readonly links: DrawnLink[] = [];
  readonly targets: { readonly target: Target; readonly side: number }[] = [];
  /** Sides begun. */
  sides = 0;
  /** Size of the side being drawn, mm. */
  width = 0;
  height = 0;
  /** Of the side being drawn. */
  face: Face = 'front';
  readonly #faceOf: (side: number) => Face;
  #shift = { across: 0, down: 0 };
  readonly #pdf: PDFKit.PDFDocument;
  readonly #wholeness: Wholeness;
  readonly #structure: Structure | null;
  readonly #navigation: Navigation | null;
  readonly #out = new Outflow();
  #pictures = 0;
  #archival: boolean;

  constructor(setting: Setting, metadata: Metadata, manner: Manner = {}) {
    const { wholeness = 'part', faceOf = (): Face => 'front' } = manner;
    this.fonts = setting.fonts;
    this.layout = setting.layout;
    this.#faceOf = faceOf;
    this.#wholeness = wholeness;
    this.#archival = !isPart(wholeness);
    this.#pdf = openDocument(metadata, wholeness);
    this.#structure = isTagged(wholeness) ? new Structure(this.#pdf) : null;
    this.#navigation = isPart(wholeness) ? null : new Navigation(this.#pdf);
    this.#pdf.on('data', (chunk: Uint8Array) => this.#out.push(chunk));
    registerFaces(this.#pdf, setting.fonts);
  }

  /** The part and level of PDF/A (ISO 19005) that a whole document will claim; null when something in it stands against that. */
  get conformance(): string | null {
    if (!this.#archival) return null;
    return isTagged(this.#wholeness) ? 'PDF/A-1a' : 'PDF/A-1b';
  }

  /** Begins a side of a size in mm; A4 upright if none is given. */
  side(size: { readonly width: number; readonly height: number } = this.layout.paper): void {
    this.width = size.width;
    this.height = size.height;
    this.face = this.#faceOf(this.sides);
    this.#shift = { across: 0, down: 0 };
    this.sides += 1;
    this.#pdf.addPage({ size: [points(size.width), points(size.height)], margin: 0 });
  }

  /** Draws a part of the page's text, so that programs know what it is. Outside of parts everything is an ornament. */
  within(tag: Tag, draw: () => void): void {
    if (this.#structure === null) draw();
    else this.#structure.within(tag, draw);
  }

  /** Draws a page from beginning to end. */
  section(draw: () => void): void {
    this.within({ type: 'Sect' }, draw);
    this.#structure?.endParts();
  }

  /** Moves all that is drawn on this side from now on, mm. */
  shift(across: number, down: number): void {
    this.#shift = { across: this.#shift.across + across, down: this.#shift.down + down };
    this.#pdf.translate(points(across), points(down));
  }

  /** Writes one line with its baseline at `y`; `x` is its left end, middle or right end. `spread` sets the ink of its marks to a width in mm. */
  line(text: string, x: number, y: number, style: TextStyle, align: Align = 'left', spread?: number): void {
    const set = settable(text);
    if (set.trim() === '') return;
    const width = textWidth(this.fonts, set, style);
    const start = align === 'left' ? x : align === 'center' ? x - width / 2 : x - width;
    this.#mark(() => {
      for (const { run, at, tracking, half } of lineRuns(this.fonts, set, style, spread))
        this.#run(run, points(start) + at, points(y), { ...style, tracking }, { half });
    });
  }

  /** Baseline of a line of text whose middle is at `y`. */
  middle(y: number, style: TextStyle): number {
    return y + millimetres(style.size) * SQUARE_MIDDLE;
  }

  /** Writes one sign in the middle of a square, in the form it has in vertical text. */
  upright(sign: string, x: number, y: number, style: TextStyle): void {
    const [run] = runsOf(this.fonts, sign, style.face);
    if (run === undefined) return;
    const left = points(x) - (runWidth(this.fonts, run) * style.size) / 2;
    this.#mark(() => this.#run(run, left, points(this.middle(y, style)), style, { features: ['vert'] }));
  }

  /** Draws a straight line. */
  rule(x1: number, y1: number, x2: number, y2: number, stroke: Stroke): void {
    this.#ornament(() =>
      this.#stroked(stroke, () => this.#pdf.moveTo(points(x1), points(y1)).lineTo(points(x2), points(y2))),
    );
  }

  /** Draws the outline of a rectangle. */
  frame(x: number, y: number, width: number, height: number, stroke: Stroke): void {
    this.#ornament(() =>
      this.#stroked(stroke, () => this.#pdf.rect(points(x), points(y), points(width), points(height))),
    );
  }

  /** Lightens what lies under a rectangle, so that a number stays legible on a dark scan and nothing is hidden. A whole document has nothing to lighten, and PDF/A-1 knows no transparency. */
  veil(x: number, y: number, width: number, height: number): void {
    if (!isPart(this.#wholeness)) return;
    this.#pdf.save().fillColor('#ffffff', 0.75);
    this.#pdf.rect(points(x), points(y), points(width), points(height)).fill().restore();
  }

  /** Opens a JPEG or PNG to be drawn in this document; `name` says all that its bytes are. @throws PictureFailure */
  open(bytes: Uint8Array, path: string, name?: string): Picture {
    this.#pictures += 1;
    if (name !== undefined) this.#out.name(bytes, name);
    const picture = openPicture(bytes, path, this.#pdf, `P${this.#pictures}`);
    // The output intent is sRGB; ink colours have no meaning under it.
    if (picture.open.colorSpace === 'DeviceCMYK') this.#archival = false;
    return picture;
  }

  /** Draws a picture, upright, over a rectangle of its own proportions. */
  picture(picture: Picture, x: number, y: number, width: number, height: number): void {
    const size = { width: points(width), height: points(height) };
    this.#mark(() => this.#pdf.image(picture.open, points(x), points(y), size));
  }

  /** Draws what comes from a document of others, for which no PDF/A can be claimed. */
  foreign(draw: (pdf: PDFKit.PDFDocument) => void): void {
    this.#archival = false;
    this.#ornament(() => draw(this.#pdf));
  }

  /** Notes that a rectangle of this side leads to a target. */
  link(target: Target | null, x: number, y: number, width: number, height: number): void {
    if (target === null) return;
    const { across, down } = this.#shift;
    const [left, bottom] = [x + across, this.height - y - down - height];
    const rect = { x: points(left), y: points(bottom), width: points(width), height: points(height) };
    this.links.push({ side: this.sides - 1, rect, target });
    const at = [points(x), points(y), points(width), points(height)] as const;
    const navigation = this.#navigation;
    if (navigation === null) return;
    if (this.#structure === null) navigation.link(target, ...at);
    else this.#structure.link((parent) => navigation.link(target, ...at, parent));
  }

  /** Notes that a target lies on this side. */
  target(target: Target | null): void {
    if (target === null) return;
    this.targets.push({ target, side: this.sides - 1 });
    this.#navigation?.target(target, this.sides - 1);
  }

  /** What has been drawn and not yet been taken, once it has come out of pdfkit. */
  async taken(): Promise<readonly Uint8Array[]> {
    await nextTurn();
    return this.#out.take();
  }

  /** Writes the outline of a whole document; its first level is open. Gives the number of entries. @throws when an entry leads nowhere */
  outline(bookmarks: readonly Bookmark[]): number {
    return this.#navigation?.outline(bookmarks) ?? 0;
  }

  /** Closes the document. */
  async end(): Promise<void> {
    if (!this.#archival) withoutClaim(this.#pdf);
    // The last side, too, shows in the identifier.
    this.#pdf.flushPages();
    await nextTurn();
    if (!isPart(this.#wholeness)) identify(this.#pdf, this.#out.digest());
    this.#navigation?.end();
    const ended = new Promise<void>((resolve, reject) => {
      this.#pdf.once('end', () => resolve());
      this.#pdf.once('error', reject);
    });
    this.#pdf.end();
    await ended;
  }

  /** Closes the document and gives its bytes. */
  async bytes(): Promise<Uint8Array> {
    await this.end();
    return new Uint8Array(Buffer.concat(this.#out.take()));
  }

  #mark(draw: () => void): void {
    if (this.#structure === null) draw();
    else this.#structure.mark(draw);
  }

  #ornament(draw: () => void): void {
    if (this.#structure === null) draw();
    else this.#structure.artifact(draw);
  }

  #stroked(stroke: Stroke, path: () => PDFKit.PDFDocument): void {
    this.#pdf
      .save()
      .lineWidth(stroke.weight)
      .strokeColor(stroke.colour ?? '#000000');
    if (stroke.dash !== undefined) this.#pdf.dash(points(stroke.dash), {});
    path().stroke().restore();
  }

  #run(run: Run, x: number, y: number, style: TextStyle, { half = false, features }: RunManner = {}): void {
    if (run.face === null) return this.#missing(run.codePoint, x, y, style);
    this.#pdf.font(half ? halfName(run.face) : run.face, style.size).fillColor(style.colour);
    this.#pdf.text(run.text, x, y, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: style.tracking,
      ...(features === undefined ? {} : { features }),
    });
  }

  /** A sign that no font has is shown as its code in a box, never as a blank. */
  #missing(codePoint: number, x: number, y: number, style: TextStyle): void {
    const width = runWidth(this.fonts, { face: null, codePoint }) * style.size;
    const room = style.size * 0.06;
    const height = style.size * 0.86;
    const label = textStyle('sans', style.size * CODE_SIZE, { colour: style.colour });
    this.#stroked({ weight: Math.max(style.size * 0.035, 0.25), colour: style.colour }, () =>
      this.#pdf.rect(x + room, y - style.size * SQUARE_MIDDLE - height / 2, width - 2 * room, height),
    );
    const code = codeOf(codePoint);
    const inset = (width - this.fonts.width('sans', code) * label.size) / 2;
    this.#run({ face: 'sans', text: code }, x + inset, y - style.size * SQUARE_MIDDLE + label.size * 0.36, label);
  }
}
