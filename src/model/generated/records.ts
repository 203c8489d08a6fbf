// Generated from schemas/records/ by `npm run generate`; do not edit.

/** What a record proves; the checklist's part says which kind it takes. */
export type RecordKind =
  | 'activity'
  | 'coverage'
  | 'document'
  | 'facility-list'
  | 'inventory'
  | 'organisation'
  | 'photo'
  | 'plan'
  | 'rate'
  | 'roster'
  | 'statement'
  | 'team-list'
  | 'venue-statistics';

/**
 * A record of any kind, as it is written.
 */
export type WrittenRecord =
  | ActivityRecord
  | CoverageRecord
  | DocumentRecord
  | FacilityListRecord
  | InventoryRecord
  | OrganisationRecord
  | PhotoRecord
  | PlanRecord
  | RateRecord
  | RosterRecord
  | StatementRecord
  | TeamListRecord
  | VenueStatisticsRecord;
/**
 * 2024、2024-03、2024-03-05，或起止 { from, to }。
 */
export type DateOrSpan =
  | string
  | {
      /**
       * 开始的日期。
       */
      readonly from: string;
      /**
       * 结束的日期。
       */
      readonly to: string;
    };
/**
 * 一名队员：姓名，或姓名和辨认所需的内容。
 */
export type TeamMember =
  | string
  | {
      /**
       * 姓名。
       */
      readonly name: string;
      /**
       * 居民身份证号，原样照写。
       */
      readonly idNumber?: string | null;
      /**
       * 注册登记号，原样照写。
       */
      readonly registration?: string | null;
      /**
       * 电话号码，原样照写。
       */
      readonly phone?: string | null;
      /**
       * 出生日期或年月。
       */
      readonly birth?: string | null;
      /**
       * 住址。
       */
      readonly address?: string | null;
    };

/**
 * 活动记录：会议、学习、活动的记录：一次写 event，一本记录几次写 events。
 */
export interface ActivityRecord extends CommonRecord {
  readonly event?: ActivityEvent;
  /**
   * 一本记录里的各次会议、学习或活动。
   *
   * @minItems 1
   */
  readonly events?: readonly ActivityEvent[];
}
/**
 * 一次会议、学习或活动。
 */
export interface ActivityEvent {
  readonly date: DateOrSpan;
  /**
   * 活动的地点。
   */
  readonly place: string;
  /**
   * 参加的人数；不详的留空。
   */
  readonly attendance: number | null;
  /**
   * 活动的主题或内容。
   */
  readonly topic: string;
}
/**
 * 一份证据记录就是一件材料。这里是各类记录都有的栏目；各类自己的内容见同一文件夹里的其他文件。
 */
export interface CommonRecord {
  /**
   * 材料放进哪一年度的卷，四位数字。
   */
  readonly year: number;
  /**
   * 清单项目的英文代号，如 volunteer-roster；也可以写该年度的顺序号，如 2-22。
   */
  readonly item: string;
  /**
   * 这份材料是该项目要的哪一件，如 名册。证明几件的改用 parts。
   */
  readonly part?: string;
  /**
   * 一份材料证明几件时，写各件名和它在本材料中从第几页开始。
   */
  readonly parts?: {
    /**
     * 这一件从第几页起。
     */
    readonly [k: string]: number;
  };
  /**
   * 材料的题名，原样印在卷内文件目录上。
   */
  readonly title: string;
  /**
   * 形成这份材料的单位或个人。
   */
  readonly author: string;
  /**
   * 发文字号，没有的不写。
   */
  readonly documentNumber?: string | null;
  readonly date: DateOrSpan;
  /**
   * 把同一个班、同一次活动的计划、名单、记录、总结连在一起的名称。
   */
  readonly group?: string | null;
  /**
   * 多年规划写明的首年和末年。
   */
  readonly covers?: {
    /**
     * 规划的首年。
     */
    readonly from: number;
    /**
     * 规划的末年。
     */
    readonly to: number;
  } | null;
  /**
   * 不写就用清单为该件定的期限。
   */
  readonly retention?: '永久' | '30年' | '10年' | null;
  /**
   * 打印或手写。印好的表格用手填写、签名的，算打印。不写就是打印。
   */
  readonly medium?: '打印' | '手写';
  /**
   * 不写就是原件。
   */
  readonly copy?: '原件' | '复印件';
  /**
   * 复印件的原件存放处 { place: … }，或在本专卷的哪一项 { year: 2023, item: …, page: 2 }。
   */
  readonly original?: {
    /**
     * 原件存放的地方。
     */
    readonly place?: string;
    /**
     * 原件所在的年度。
     */
    readonly year?: number;
    /**
     * 原件所在的清单项目。
     */
    readonly item?: string;
    /**
     * 原件在那份材料中的页。
     */
    readonly page?: number;
  } | null;
  /**
   * 本材料的电子文件，按顺序写，路径从本记录所在的文件夹算起。
   *
   * @minItems 1
   *
   * Items: 一个文件的路径。
   */
  readonly files?: readonly string[];
  /**
   * 没有电子文件、只放在盒里的笔记本、书册：写页数和放在哪里，代替 files。
   */
  readonly paper?: {
    /**
     * 有文字或图的面数。
     */
    readonly pages: number;
    /**
     * 纸质材料放的地方，如 随卷。
     */
    readonly place: string;
    /**
     * 双面：正反面都写了（默认，两页一张）；单面：只写正面（一页一张）。
     */
    readonly sides?: '双面' | '单面';
    /**
     * 合上后用尺量的厚度，毫米；精装书、没写完的笔记本请写，好选档案盒。不写就按张数推算。
     */
    readonly thickness?: number;
  } | null;
  /**
   * 这份材料还证明别的项目：在那里放复印件并注明参见。
   */
  readonly also?: readonly AlsoProved[];
  /**
   * 材料里写的数字，供与其他材料核对，如 population（人口）。
   */
  readonly figures?: {
    /**
     * 一个数字。
     */
    readonly [k: string]: number;
  };
}
/**
 * 还证明的一件。
 */
