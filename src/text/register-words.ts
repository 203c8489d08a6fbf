import type { RegisterColumn } from '../model/register.ts';

/** Words of the register (台账.xlsx). */
export interface RegisterWords {
  /** Sheets beside those of volumes. */
  readonly guide: string;
  readonly figures: string;
  readonly people: string;
  /** Hidden sheets. */
  readonly index: string;
  readonly lists: string;
  readonly id: string;
  readonly item: string;
  readonly part: string;
  readonly state: string;
  readonly owner: string;
  readonly rows: string;
  readonly piece: string;
  readonly place: string;
  readonly year: string;
  readonly demand: string;
  readonly countedFrom: string;
  readonly now: string;
  readonly name: string;
  readonly volumes: string;
  readonly items: string;
  readonly missing: string;
  readonly filled: string;
  readonly carrier: string;
  readonly lead: (sheet: string, title: string) => string;
  readonly tableLead: (name: string) => string;
  readonly figuresLead: string;
  readonly thresholdsLead: string;
  readonly peopleLead: string;
  readonly noId: string;
  readonly added: string;
  readonly clause: (clause: string, title: string) => string;
  readonly demands: (demands: string) => string;
  readonly threshold: (words: string) => string;
  readonly unread: string;
  readonly unfit: string;
  readonly hints: Readonly<Record<RegisterColumn['form'], string>>;
  readonly guideLines: (facts: {
    readonly community: string;
    readonly asOf: string;
    readonly sheets: number;
  }) => readonly string[];
  readonly unplacedLead: string;
  /** Stands in a cell that cannot say all that the record does. */
  readonly kept: (people: number | null) => string;
  /** Told by the sheet program to whoever writes what is not on a list. */
  readonly chooseTitle: string;
  readonly choose: string;
  /** Foot of each printed page; `&A` is the sheet, `&P` the page, `&N` how many. */
  readonly foot: string;
  readonly font: string;
}

/** Words of the register (台账.xlsx): heads, hints, notes. It is filled in and forwarded in the community, so it is in Chinese whatever the language of messages. */
export const registerWords: RegisterWords = {
  guide: '说明',
  figures: '年度数字',
  people: '责任人',
  index: '_台账',
  lists: '_选项',
  id: '编号',
  item: '项目',
  part: '件名',
  state: '情况',
  owner: '责任人',
  rows: '另填',
  piece: '材料',
  place: '序',
  year: '年度',
  demand: '标准',
  countedFrom: '从哪里数',
  now: '目前',
  name: '姓名',
  volumes: '负责的卷',
  items: '负责的项目',
  missing: '缺',
  filled: '已填',
  carrier: '文件',
  lead: (sheet, title) =>
    `${sheet}${title === '' ? '' : `　${title}`}　　白格填写，灰格不动；“情况”写着“缺”的是还缺的，填上就变`,
  tableLead: (name) => `${name}　　一样一行，编号是它所属材料的编号；要加行，在表尾的空行里选编号再填`,
  figuresLead: '年度数字　　各年度人口总数：算比例都用它，填好后导入 dossier.yaml',
  thresholdsLead: '数量标准　　只供查看：数字从各表填的内容里数，导入后运行 dossier check 重新计算',
  peopleLead: '责任人　　谁负责哪几卷、哪几项，导入 dossier.yaml；卷写数字，项目写名称，几个用顿号隔开',
  noId: '没有这个编号',
  added: '（表尾新增）',
  clause: (clause, title) => `${clause}\n${title}`,
  demands: (demands) => `要求：${demands}`,
  threshold: (words) => `标准：${words}`,
  unread: '登记读不了：先运行 dossier check 看原因，这一行不能在表里改',
  unfit: '登记的写法要先整理：运行 dossier fix，这一行再导出一次才能改',
  hints: {
    text: '',
    date: '写日期，如 2024-03-05；只知道月份写 2024-03；起止写 2024-03 至 2024-11',
    integer: '写整数',
    number: '只写数字',
    truth: '选是或否',
    choice: '从下拉里选，不写就按默认',
    lines: '写文件名，几个文件一行一个（Alt+回车换行）；文件放在这一项的文件夹里',
    pages: '写名称和页，如：目标 2、计划 3',
    figures: '写名称和数字，如：人口 4144',
    years: '写首年和末年，如 2022-2024',
    original: '复印件才填：原件存放的地方',
    names: '写名称，用顿号隔开；不详的只写个数',
    shows: '写项目代号，如 volunteer-activities；别的年度写 2023/volunteer-activities',
  },
  guideLines: (facts) => [
    `${facts.community}　台账（${facts.asOf} 导出）`,
    '',
    '怎么填',
    `1．每个年度每一卷一张表，共 ${facts.sheets} 张；一行是一件材料，或清单要而还没有的一件。`,
    '2．只填白格。灰格（编号、项目、件名……）锁着，不用动；鼠标停在件名上可看清单原文和要求。',
    '3．“情况”一栏写着“缺……”，同一行缺的格是红的；填上红就消失。黑白打印看“缺”字。',
    '4．日期可写 2024-03-05、2024.3.5、2024年3月5日；只知道月份写 2024-03，起止写 2024-03 至 2024-11。',
    '5．文件一栏写文件名，几个文件一行一个（Alt+回车换行）；文件放在这一项的文件夹里。只有纸质的，填页数和放在哪里。',
    '6．同一件还有第二份、第三份的，填在表尾的空行：先在件名里选是哪一件。',
    '7．活动、机构成员、场所面积等内容在后面各表，一样一行；“另填”一栏写明在哪张表，点一下就到。',
    '8．“年度数字”填人口，“责任人”填谁负责哪几卷、哪几项。',
    '9．可以筛选、改列宽、发给别人分头填；不要改编号。',
    '',
    '怎么导入',
    '1．在 WPS 或 Excel 里保存、关闭，再运行 dossier excel import。',
    '2．它先列出每件材料改了什么（原来 → 现在），您同意了才写；不同意什么也不动。',
    '3．清空或删掉的行不会当作删除，除非您另外同意；材料文件本身从来不动。',
    '4．写错的格按“工作表!格”一处一处指出，那一行不导入，别的照常。',
    '5．导出以后登记又被别人改过的，指出来，不覆盖。',
    '6．要还原：dossier excel import --undo，和导入前一字不差。',
  ],
  kept: (people) => (people === null ? '〔见登记文件〕' : `〔${people} 人，名单见登记文件〕`),
  chooseTitle: '请从下拉里选',
  choose: '这一格只能选下拉里的',
  foot: '&L&A&R第 &P 页，共 &N 页',
  font: '宋体',
  unplacedLead: '没有放进台账的登记（看不出是哪一年、哪一项）：运行 dossier check 看怎么改',
};
