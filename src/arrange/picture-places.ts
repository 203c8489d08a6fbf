import type { Archive } from '../model/archive.ts';
import type { Checklist } from '../model/checklist.ts';
import type { Attachment, EvidenceRecord, PictureFacts } from '../model/evidence.ts';
import type { Layout } from '../model/layout.ts';
import { type Extent, photoRoom, pictureRoom } from '../model/picture-place.ts';

/** A picture of the archive and the room it is drawn in. */
export interface PicturePlace {
  readonly record: EvidenceRecord;
  readonly attachment: Attachment;
  readonly picture: PictureFacts;
  /** A photograph above its caption in the album; others fill a side. */
  readonly use: 'photo' | 'side';
  /** mm. */
  readonly room: Extent;
}

/** Every picture that a record brings on paper, in the order of the records. */
export function picturePlaces(
  { records }: Pick<Archive, 'records'>,
  { album }: Pick<Checklist, 'album'>,
  layout: Layout,
  perPage: 1 | 2,
): readonly PicturePlace[] {
  const plate = photoRoom(layout, perPage);
  return records.flatMap((record) => {
    const photos = record.photos.flatMap(({ attachment }) => (attachment === null ? [] : [attachment]));
    const isAlbum = record.item === album?.item;
    const plates = new Set(isAlbum ? photos.map(({ path }) => path) : []);
    const unique = new Map([...record.files, ...photos].map((attachment) => [attachment.path, attachment]));
    return [...unique.values()].flatMap((attachment): readonly PicturePlace[] => {
      const { picture } = attachment.media;
      if (picture === undefined) return [];
      return plates.has(attachment.path)
        ? [{ record, attachment, picture, use: 'photo', room: plate }]
        : [{ record, attachment, picture, use: 'side', room: pictureRoom(layout, picture) }];
    });
  });
}

/** The largest room that each picture gets, mm, by the digest of its bytes. */
export function largestRooms(places: readonly PicturePlace[]): ReadonlyMap<string, Extent> {
  const rooms = new Map<string, Extent>();
  for (const { attachment, room } of places) {
    const { width = 0, height = 0 } = rooms.get(attachment.sha256) ?? {};
    // Pages of one file may lie otherwise than its coarsest, of which the facts are.
    const turned = (attachment.media.pages ?? 1) > 1 ? Math.max(room.width, room.height) : 0;
    rooms.set(attachment.sha256, {
      width: Math.max(width, room.width, turned),
      height: Math.max(height, room.height, turned),
    });
  }
  return rooms;
}