export interface AlsoProved {
  /**
   * 还证明的清单项目的代号。
   */
  readonly item: string;
  /**
   * 还证明的件名。
   */
  readonly part: string;
  /**
   * 不写就是本年度。
   */
  readonly year?: number;
  /**
   * 从本材料的第几页起。
   */
  readonly page?: number;
}
/**
 * 覆盖面：活动覆盖了多少。
 */
export interface CoverageRecord extends CommonRecord {
  /**
   * 以什么为单位、覆盖多少、总数多少。
   */
  readonly coverage: {
    /**
     * 以什么计算，如 小区、楼栋、户、人。
     */
    readonly basis: string;
    /**
     * 覆盖到的地方的名称列表，或只写个数。
     */
    readonly reached: readonly string[] | number;
    /**
     * 总共多少。
     */
    readonly total: number;
  };
}
/**
 * 普通文件：制度、计划、总结、简报、资料等，没有另外要填的内容。
 */
export interface DocumentRecord extends CommonRecord {}
/**
 * 设施登记：公共设施的登记，一样一行。
 */
export interface FacilityListRecord extends CommonRecord {
  /**
   * 各样设施。
   *
   * @minItems 1
   */
  readonly facilities: readonly Facility[];
}
/**
 * 一样设施。
 */
export interface Facility {
  /**
   * 设施的名称。
   */
  readonly name: string;
  /**
   * 有几件。
   */
  readonly count: number;
  /**
   * 在什么地方。
   */
  readonly place: string;
  /**
   * 完好或待修；不详的留空。
   */
  readonly state: string | null;
}
/**
 * 实物清单：实物、资料的清点，一样一行。
 */
export interface InventoryRecord extends CommonRecord {
  /**
   * 各样物品。
   *
   * @minItems 1
   */
  readonly entries: readonly InventoryEntry[];
}
/**
 * 一样物品。
 */
export interface InventoryEntry {
  /**
   * 物品的名称。
   */
  readonly name: string;
  /**
   * 有多少。
   */
  readonly quantity: number;
}
/**
 * 机构：领导小组、委员会等机构的成员。
 */
export interface OrganisationRecord extends CommonRecord {
  /**
   * 机构的成员，一人一行。
   *
   * @minItems 1
   */
  readonly members: readonly Officer[];
}
/**
 * 机构的一名成员。
 */
export interface Officer {
  /**
   * 姓名。
   */
  readonly name: string;
  /**
   * 在机构里的职务。
   */
  readonly post: string;
  /**
   * 分工或职责；没有另写的留空。
   */
  readonly duty: string | null;
}
/**
 * 照片：影集的照片，每张附说明。
 */
export interface PhotoRecord extends CommonRecord {
  /**
   * 一组照片，一张一行。
   *
   * @minItems 1
   */
  readonly photos: readonly PhotoEntry[];
  /**
   * 一组照片共同的说明。
   */
  readonly summary?: string | null;
}
/**
 * 一张照片。
 */
