/** What a sticker says. */
export interface Sticker {
  readonly heading: string;
  readonly period: string;
  readonly volumeLabel: string;
  readonly volumeTitle: string;
  readonly community: string;
  readonly retention: string;
  readonly fonds: string | null;
  readonly referenceCode: string;
  /** 盒号: 5, or 5 (2-1) when a volume fills several boxes. */
  readonly box: string;
  /** 起止件号. */
  readonly firstItem: number | null;
  readonly lastItem: number | null;
  /** Thickness of the box in mm; the spine sticker is 2 mm narrower. */
  readonly thickness: number;
  /** Which of several boxes it is for and what lies there; null when the volume fills but one. */
  readonly share: string | null;
  /** Runs through the sheets of stickers from 1; the packing list names it. */
  readonly serial: number;
}

/** Stickers for the covers of the boxes, with crop marks and a 100 mm ruler. */
export interface CoverStickersPage {
  readonly kind: 'coverStickers';
  readonly stickers: readonly Sticker[];
}

/** Stickers for the spines, vertical text, in box widths. */
export interface SpineStickersPage {
  readonly kind: 'spineStickers';
  readonly stickers: readonly Sticker[];
}

/** 案卷目录. */
export interface VolumeListPage {
  readonly kind: 'volumeList';
  readonly heading: string;
  readonly running: string;
  readonly rows: readonly {
    /** 案卷号. */
    readonly number: number;
    readonly title: string;
    readonly period: string;
    readonly volumeLabel: string;
    readonly retention: string;
    readonly itemCount: number;
    readonly pageCount: number;
    readonly box: string;
    readonly remark: string;
  }[];
}

/** 迎检清单: item by item with boxes to tick. */
export interface InspectionListPage {
  readonly kind: 'inspectionList';
  readonly heading: string;
  readonly groups: readonly {
    /** 2024年度 第二卷 人文环境、生活环境 · 盒 6. */
    readonly heading: string;
    readonly rows: readonly {
      readonly number: string;
      readonly title: string;
      readonly pieces: number;
      readonly pages: string;
      readonly box: string;
      readonly status: string;
      readonly remark: string;
    }[];
  }[];
}

/** 指标台账 of the 迎检清单: every threshold with its arithmetic, and room for what the inspector counts. Texts are ready to print. */
export interface ThresholdListPage {
  readonly kind: 'thresholdList';
  readonly heading: string;
  readonly rows: readonly {
    /** 2024 2-22. */
    readonly number: string;
    readonly title: string;
    /** 大于 8 %. */
    readonly demand: string;
    readonly numerator: string;
    readonly denominator: string;
    /** Basis, day and source of what is divided by. */
    readonly base: string;
    readonly value: string;
    /** 达标，余 5 人; 不达标，还差 23 人. */
    readonly verdict: string;
  }[];
}

/** 打印装盒单: what to print, what to put where. */
export interface PackingListPage {
  readonly kind: 'packingList';
  readonly heading: string;
  /** Both sides of a sheet are printed. */
  readonly duplex: boolean;
  readonly rows: readonly {
    readonly volume: string;
    readonly fileName: string;
    /** Which sides of the file belong in this box: 1-415; empty when all of them do. */
    readonly fileSides: string;
    /** Sides to print. */
    readonly sides: number;
    readonly sheets: number;
    /** Page numbers in the run that need colour, e.g. 3, 7-9; empty if none. */
    readonly colourPages: string;
    readonly box: string;
    readonly thickness: number;
    /** Number of its stickers on the sheets of stickers. */
    readonly sticker: number;
    /** Which notebook or book goes after which page. */
    readonly inserts: readonly string[];
  }[];
}

/** 手工编页清单: the page numbers to write by hand on notebooks and books that lie only in the box. */
export interface HandNumberingPage {
  readonly kind: 'handNumbering';
  readonly heading: string;
  readonly rows: readonly {
    readonly volume: string;
    readonly box: string;
    /** 顺序号. */
    readonly number: number;
    readonly title: string;
    readonly location: string;
    readonly firstPage: number;
    readonly lastPage: number;
    /** Backs are written on as well. */
    readonly bothSides: boolean;
  }[];
}
