/** A piece with its place on paper, as the last build planned it. */
export interface PlacedPiece {
  readonly title: string;
  /** Archive-relative path of its record. */
  readonly record: string;
  /** Archive-relative paths of its files. */
  readonly files: readonly string[];
  /** 顺序号 in the contents list; null where it is only referred to. */
  readonly number: number | null;
  /** In the volume's run; null when it takes no page there. */
  readonly firstPage: number | null;
  readonly lastPage: number | null;
  /** 盒号 as printed; null when it lies in none. */
  readonly box: string | null;
  /** 备注 of the contents list: 参见, 复印件 …; empty for none. */
  readonly remark: string;
}

/** An item of a year with its pieces in their places. */
export interface PlacedUnit {
  /** null: the album. */
  readonly year: number | null;
  readonly printedNumber: string | null;
  readonly slug: string;
  readonly title: string;
  /** Short title and other words people use for it. */
  readonly names: readonly string[];
  /** Title and names in pinyin: initials and the whole. */
  readonly spellings: readonly string[];
  /** Number of its volume; null: the album. */
  readonly volume: number | null;
  /** 案卷号 and name of the volume: 第二卷 人文环境、生活环境. */
  readonly listNumber: number;
  readonly volumeName: string;
  /** Labels of the volume's boxes. */
  readonly boxes: readonly string[];
  /** File of the volume under the output folder. */
  readonly document: string;
  readonly pieces: readonly PlacedPiece[];
}

/** Where everything lies since the last build; volumes of an earlier one stay where a build made only some. */
export interface Whereabouts {
  readonly schemaVersion: 2;
  /** As-of day of the build. */
  readonly asOf: string;
  readonly draft: boolean;
  /** Output folder, absolute. */
  readonly out: string;
  /** Size and time of every record and file that was bound, by archive-relative path. */
  readonly stamps: Readonly<Record<string, string>>;
  readonly units: readonly PlacedUnit[];
}
