import type { OwnPage, OwnPageKind } from '../model/page.ts';
import { blank } from './blank.ts';
import { captionStrips } from './album/caption-strips.ts';
import { contents } from './contents.ts';
import { cover } from './cover.ts';
import { coverStickers } from './stickers/cover-stickers.ts';
import { crossReference } from './cross-reference.ts';
import { divider } from './divider.ts';
import type { PageDrawer } from './drawer.ts';
import { fileNote } from './file-note.ts';
import { handNumbering } from './hand-numbering.ts';
import { inspectionList } from './inspection-list.ts';
import { packingList } from './packing-list.ts';
import { photo } from './album/photo.ts';
import { photoContents } from './album/photo-contents.ts';
import { photoGroup } from './album/photo-group.ts';
import { picture } from './album/picture.ts';
import { spineStickers } from './stickers/spine-stickers.ts';
import { substitute } from './substitute.ts';
import { tables } from './tables/tables.ts';
import { text } from './text.ts';
import { thresholdList } from './threshold-list.ts';
import { titled } from './titled.ts';
import { volumeList } from './volume-list.ts';

type Drawers = { readonly [Kind in OwnPageKind]: PageDrawer<Extract<OwnPage, { kind: Kind }>> };

const ownDrawers: Drawers = {
  cover,
  contents,
  divider,
  substitute,
  crossReference,
  titled,
  picture,
  tables,
  text,
  fileNote,
  photo,
  photoGroup,
  photoContents,
  captionStrips,
  coverStickers,
  spineStickers,
  volumeList,
  inspectionList,
  thresholdList,
  packingList,
  handNumbering,
  blank,
};

/** Who draws which kind of page. The compiler refuses a kind without a drawer, or with another's. */
export const drawers: Readonly<Record<OwnPageKind, PageDrawer<OwnPage>>> = ownDrawers;