export interface PhotoEntry {
  /**
   * 照片文件的路径；不写就依次用 files 里的文件。
   */
  readonly file?: string;
  /**
   * 照片说明的六个要素；不详的留空。
   */
  readonly caption?: {
    /**
     * 照片反映的事情。
     */
    readonly event?: string | null;
    /**
     * 拍摄的时间。
     */
    readonly time?: string | null;
    /**
     * 拍摄的地点。
     */
    readonly place?: string | null;
    /**
     * 照片中的主要人物和位置。
     */
    readonly people?: string | null;
    /**
     * 相关的背景。
     */
    readonly background?: string | null;
    /**
     * 拍摄的人。
     */
    readonly photographer?: string | null;
  } | null;
  /**
   * 照片反映清单的哪一项：代号，或 { year, item }。
   */
  readonly shows?:
    | string
    | {
        /**
         * 不写就是本年度。
         */
        readonly year?: number;
        /**
         * 清单项目的代号。
         */
        readonly item: string;
      }
    | null;
}
/**
 * 规划、计划、方案：要写明目标、计划、措施各在第几页。
 */
export interface PlanRecord extends CommonRecord {
  /**
   * 清单要求写到的各部分从第几页开始。
   */
  readonly contains?: {
    /**
     * 这一部分从第几页起。
     */
    readonly [k: string]: number;
  };
}
/**
 * 比率统计：分子、分母和统计期间，比率由程序计算。
 */
export interface RateRecord extends CommonRecord {
  /**
   * 一个比率的分子和分母。
   */
  readonly rate: {
    /**
     * 符合的数，如符合政策的出生数。
     */
    readonly numerator: number;
    /**
     * 总数，如出生总数。
     */
    readonly denominator: number;
    /**
     * 起止日期 { from: 2023-10-01, to: 2024-09-30 }，或一句话。
     */
    readonly period:
      | string
      | {
          /**
           * 统计期间的开始。
           */
          readonly from: string;
          /**
           * 统计期间的结束。
           */
          readonly to: string;
        };
  };
}
/**
 * 名册：名册的人员：写在 people 里，或指明名册文件。
 */
export interface RosterRecord extends CommonRecord {
  readonly roster?: RosterFile;
  /**
   * 名册上的人，一人一行。
   */
  readonly people?: readonly RosterPerson[];
}
/**
 * 名册所在的表格文件（xlsx 或 csv）。
 */
export interface RosterFile {
  /**
   * 名册文件的路径，从本记录所在的文件夹算起。
   */
  readonly file: string;
  /**
   * 工作表的名称；不写就清点每一张有表头的，按年度分的只清点本年度的。
   */
  readonly sheet?: string | null;
  /**
   * 材料上写的人数（队伍名单写支数），只作核对，不代替清点。
   */
  readonly claimed?: number | null;
}
/**
 * 名册上的一个人。姓名之外，尽量写身份证号、登记号或电话中的一样，以便辨认同名的人。
 */
export interface RosterPerson {
  /**
   * 姓名。
   */
  readonly name: string;
  /**
   * 居民身份证号，原样照写。
   */
  readonly idNumber?: string | null;
  /**
   * 注册登记号，原样照写。
   */
  readonly registration?: string | null;
  /**
   * 电话号码，原样照写。
   */
  readonly phone?: string | null;
  /**
   * 出生日期或年月。
   */
  readonly birth?: string | null;
  /**
   * 住址。
   */
  readonly address?: string | null;
  /**
   * 所在的队伍或班组。
   */
  readonly team?: string | null;
}
/**
 * 情况说明(无此项)：当年确无此事时，代替该件的说明。
 */
export interface StatementRecord extends CommonRecord {
  /**
   * 为什么没有此项。
   */
  readonly reason: string;
}
/**
 * 队伍名单：群众文体队伍等，一队一行；或指明名册文件，一队一块、一队一张工作表，或有“队伍”一栏。
 */
export interface TeamListRecord extends CommonRecord {
  /**
   * 各支队伍。
   */
  readonly teams?: readonly Team[];
  readonly roster?: RosterFile;
}
/**
 * 一支队伍。
 */
export interface Team {
  /**
   * 队伍的名称。
   */
  readonly name: string;
  /**
   * 负责人姓名。
   */
  readonly leader: string;
  /**
   * 队员姓名的列表；只写人数会有提醒。
   */
  readonly members: readonly TeamMember[] | number;
  /**
   * 成立的日期；不详的留空。
   */
  readonly founded: string | null;
}
/**
 * 场所统计：文化活动场所的面积统计，一处一行。
 */
export interface VenueStatisticsRecord extends CommonRecord {
  /**
   * 各处场所。
   *
   * @minItems 1
   */
  readonly venues: readonly Venue[];
}
/**
 * 一处场所。
 */
export interface Venue {
  /**
   * 场所的名称。
   */
  readonly name: string;
  /**
   * 面积，平方米，只写数字。
   */
  readonly area: number;
  /**
   * 室内写 true，室外写 false。
   */
  readonly indoor: boolean;
  /**
   * 场所的地址；与名称相同的留空。
   */
  readonly address: string | null;
}
